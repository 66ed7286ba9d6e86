import type { contributions as en } from "../en/contributions";
import type { Translation } from "../types";

export const contributions = {
  title: "Innspill",
} satisfies Translation<typeof en>;

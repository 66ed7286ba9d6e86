import type { split as en } from "../en/split";
import type { Translation } from "../types";

export const split = {
  title: "Oppdeling",
} satisfies Translation<typeof en>;

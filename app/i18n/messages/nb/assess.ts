import type { assess as en } from "../en/assess";
import type { Translation } from "../types";

export const assess = {
  title: "Vurder",
} satisfies Translation<typeof en>;

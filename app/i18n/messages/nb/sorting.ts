import type { sorting as en } from "../en/sorting";
import type { Translation } from "../types";

export const sorting = {
  title: "Sortering",
} satisfies Translation<typeof en>;

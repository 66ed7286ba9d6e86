import type { split as en } from "../en/split";
import type { Translation } from "../types";

export const split = {
  title: "Uppdelning",
} satisfies Translation<typeof en>;

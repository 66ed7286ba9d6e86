import type { setup as en } from "../en/setup";
import type { Translation } from "../types";

export const setup = {
  title: "Ställ i ordning forumet",
} satisfies Translation<typeof en>;

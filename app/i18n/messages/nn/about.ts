import type { about as en } from "../en/about";
import type { Translation } from "../types";

export const about = {
  title: "Om forumet",
} satisfies Translation<typeof en>;

import type { track as en } from "../en/track";
import type { Translation } from "../types";

export const track = {
  title: "Dina synpunkter",
} satisfies Translation<typeof en>;

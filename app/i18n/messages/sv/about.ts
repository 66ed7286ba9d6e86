import type { about as en } from "../en/about";
import type { Translation } from "../types";
import { aboutDefault } from "./about-default";

export const about = {
  title: "Om forumet",
  updated: "Uppdaterad {{date}}.",
  default: aboutDefault,
} satisfies Translation<typeof en>;

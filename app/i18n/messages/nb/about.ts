import type { about as en } from "../en/about";
import type { Translation } from "../types";
import { aboutDefault } from "./about-default";

export const about = {
  title: "Om forumet",
  updated: "Oppdatert {{date}}.",
  default: aboutDefault,
} satisfies Translation<typeof en>;

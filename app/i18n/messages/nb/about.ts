import type { about as en } from "../en/about.ts";
import type { Translation } from "../types.ts";
import { aboutDefault } from "./about-default.ts";

export const about = {
  title: "Om forumet",
  updated: "Oppdatert {{date}}.",
  default: aboutDefault,
} satisfies Translation<typeof en>;

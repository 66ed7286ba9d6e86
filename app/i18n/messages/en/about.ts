import { aboutDefault } from "./about-default.ts";

export const about = {
  title: "About the forum",
  updated: "Updated {{date}}.",
  default: aboutDefault,
} as const;

import { aboutDefault } from "./about-default";

export const about = {
  title: "About the forum",
  updated: "Updated {{date}}.",
  default: aboutDefault,
} as const;

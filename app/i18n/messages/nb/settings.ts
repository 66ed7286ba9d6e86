import type { settings as en } from "../en/settings";
import type { Translation } from "../types";

export const settings = {
  title: "Innstillinger",
} satisfies Translation<typeof en>;

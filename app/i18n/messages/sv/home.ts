import type { home as en } from "../en/home";
import type { Translation } from "../types";

export const home = {
  title: "Öppet nu och besvarat på sistone",
} satisfies Translation<typeof en>;

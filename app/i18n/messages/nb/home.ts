import type { home as en } from "../en/home";
import type { Translation } from "../types";

export const home = {
  title: "Åpent nå og besvart i det siste",
} satisfies Translation<typeof en>;

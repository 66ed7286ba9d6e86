import type { home as en } from "../en/home";
import type { Translation } from "../types";

export const home = {
  title: "Ope no og svara i det siste",
} satisfies Translation<typeof en>;

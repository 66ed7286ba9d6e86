import type { desk as en } from "../en/desk";
import type { Translation } from "../types";

export const desk = {
  title: "I dag",
} satisfies Translation<typeof en>;

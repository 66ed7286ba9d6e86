import type { setup as en } from "../en/setup";
import type { Translation } from "../types";

export const setup = {
  title: "Set opp forumet",
} satisfies Translation<typeof en>;

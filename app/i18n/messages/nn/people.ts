import type { people as en } from "../en/people";
import type { Translation } from "../types";

export const people = {
  title: "Folk",
} satisfies Translation<typeof en>;

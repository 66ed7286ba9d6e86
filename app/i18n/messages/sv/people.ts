import type { people as en } from "../en/people";
import type { Translation } from "../types";

export const people = {
  title: "Personer",
} satisfies Translation<typeof en>;

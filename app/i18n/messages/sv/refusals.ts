import type { refusals as en } from "../en/refusals";
import type { Translation } from "../types";

export const refusals = {
  title: "Detta blev inte gjort",
} satisfies Translation<typeof en>;

import type { responses as en } from "../en/responses";
import type { Translation } from "../types";

export const responses = {
  title: "Svar",
} satisfies Translation<typeof en>;

import type { respond as en } from "../en/respond";
import type { Translation } from "../types";

export const respond = {
  title: "Skriv svar",
} satisfies Translation<typeof en>;

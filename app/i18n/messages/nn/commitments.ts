import type { commitments as en } from "../en/commitments";
import type { Translation } from "../types";

export const commitments = {
  title: "Forpliktingar",
} satisfies Translation<typeof en>;

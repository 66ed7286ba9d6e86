import type { commitments as en } from "../en/commitments";
import type { Translation } from "../types";

export const commitments = {
  title: "Forpliktelser",
} satisfies Translation<typeof en>;

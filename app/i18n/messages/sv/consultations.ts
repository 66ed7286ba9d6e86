import type { consultations as en } from "../en/consultations";
import type { Translation } from "../types";

export const consultations = {
  title: "Samråd",
} satisfies Translation<typeof en>;

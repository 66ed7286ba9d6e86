import type { consultations as en } from "../en/consultations";
import type { Translation } from "../types";

export const consultations = {
  title: "Innspillsrunder",
} satisfies Translation<typeof en>;

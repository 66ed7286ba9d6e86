import type { consultationDesk as en } from "../en/consultation-desk";
import type { Translation } from "../types";

export const consultationDesk = {
  title: "Innspillsrunder",
} satisfies Translation<typeof en>;

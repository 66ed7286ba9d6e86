import type { consultationDesk as en } from "../en/consultation-desk";
import type { Translation } from "../types";

export const consultationDesk = {
  title: "Samråd",
} satisfies Translation<typeof en>;

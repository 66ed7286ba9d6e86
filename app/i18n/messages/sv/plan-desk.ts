import type { planDesk as en } from "../en/plan-desk";
import type { Translation } from "../types";

export const planDesk = {
  title: "Planer och åtaganden",
} satisfies Translation<typeof en>;

import type { planDesk as en } from "../en/plan-desk";
import type { Translation } from "../types";

export const planDesk = {
  title: "Planer og forpliktelser",
} satisfies Translation<typeof en>;

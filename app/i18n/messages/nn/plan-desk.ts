import type { planDesk as en } from "../en/plan-desk";
import type { Translation } from "../types";

export const planDesk = {
  title: "Planar og forpliktingar",
} satisfies Translation<typeof en>;

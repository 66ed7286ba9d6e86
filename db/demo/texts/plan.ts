import { commitments1to3 } from "./plan-1-3.ts";
import { commitments4to7 } from "./plan-4-7.ts";
import type { PlanSeed } from "./types.ts";

/** The plan under review. Titles and goals are shortened by us; states and figures follow the document. */
export const plan: PlanSeed = {
  slug: "handlingsplan-2024-2027",
  title: {
    nn: "Handlingsplan for openheit i forvaltninga 2024–2027",
    nb: "Handlingsplan for åpenhet i forvaltningen 2024–2027",
    sv: "Handlingsplan för öppenhet i förvaltningen 2024–2027",
    en: "Action plan for openness in public administration 2024–2027",
  },
  from: "2024-01-01",
  to: "2027-12-31",
  commitments: [...commitments1to3, ...commitments4to7],
};

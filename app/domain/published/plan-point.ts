/** A plan as the pages of consultations and meetings name it. */
import type { Translated } from "../people/person.ts";

/** A plan, by its name and its period. */
export type PlanPoint = { slug: string; title: Translated; startsOn: string; endsOn: string };

export const toPlanPoint = ({ slug, title, startsOn, endsOn }: PlanPoint): PlanPoint => ({
  ...{ slug, title, startsOn, endsOn },
});

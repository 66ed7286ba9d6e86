/** Today's part about consultees: who must be heard and has not been asked, and who was asked and says nothing. */
import type { Queryable } from "#db/kit.ts";
import { listConsultations } from "../consultations/queries.server.ts";
import { isToRemind } from "../consultees/consultee.ts";
import { listConsultees } from "../consultees/queries.server.ts";
import { type Job, job } from "./today.ts";

/** One row a consultation and kind; only of those that are announced, which are few. */
export async function consulteeJobs(db: Queryable, today: string): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const one of await listConsultations(db)) {
    if (one.status !== "announced") continue;
    const { id, slug, title, mainLanguage, standing } = one;
    const closesOn = standing ? null : one.closesOn;
    const rows = await listConsultees(db, id);
    const unasked = rows.filter(({ duty, askedOn, answer }) => duty === "must" && !askedOn && !answer);
    const silent = rows.filter((row) => isToRemind(row, closesOn, today));
    const about = { subject: slug, title: { text: title, language: mainLanguage }, dueOn: closesOn };
    const late = closesOn !== null && closesOn < today ? 1 : 0;
    jobs.push(job("consultees_unasked", unasked.length, { ...about, late: late && unasked.length }));
    jobs.push(job("consultees_silent", silent.length, { ...about, late: late && silent.length }));
  }
  return jobs;
}

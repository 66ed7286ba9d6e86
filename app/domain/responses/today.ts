/** What Today tells: a job is one row of it. Browser-safe. Neighbours: `today.server.ts` and `today-decisions.server.ts` find them. */
import type { Translated } from "../people/person.ts";

export const jobKinds = [
  "meeting_today",
  "meeting_to_close",
  "late_points",
  "split",
  "owners_late",
  "returned",
  "returned_outcome",
  "disputed",
  "kept_file",
  "added",
  "touched",
  "covered",
  "review",
  "publish",
  "review_outcome",
  "review_set_aside",
  "review_erasure",
  "assess",
  "clear",
  "no_owner",
  "answer",
  "reopened",
  "retraction",
  "told_more",
  "drafts",
  "meeting_passed",
  "seats_waited",
  "colleagues_waited",
  "replies_refused",
  "mailing_not_sent",
  "people_untold",
  "consultees_unasked",
  "consultees_silent",
  "mail_failed",
  "mail_held",
  "report",
  "no_second_approver",
] as const;
export type JobKind = (typeof jobKinds)[number];

export type Job = {
  kind: JobKind;
  count: number;
  /** how many of them are past their day */
  late: number;
  dueOn: string | null;
  /** the first of them, or the one that it is about: a reference, a number, a slug */
  subject: string | null;
  title: { text: string | Translated; language: string } | null;
};

/** As many rows of one kind as are shown one by one; the list holds the others. */
export const shownEach = 5;

export const job = (kind: JobKind, n: number, more: Partial<Job> = {}): Job => ({
  kind,
  count: n,
  late: 0,
  dueOn: null,
  subject: null,
  title: null,
  ...more,
});

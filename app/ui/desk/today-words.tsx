/** The words and addresses of Today: one row for each kind of job. */
import type { Job, JobKind } from "~/domain/responses/today.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import type { JobRow } from "./job-list.tsx";

/** A job as its row: one sentence, one more, one button. */
export function jobRow(job: Job, { t, language }: I18n): JobRow {
  const { kind, count } = job;
  const subject = job.subject ?? "";
  const title =
    job.title &&
    (typeof job.title.text === "string"
      ? { text: job.title.text, lang: job.title.language }
      : pick(job.title.text, language, job.title.language as Language));
  return {
    key: kind + subject,
    href: addressOf(kind, subject, count),
    title: t(`desk.job.${kind}`, { count, subject }),
    more: (
      <>
        {title ? (
          <span lang={title.lang}>
            {title.text}
            {/[.?!…]$/.test(title.text) ? " " : ". "}
          </span>
        ) : null}
        {kind === "returned" || kind === "review" || kind === "publish"
          ? t("desk.more.answers", { count })
          : kind === "review_outcome" || kind === "returned_outcome"
            ? null
            : t(`desk.more.${kind}`)}
        {kind === "meeting_today" ? (
          <>
            {" "}
            <a href={paths.desk.room(subject)}>{t("roomDesk.title")}</a>
          </>
        ) : null}
      </>
    ),
    dueOn: job.dueOn,
    late: job.late > 0,
    go: t(`desk.go.${kind}`),
  };
}

function addressOf(kind: JobKind, subject: string, count: number): string {
  const { desk } = paths;
  switch (kind) {
    case "split":
      return count === 1 ? desk.split(subject) : desk.intake();
    case "added":
    case "disputed":
    case "kept_file":
      return desk.submission(subject);
    case "touched":
      return desk.submission(subject.split(".")[0] ?? subject);
    case "owners_late":
      return desk.contributions({ stage: "at_owner", due: "late" });
    case "returned":
      return desk.response(Number(subject));
    case "drafts":
      return count === 1 ? desk.response(Number(subject)) : desk.responses({ status: "draft" });
    case "review":
    case "retraction":
    case "publish":
      return desk.review(Number(subject));
    case "covered":
      return desk.cover(Number(subject));
    case "review_set_aside":
      return desk.setAside(subject);
    case "review_erasure":
      return desk.erase(subject);
    case "review_outcome":
    case "returned_outcome":
      return desk.consultationOutcome(subject);
    case "assess":
      return desk.assessOne(subject);
    case "clear":
      return desk.contributions({ visibility: "not_cleared" });
    case "no_owner":
      return desk.contributions({ stage: "received", owner: "none" });
    case "answer":
      return desk.contributions({ stage: "advised" });
    case "reopened":
      return desk.contributions({ stage: "reopened" });
    case "told_more":
      return desk.contributions({ question: "answered" });
    case "mail_failed":
    case "mail_held":
      return desk.mail();
    case "meeting_today":
      return desk.checkIn(subject);
    case "meeting_to_close":
      return desk.closeRoom(subject);
    case "late_points":
      return desk.room(subject);
    case "meeting_passed":
      return desk.meeting(subject);
    case "seats_waited":
    case "colleagues_waited":
      return desk.registrations(subject, { status: "waiting" });
    case "replies_refused":
    case "people_untold":
      return desk.registrations(subject);
    case "mailing_not_sent":
      return desk.mailings(subject);
    case "consultees_unasked":
      return desk.consultees(subject, { show: "not_asked" });
    case "consultees_silent":
      return desk.consultees(subject, { show: "silent" });
    case "report":
      return desk.commitment(subject);
    case "no_second_approver":
      return desk.people();
  }
}

/** What is with others, in a sentence or two. */
export function withOthersText(
  { inReview, since, atOwnersInTime }: { inReview: number; since: string | null; atOwnersInTime: number },
  { t, date }: I18n,
): string {
  const parts = [
    inReview > 0 && since
      ? t("desk.today.inReview", { count: inReview, date: date(since, "weekdayNoYear") })
      : "",
    atOwnersInTime > 0 ? t("desk.today.atOwners", { count: atOwnersInTime }) : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : t("desk.today.noneWithOthers");
}

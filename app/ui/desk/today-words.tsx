/** The words and addresses of Today: one row for each kind of job, and the points of the flow. */
import type { Translated } from "~/domain/people/person.ts";
import type { Job, JobKind } from "~/domain/responses/today.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import type { FlowProps } from "./flow.tsx";
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
        {title ? <span lang={title.lang}>{title.text}. </span> : null}
        {kind === "returned" || kind === "review" || kind === "publish"
          ? t("desk.more.answers", { count })
          : kind === "review_outcome" || kind === "returned_outcome"
            ? null
            : t(`desk.more.${kind}`)}
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
    case "report":
      return desk.commitment(subject);
    case "no_second_approver":
      return desk.people();
  }
}

type Flowing = {
  slug: string;
  title: Translated;
  mainLanguage: string;
  /** whether the reader sorts contributions, and so has the desk's list of them */
  sorts: boolean;
  totals: {
    submissions: {
      total: number;
      split: number;
      received: number;
      nothing_to_answer: number;
      spam: number;
      withdrawn: number;
    };
    contributions: {
      total: number;
      received: number;
      being_assessed: number;
      response_being_prepared: number;
      answered: number;
      withdrawn: number;
      set_aside: number;
      moved: number;
    };
    reconciles: boolean;
  };
  views: {
    received: number;
    noOwner: number;
    lateAtOwners: number;
    advised: number;
    reopened: number;
    withheld: number;
    toClear: number;
  };
};

/** Where a consultation's contributions are, stage by stage. */
export function flowPoints(
  { slug, title, mainLanguage, sorts, totals, views }: Flowing,
  { t, language }: I18n,
): FlowProps {
  const name = pick(title, language, mainLanguage as Language);
  const { contributions, submissions } = totals;
  const at = (stage: string) =>
    sorts ? paths.desk.contributions({ consultation: slug, stage }) : paths.contributions(slug, { stage });
  const onBench = contributions.received - views.received;
  const waiting = contributions.being_assessed;
  return {
    total: contributions.total,
    of: (
      <a href={paths.desk.consultation(slug)} lang={name.lang}>
        {name.text}
      </a>
    ),
    reconciles: totals.reconciles,
    points: [
      {
        key: "received",
        count: contributions.received,
        text: t("states.stage.received"),
        href: at("received"),
        notes: [
          onBench > 0 && t("desk.flow.onBench", { count: onBench }),
          views.noOwner > 0 && t("desk.flow.noOwner", { count: views.noOwner }),
        ],
      },
      {
        key: "being_assessed",
        count: waiting,
        text: t("states.stage.being_assessed"),
        href: at("being_assessed"),
        notes: [
          views.advised > 0 && t("desk.flow.advised", { count: views.advised }),
          views.reopened > 0 && t("desk.flow.reopened", { count: views.reopened }),
          views.lateAtOwners > 0
            ? t("desk.flow.lateAtOwners", { count: views.lateAtOwners })
            : waiting > 0 && t("desk.flow.inTime"),
        ],
      },
      {
        key: "response_being_prepared",
        count: contributions.response_being_prepared,
        text: t("states.stage.response_being_prepared"),
        href: at("response_being_prepared"),
        notes: [],
      },
      {
        key: "answered",
        count: contributions.answered,
        text: t("states.stage.answered"),
        href: at("answered"),
        notes: [views.withheld > 0 && t("desk.flow.withheld", { count: views.withheld })],
        off: contributions.answered === 0,
      },
      ...(["withdrawn", "set_aside", "moved"] as const)
        .filter((stage) => contributions[stage] > 0)
        .map((stage) => ({
          key: stage,
          count: contributions[stage],
          text: t(`states.stage.${stage}`),
          // The desk's list of a consultation holds what is in it; what left stands in its public one.
          href: stage === "moved" ? paths.contributions(slug, { stage }) : at(stage),
          notes: [],
        })),
    ],
    below: (
      <>
        {t("desk.flow.submissions", {
          count: submissions.total,
          split: submissions.split,
          received: submissions.received,
          nothing: submissions.nothing_to_answer,
          spam: submissions.spam,
        })}
        {submissions.withdrawn > 0
          ? ` · ${t("desk.flow.withdrawn", { count: submissions.withdrawn })}`
          : null}
        {sorts && views.toClear > 0 ? (
          <>
            {" · "}
            <a href={paths.desk.contributions({ consultation: slug, visibility: "not_cleared" })}>
              {t("desk.flow.toClear", { count: views.toClear })}
            </a>
          </>
        ) : null}
      </>
    ),
  };
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

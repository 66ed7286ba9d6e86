import { type Finding, findingsOf, hindrances, thinReason } from "~/domain/responses/response.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Note } from "../note.tsx";
import { useRootData } from "../root-data.ts";
import { Shape } from "../shape.tsx";
import type { ResponseView } from "./response-view.ts";

const fields: Partial<Record<Finding, string>> = {
  title_missing: "response-title",
  title_repeats: "response-title",
  disposition_missing: "response-disposition",
  disposition_ended: "response-disposition",
  promise_past: "response-promiseBy",
  reason_missing: "response-reason",
  reason_thin: "response-reason",
  destination_missing: "response-destination",
  language_mismatch: "response-language",
  note_missing: "response-note",
  changes_substance: "response-kind",
  looks_substantive: "response-allTheSame",
};

/** What is missing or thin, found before an approver has to. */
export function Findings({ response }: { response: ResponseView }) {
  const { t, list, date, language } = useI18n();
  const found = findingsOf(
    {
      ...response,
      hasDisposition: response.disposition !== null,
      dispositionEnded: response.disposition?.ended ?? false,
      needsDestination: response.disposition?.needsDestination ?? false,
    },
    response.totals,
  );
  const spoken = (code: string) => t(`common.language.${code as Language}`);
  const more = (finding: Finding | "nothing") => {
    switch (finding) {
      case "reason_thin":
        return t("respond.foundMore.reason_thin", { count: thinReason });
      case "language_mismatch":
        return t("respond.foundMore.language_mismatch", {
          language: spoken(response.language),
          counts: list(
            response.totals.languages
              .filter((wrote) => wrote.language !== response.language)
              .map((wrote) =>
                t("respond.foundMore.wroteIn", { count: wrote.count, language: spoken(wrote.language) }),
              ),
          ),
        });
      case "advice_awaited":
        return [
          ...response.totals.awaited.map(({ body, n, askedAt, dueOn }) =>
            t("respond.foundMore.asked", {
              count: n,
              body: pick(body, language, response.consultation.mainLanguage as Language).text,
              asked: date(askedAt),
              due: dueOn ? date(dueOn) : "–",
            }),
          ),
          t("respond.foundMore.advice_awaited"),
        ].join(" ");
      default:
        return t(`respond.foundMore.${finding}`);
    }
  };
  const { left, count } = response.totals;
  const clear = count > 0 && !found.some((finding) => hindrances.includes(finding));
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t("respond.found.title")}</h2>
      <ul className="checks">
        {left.map(({ ref, at, why }) => (
          <li key={ref}>
            <Shape name="look" />
            <h3>{t(`respond.found.${why}`, { ref })}</h3>
            <p>{at ? t(`respond.foundMore.${why}`, { date: date(at) }) : null}</p>
          </li>
        ))}
        {count === 0 ? (
          <li>
            <Shape name="look" />
            <h3>{t("refusals.no_members")}</h3>
          </li>
        ) : null}
        {found.map((finding) => (
          <li key={finding}>
            <Shape name="look" />
            <h3>{t(`respond.found.${finding}`)}</h3>
            <p>
              {more(finding)}{" "}
              {fields[finding] ? <a href={`#${fields[finding]}`}>{t("respond.foundMore.go")}</a> : null}
            </p>
          </li>
        ))}
        {clear ? (
          <li>
            <Shape name="done" />
            <h3>{t("respond.found.nothing")}</h3>
            <p>{more("nothing")}</p>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

/** What it answers and by when; of what is published, since when, and whether it is being corrected. */
export function standing(response: ResponseView & { publishedAt: string | null }, { t, date }: I18n): string {
  const { totals, dueOn, publishedAt, publishedVersion, correction, retraction } = response;
  if (!publishedAt) return t("respond.head.answers", { count: totals.count, date: date(dueOn) });
  const version = String(publishedVersion);
  if (retraction?.retractedAt)
    return t("respond.head.retracted", { version, date: date(retraction.retractedAt, "weekday") });
  return t(correction ? "respond.head.corrected" : "respond.head.published", {
    count: totals.count,
    version,
    date: date(publishedAt, "weekday"),
  });
}

/** An approver gave it back: when, and what is to be changed in the approver's words. */
export function GivenBack({ response: { givenBack } }: { response: ResponseView }) {
  const { t, date } = useI18n();
  if (!givenBack) return null;
  return (
    <Note tone="warn">
      {t("respond.head.givenBack", { moment: date(givenBack.at, "moment") })}
      <blockquote className="as-typed">{givenBack.comment}</blockquote>
    </Note>
  );
}

/** It repeats words that the public does not read: covered already where it is published, and to be judged. */
export function Covered({
  response: { covered, hidden, number, publishedVersion, may },
}: {
  response: ResponseView;
}) {
  const { t, list } = useI18n();
  const link = may.draft && publishedVersion > 0;
  if (covered.length + hidden.length === 0 && !link) return null;
  return (
    <>
      {covered.length > 0 ? (
        <Note tone="warn">{t("redaction.cover.told", { refs: list(covered) })}</Note>
      ) : null}
      {hidden.length > 0 ? (
        <Note tone="warn">{t("redaction.cover.willBe", { refs: list(hidden) })}</Note>
      ) : null}
      {link ? (
        <p className="m">
          <a href={paths.desk.cover(number)}>{t("redaction.cover.title")}</a>
        </p>
      ) : null}
    </>
  );
}

/** Who can approve it, and why you can't. */
export function ApprovalNote({ response }: { response: ResponseView }) {
  const { t, list } = useI18n();
  const { approvers, fourEyes, may } = response;
  return (
    <>
      {fourEyes ? (
        <p>
          {approvers.length > 0
            ? t("respond.approval.who", { names: list(approvers) })
            : t("respond.approval.nobody")}{" "}
          {may.approve && may.wrote ? <b>{t("respond.approval.notYou")}</b> : null}
        </p>
      ) : (
        <p>{t("respond.approval.oneEye")}</p>
      )}
      <p className="m">{t("respond.approval.exact")}</p>
    </>
  );
}

/** Its saves and what approvers said of them, the newest first. Internal. */
export function Versions({ response }: { response: ResponseView }) {
  const { t, date } = useI18n();
  const lines = [
    ...response.versions.map(({ version, at, person }) => ({
      at,
      shape: "others" as const,
      title: t("respond.versions.saved", { version: String(version) }),
      text: person ?? t("respond.versions.system"),
      comment: "",
    })),
    ...response.said.map(({ at, person }) => ({
      at,
      shape: "look" as const,
      title: t("respond.versions.said"),
      text: person ?? t("log.actor.staff"),
      comment: "",
    })),
    ...response.reviews.map(({ verdict, at, person, comment }) => ({
      at,
      shape: verdict === "approved" ? ("done" as const) : ("look" as const),
      title: t(`respond.versions.${verdict}`),
      text: person,
      comment,
    })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t("respond.versions.title")}</h2>
      <ul className="checks">
        {lines.map((line) => (
          <li key={line.at + line.title}>
            <Shape name={line.shape} />
            <h3>{line.title}</h3>
            <p>
              {line.text} · {date(line.at, "moment")}
            </p>
            {line.comment ? <p className="as-typed">{line.comment}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is counted there, by the keys of its words. */
type Counted =
  | "byMail"
  | "withAddress"
  | "unreachable"
  | "leftOut"
  | "response"
  | "cleared"
  | "promise"
  | "organisations"
  | "texts"
  | "advice"
  | "comments";

/** What publishing would do: who is told, what becomes public, what is held back. */
export function IfPublishedNow({ response }: { response: ResponseView }) {
  const { t } = useI18n();
  const { sendsMail } = useRootData();
  const { totals, promise, reviews, correction } = response;
  const quiet = correction?.kind === "typing_error";
  const line = (what: Counted, count: number) => <li>{t(`respond.now.${what}`, { count })}</li>;
  return (
    <section aria-labelledby="now">
      <h2 id="now">{t("respond.now.title")}</h2>
      <div className="who">
        <div>
          <h3>{t("respond.now.told")}</h3>
          <ul>
            {quiet ? <li>{t("respond.kindHint.typing_error")}</li> : null}
            {quiet ? null : line(sendsMail ? "byMail" : "withAddress", totals.told.byMail)}
            {quiet ? null : line("unreachable", totals.told.unreachable)}
            {correction && correction.leaving.length > 0 ? line("leftOut", correction.leaving.length) : null}
          </ul>
        </div>
        <div>
          <h3>{t("respond.now.public")}</h3>
          <ul>
            {line("response", 1)}
            {line("cleared", totals.cleared)}
            {line("promise", promise ? 1 : 0)}
            {line("organisations", totals.organisations)}
          </ul>
        </div>
        <div>
          <h3>{t("respond.now.held")}</h3>
          <ul>
            {line("texts", totals.count - totals.cleared)}
            {line("advice", totals.advice)}
            {line("comments", reviews.filter((review) => review.comment !== "").length)}
          </ul>
        </div>
      </div>
    </section>
  );
}

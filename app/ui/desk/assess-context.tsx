import { Fragment } from "react";
import type { Channel } from "~/domain/consultations/consultation.ts";
import type { Objected } from "~/domain/live/room.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { CommitmentState } from "~/domain/plans/commitment.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { withBars } from "../barred.tsx";
import { ObjectedAtTable } from "./objected-at-table.tsx";
import { type Part, TextPart } from "./text-part.tsx";

type Point = {
  channel: Channel;
  receivedOn: string;
  by: string | null;
  assignedOn: string | null;
  adviceDueOn: string | null;
  responseDueOn: string;
  excerpts: { part: Part | null; language: string; before: string; words: string; after: string }[];
  question: { question: string; language: string; answer: string | null } | null;
};

const isSame = (one: Part | null, other: Part | null | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The contribution on its thread: what was said, where it stands now, what comes then. */
export function AssessThread({ point, objected }: { point: Point; objected: Objected[] }) {
  const { t, date } = useI18n();
  return (
    <div className="mt6">
      <section className="hang">
        <h2 className="h3">
          {t("assess.said", { channel: t(`states.channel.${point.channel}`), date: date(point.receivedOn) })}
        </h2>
        {point.excerpts.map((excerpt, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in two texts
          <Fragment key={index}>
            <TextPart part={isSame(excerpt.part, point.excerpts[index - 1]?.part) ? null : excerpt.part} />
            <div className="ctx as-typed" lang={excerpt.language}>
              {withBars(excerpt.before)}
              <span className="pz on">{withBars(excerpt.words)}</span>
              {withBars(excerpt.after)}
            </div>
          </Fragment>
        ))}
        <p className="m">{point.by ?? t("assess.anonymous")}</p>
        <ObjectedAtTable objected={objected} />
      </section>
      {point.question ? (
        <section className="hang">
          <h2 className="h3">{t("assess.asked")}</h2>
          <p className="words" lang={point.question.language}>
            {point.question.question}
          </p>
          <p className="m">{point.question.answer ? t("assess.answered") : t("assess.noAnswer")}</p>
          {point.question.answer ? (
            <p className="words as-typed" lang={point.question.language}>
              {point.question.answer}
            </p>
          ) : null}
        </section>
      ) : null}
      {point.assignedOn ? (
        <section className="hang now">
          <h2 className="h3">{t("assess.atYou", { date: date(point.assignedOn) })}</h2>
          {point.adviceDueOn ? (
            <p className="m">{t("assess.byWhen", { date: date(point.adviceDueOn) })}</p>
          ) : null}
        </section>
      ) : null}
      <section className="hang next end">
        <h2 className="h3">{t("assess.afterwards")}</h2>
        <p className="m">{t("assess.promised", { date: date(point.responseDueOn) })}</p>
      </section>
    </div>
  );
}

type Commitment = {
  slug: string;
  number: number;
  title: Translated;
  latest: { state: CommitmentState; text: Translated; mainLanguage: string; reportedOn: string } | null;
};

/** What its owner last said about a commitment that the contribution concerns. */
export function KnownCommitment({
  commitment,
  mainLanguage,
}: {
  commitment: Commitment;
  mainLanguage: Language;
}) {
  const { t, date, language } = useI18n();
  const { latest } = commitment;
  const title = pick(commitment.title, language, mainLanguage);
  const text = latest && pick(latest.text, language, latest.mainLanguage as Language);
  return (
    <details open>
      <summary>
        <b>{t("assess.known", { number: String(commitment.number) })}</b>
      </summary>
      <p lang={title.lang}>{title.text}</p>
      {latest && text ? (
        <>
          <p className="as-typed" lang={text.lang}>
            {text.text}
          </p>
          <p className="m">
            {t("assess.status", { date: date(latest.reportedOn) })}: {t(`states.commitment.${latest.state}`)}{" "}
            · <a href={paths.desk.commitment(commitment.slug)}>{t("assess.wholeStatus")}</a>
          </p>
        </>
      ) : (
        <p className="m">{t("assess.notReported")}</p>
      )}
    </details>
  );
}

import { Fragment } from "react";
import type { StepKind } from "~/domain/kernel/step.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DispositionTag } from "../disposition-tag.tsx";
import { type MarkedPassage, MarkedText } from "../marked-text.tsx";
import { Shape } from "../shape.tsx";
import { type Part, TextPart } from "./text-part.tsx";

export type ContextText = {
  number: number;
  /** what it is, where there are several */
  part: Part | null;
  body: string;
  language: string;
  passages: {
    start: number;
    end: number;
    mark: MarkedPassage["kind"];
    own: boolean;
    number: number | null;
  }[];
  redactions: { start: number; end: number }[];
};

/** The words of a contribution where they stand: the texts that hold them, as they came; what is redacted, what looks personal. */
export function InContext({
  texts,
  findings = [],
}: {
  texts: ContextText[];
  findings?: { text: number; start: number; end: number }[];
}) {
  const { t } = useI18n();
  const marked = ({ start, end }: { start: number; end: number }, kind: "redacted" | "found") => ({
    ...{ start, end, kind, label: t(`states.mark.${kind}`).toLowerCase() },
  });
  return (
    <>
      {texts
        .filter((text) => text.passages.some((passage) => passage.own))
        .map((text) => (
          <Fragment key={text.number}>
            <TextPart part={text.part} />
            <MarkedText
              text={text.body}
              lang={text.language as Language}
              passages={[
                ...text.passages.map(({ start, end, mark, own, number }) => ({
                  start,
                  end,
                  kind: mark,
                  label: number ? String(number) : t(`states.mark.${mark}`).toLowerCase(),
                  on: own,
                })),
                ...text.redactions.map((span) => marked(span, "redacted")),
                ...findings.filter((one) => one.text === text.number).map((span) => marked(span, "found")),
              ]}
            />
          </Fragment>
        ))}
    </>
  );
}

export type GivenAdvice = {
  advice: string;
  notOurs: boolean;
  at: string;
  person: string;
  body: { shortName: Translated };
  suggested: Translated | null;
  disposition: { key: string; label: Translated } | null;
};

/** What owners advised, or that they gave it back. Internal. */
export function AdviceList({ advice, mainLanguage }: { advice: GivenAdvice[]; mainLanguage: Language }) {
  const { t, language, date } = useI18n();
  const say = (words: Translated) => pick(words, language, mainLanguage);
  if (advice.length === 0) return <p className="m">{t("sorting.one.noAdvice")}</p>;
  return (
    <>
      <p className="m">
        <Shape name="held" /> {t("common.word.internal")}
      </p>
      {advice.map((given) => (
        <div className="given" key={given.at + given.person}>
          <h3>
            {t(given.notOurs ? "sorting.one.notTheirs" : "sorting.one.proposes", {
              body: say(given.body.shortName).text,
            })}
          </h3>
          {given.disposition ? (
            <p>
              <DispositionTag
                disposition={given.disposition.key}
                label={say(given.disposition.label).text}
                lang={say(given.disposition.label).lang}
              />
            </p>
          ) : null}
          <p className="as-typed">{given.advice}</p>
          {given.suggested ? <p>{t("sorting.one.whose", { body: say(given.suggested).text })}</p> : null}
          <p className="m">
            {given.person} · {date(given.at, "moment")}
          </p>
        </div>
      ))}
    </>
  );
}

const told = [
  "made",
  "described",
  "sorted",
  "assigned",
  "due_set",
  "advised",
  "disowned",
  "advice_taken_back",
  "cleared",
  "withheld",
  "question_asked",
  "question_answered",
  "joined",
  "parted",
  "passages_changed",
  "personal_data_accepted",
] as const;
/** Told in the words of the log. */
const logged = [
  "withdrawn",
  "set_aside_asked",
  "set_aside_returned",
  "set_aside_dropped",
  "set_aside",
  "taken_up",
  "moved",
  "delayed",
  "erased",
] as const;

/** What was done with it and by whom. */
export function History({
  events,
}: {
  events: { type: string; at: string; person: string | null; undone: StepKind | null }[];
}) {
  const { t, date } = useI18n();
  return (
    <ul className="checks">
      {events.map((event, index) => {
        const kind = told.find((known) => event.type === `contribution.${known}`);
        const entry = logged.find((known) => event.type === `contribution.${known}`);
        const what = event.undone
          ? t("split.said.undone", { step: t(`split.undone.${event.undone}`) })
          : kind
            ? t(`sorting.event.${kind}`)
            : entry
              ? t(`log.event.contribution_${entry}`)
              : null;
        return what ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows
          <li key={index}>
            <Shape name="others" />
            <h3>{what}</h3>
            <p>
              {event.person ? `${event.person} · ` : null}
              {date(event.at, "moment")}
            </p>
          </li>
        ) : null;
      })}
    </ul>
  );
}

import { Fragment } from "react";
import {
  type Cell,
  type EvaluationResults,
  type QuestionResult,
  smallestCell,
} from "~/domain/evaluations/evaluation.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { Note } from "../note.tsx";

type Props = { results: EvaluationResults; frame: MeetingFrame };

/** Question by question: numbers split into newcomers and those who came before, and words without who wrote them. */
export function Results({ results, frame }: Props) {
  const { t, language } = useI18n();
  return (
    <section className="block" aria-labelledby="results">
      <h2 id="results">{t("evaluation.desk.results")}</h2>
      {results.questions.some(isFew) ? (
        <Note tone="warn">{t("evaluation.desk.few", { least: smallestCell })}</Note>
      ) : null}
      {results.questions.map((question) => {
        const { text, lang } = pick(question.text, language, frame.mainLanguage);
        return (
          <div className="block" key={text}>
            <h3 lang={lang}>{text}</h3>
            {question.kind === "scale" ? (
              <Scale question={question} caption={text} />
            ) : (
              <Words question={question} />
            )}
          </div>
        );
      })}
    </section>
  );
}

/** Somebody answered it, and so few that whoever reads it here can know who. */
const isFew = (question: QuestionResult): boolean => {
  const answered = question.kind === "scale" ? question.all : question.replies.length;
  return answered > 0 && answered < smallestCell;
};

type OnScale = Extract<QuestionResult, { kind: "scale" }>;

function Scale({ question, caption }: { question: OnScale; caption: string }) {
  const { t, language } = useI18n();
  const { rows, newcomers, before, all, mean } = question;
  const cell = (n: Cell) => (n === null ? <span className="m">{t("evaluation.desk.hiddenCell")}</span> : n);
  const hides = newcomers === null || rows.some((row) => row.newcomers === null);
  return (
    <>
      <DataTable
        dense
        caption={caption}
        captionHidden
        columns={[
          { key: "value", head: t("evaluation.desk.value"), rowHead: true },
          { key: "newcomers", head: t("evaluation.desk.newcomers"), numeric: true },
          { key: "before", head: t("evaluation.desk.before"), numeric: true },
          { key: "all", head: t("evaluation.desk.all"), numeric: true },
        ]}
        rows={rows.map((row) => ({
          ...{ id: String(row.value), value: String(row.value), all: row.all },
          ...{ newcomers: cell(row.newcomers), before: cell(row.before) },
        }))}
        foot={{
          ...{ value: t("common.word.total"), all },
          ...{ newcomers: cell(newcomers), before: cell(before) },
        }}
      />
      {mean === null ? null : (
        <p className="m">
          {t("evaluation.desk.mean", {
            mean: mean.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
          })}
        </p>
      )}
      {hides ? <p className="m">{t("evaluation.desk.hidden", { least: smallestCell })}</p> : null}
    </>
  );
}

function Words({ question: { replies, parts } }: { question: Extract<QuestionResult, { kind: "text" }> }) {
  const { t } = useI18n();
  if (replies.length === 0) return <p className="m">{t("evaluation.desk.noWords")}</p>;
  if (parts === null)
    return (
      <>
        <Replies replies={replies} name={t("evaluation.desk.words")} />
        <p className="m">{t("evaluation.desk.together", { least: smallestCell })}</p>
      </>
    );
  return (["newcomers", "before"] as const).map((part) => (
    <Fragment key={part}>
      <h4>{t(`evaluation.desk.${part}`)}</h4>
      <Replies replies={parts[part]} name={t(`evaluation.desk.${part}`)} />
    </Fragment>
  ));
}

function Replies({ replies, name }: { replies: string[]; name: string }) {
  return (
    <ul aria-label={name}>
      {replies.map((reply, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        <li className="as-typed" key={index}>
          {reply}
        </li>
      ))}
    </ul>
  );
}

import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Note } from "../note.tsx";
import { useHostText } from "../public/host-text.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";
import { Timeline } from "../timeline.tsx";
import { DraftScript } from "./draft-bar.tsx";
import { submitMistakes } from "./mistakes.ts";
import { RefusalText } from "./refusal-text.tsx";
import type { SubmitAnswer, SubmitData } from "./submission.ts";
import { SubmitForm } from "./submit-form.tsx";
import { Deadline, WindowNote } from "./window-note.tsx";

/** The written-input page: what it is about, where the window stands, and the form where input is received. */
export function SubmitPage({ data, answer }: { data: SubmitData; answer: SubmitAnswer | undefined }) {
  const { t } = useI18n();
  const host = useHostText(data.mainLanguage);
  const errors = submitMistakes(t, answer);
  const receives = data.window === "open" || data.window === "over";
  return (
    <>
      <Row
        label={
          data.window !== "ended" && (data.standing || data.closesOn) ? t("submit.deadline.label") : null
        }
        margin={<Deadline data={data} />}
      >
        <ErrorSummary errors={errors} sayWhich={false} />
        {answer?.refused ? (
          <Note tone="err" title={t("errors.summary.refused")}>
            <RefusalText answer={answer} />
          </Note>
        ) : null}
        <h1 lang={host.lang(data.title)}>{host.words(data.title)}</h1>
        {receives ? <p className="lede mt4">{t("submit.lede")}</p> : null}
        {host.paragraphs(data.summary, "small mt4")}
        <p className="small mt2">
          <a href={paths.consultation(data.slug)}>{t("submit.about")}</a>
        </p>
        <div className="mt6">
          <WindowNote data={data} />
        </div>
      </Row>
      {receives || answer ? (
        <Row className="formrow" heading label={t("submit.next.title")} margin={<NextSteps data={data} />}>
          <SubmitForm data={data} answer={answer} errors={errors} />
          <DraftScript />
        </Row>
      ) : null}
    </>
  );
}

function NextSteps({ data }: { data: SubmitData }) {
  const { t } = useI18n();
  const date = (value: string) => <TimeText value={value} style="weekdayNoYear" />;
  const texts = [
    { key: "receipt", text: t("submit.next.receipt") },
    { key: "status", text: <Rich k="submit.next.status" with={{ date: date(data.firstStatusBy) }} /> },
    { key: "answer", text: <Rich k="submit.next.answer" with={{ date: date(data.answerBy) }} /> },
  ];
  return <Timeline brief points={texts.map((point) => ({ ...point, passage: "next" as const }))} />;
}

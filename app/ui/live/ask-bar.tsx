import type { TableView } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { ActForm } from "./acting.tsx";

/** The question that the table is at; its scribe moves it on. */
export function AskBar({ table }: { table: TableView }) {
  const { t, language } = useI18n();
  const { questions, at, device } = table;
  const index = questions.findIndex(({ handle }) => handle === at);
  const question = questions[index];
  if (questions.length === 0) return null;
  const [next, previous] = [questions[index + 1], questions[index - 1]];
  const scribe = device.role === "scribe";
  return (
    <section className="ask" aria-label={t("live.ask.label")}>
      <div>
        {question ? (
          <>
            <p className="m">{t("live.ask.number", { number: question.number, all: questions.length })}</p>
            <p className="q" lang={question.text.lang === language ? undefined : question.text.lang}>
              {question.text.text}
            </p>
          </>
        ) : (
          <p className="m">{t("live.ask.before", { count: questions.length })}</p>
        )}
      </div>
      {scribe && (next || previous) ? (
        <div className="to">
          {previous ? (
            <ActForm intent="move_on" hidden={{ question: previous.handle }}>
              <SubmitButton kind="quiet">
                {t("live.ask.back")}
                <span className="vh">: {t("live.ask.previous")}</span>
              </SubmitButton>
            </ActForm>
          ) : null}
          {next ? (
            <ActForm intent="move_on" hidden={{ question: next.handle }}>
              <SubmitButton kind="second">
                {t(question ? "live.ask.next" : "live.ask.begin")}
                {question ? <span className="vh">: {t("live.ask.nextQuestion")}</span> : null}
              </SubmitButton>
            </ActForm>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

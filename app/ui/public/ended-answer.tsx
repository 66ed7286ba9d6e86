import type { ToldEndedAnswer } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { withBars } from "../barred.tsx";
import { Rich } from "../rich.tsx";
import { Knot } from "../spun.tsx";
import { TimeText } from "../time-text.tsx";

/** An answer that it had: by which response, until when, and why it holds no longer. */
export function EndedAnswerText({ answer }: { answer: ToldEndedAnswer }) {
  const { t } = useI18n();
  const { response, version, endedOn, retracted, why, language } = answer;
  const name = t("responses.number", { number: String(response) });
  // A retracted response stands on its own page; what left it answered this one in its earlier version.
  const href = paths.response(response, retracted ? undefined : { version: String(version) });
  return (
    <>
      <p>
        <Rich
          k={retracted ? "contributions.one.endedRetracted" : "contributions.one.endedMoved"}
          with={{ response: <a href={href}>{name}</a>, date: <TimeText value={endedOn} /> }}
        />
      </p>
      <p className="words" lang={language}>
        {withBars(why)}
      </p>
    </>
  );
}

/** A knot that was passed: the answer that it had before. */
export function EndedAnswerKnot({ answer }: { answer: ToldEndedAnswer }) {
  const { t } = useI18n();
  return (
    <Knot
      label={t("states.stage.answered")}
      margin={
        <p>
          <TimeText value={answer.answeredOn} opens />
        </p>
      }
    >
      <h2 className="h3">{t("contributions.one.ended")}</h2>
      <EndedAnswerText answer={answer} />
    </Knot>
  );
}

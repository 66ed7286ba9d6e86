import { isEndStage } from "~/domain/contributions/contribution.ts";
import type { CopiedSubmission } from "~/domain/privacy/copy.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Facts } from "../facts.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import { useHostText } from "../public/host-text.tsx";
import { TimeText } from "../time-text.tsx";

type Point = CopiedSubmission["contributions"][number];

/** One point: its words, where it stands, what was asked and answered, and why it ended otherwise, if it did. */
export function PointCopy({ point, mainLanguage }: { point: Point; mainLanguage: string }) {
  const { t, date } = useI18n();
  const host = useHostText(mainLanguage);
  const { title, language, stage, theme, listedOn, withdrawnOn, delays, ended } = point;
  const lang = language as Language;
  const withheld = point.withheldGround && t(`states.withheldGround.${point.withheldGround}`);
  // Where it ended otherwise than by an answer, none is promised any more.
  const promised = stage === "answered" || !isEndStage(stage);
  const shown = t(`states.visibility.${point.visibility}`);
  return (
    <>
      <h4>
        {point.ref} <span lang={lang}>{title}</span>
      </h4>
      {point.text.map((words) => (
        <blockquote key={words} lang={lang}>
          {words}
        </blockquote>
      ))}
      <Facts
        items={[
          { term: t("copy.points.stage"), value: t(`states.stage.${stage}`) },
          { term: t("copy.points.text"), value: withheld ? `${shown}. ${withheld}.` : shown },
          { term: t("copy.points.theme"), value: theme && host.span(theme) },
          { term: t("copy.points.listed"), value: listedOn && <TimeText value={listedOn} opens /> },
          { term: t("copy.points.due"), value: promised && <TimeText value={point.responseDueOn} opens /> },
          { term: t("states.stage.withdrawn"), value: withdrawnOn && <TimeText value={withdrawnOn} opens /> },
        ]}
      />
      {delays.map(({ on, fromOn, dueOn, reason }) => (
        <div key={`${on} ${dueOn}`}>
          <p>{t("copy.points.delay", { date: date(on), from: date(fromOn), to: date(dueOn) })}</p>
          {reason ? <blockquote lang={lang}>{reason}</blockquote> : <p>{t("copy.points.noReason")}</p>}
        </div>
      ))}
      <Question point={point} />
      <Ended point={point} mainLanguage={mainLanguage} />
      {ended.map(({ response, endedOn, why, language: said }) => (
        <div key={`${response} ${endedOn}`}>
          <p>{t("copy.points.ended", { number: String(response), date: date(endedOn) })}</p>
          <blockquote lang={said}>{why}</blockquote>
        </div>
      ))}
      <Response answer={point.answer} />
    </>
  );
}

function Question({ point: { question, language } }: { point: Point }) {
  const { t, date } = useI18n();
  if (!question) return null;
  const { askedOn, answerBy, answer, answeredOn } = question;
  return (
    <>
      <p>
        <strong>{t("copy.points.question")}</strong>{" "}
        {t("copy.points.toldBy", { date: date(askedOn), by: date(answerBy) })}
      </p>
      <blockquote lang={question.language}>{question.question}</blockquote>
      {answer !== null && answeredOn ? (
        <>
          <p>{t("copy.points.answer", { date: date(answeredOn) })}</p>
          <blockquote lang={language}>{answer}</blockquote>
        </>
      ) : null}
    </>
  );
}

/** That it was set aside or moved, and why, in the words that its contributor was told. */
function Ended({ point, mainLanguage }: { point: Point; mainLanguage: string }) {
  const { t, date } = useI18n();
  const host = useHostText(mainLanguage);
  const { setAside, movedTo, language } = point;
  return (
    <>
      {setAside ? (
        <>
          <p>
            {t("track.point.aside", {
              date: date(setAside.on),
              ground: t(`states.setAsideGround.${setAside.ground}`),
            })}
          </p>
          <blockquote lang={language}>{setAside.reason}</blockquote>
        </>
      ) : null}
      {movedTo ? (
        <>
          <p>{t("track.point.moved", { date: date(movedTo.on), consultation: host.words(movedTo.title) })}</p>
          <blockquote lang={language}>{movedTo.reason}</blockquote>
        </>
      ) : null}
    </>
  );
}

function Response({ answer }: Pick<Point, "answer">) {
  const { t } = useI18n();
  const host = useHostText(answer?.response.consultation.mainLanguage ?? "");
  if (!answer) return null;
  const { response, ownSentence } = answer;
  const { title, reason, destination, promise, publishedOn, language, disposition } = response;
  return (
    <>
      <p>
        <strong>{t("copy.points.response")}</strong> <TimeText value={publishedOn} />:{" "}
        <em lang={language}>{title}</em>
        {" · "}
        {host.span(disposition.label)}
      </p>
      <blockquote lang={language}>
        {ownSentence ? <Paragraphs text={ownSentence} /> : null}
        <Paragraphs text={reason} />
        <Paragraphs text={destination} />
        {promise ? (
          <p>
            {promise.what} · {host.span(promise.body.name)} · <TimeText value={promise.byOn} />
          </p>
        ) : null}
      </blockquote>
    </>
  );
}

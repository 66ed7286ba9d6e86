import type {
  PublishedConsultation,
  PublishedContribution,
  PublishedResponse,
  ToldEndedAnswer,
} from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Knot, Spun } from "../spun.tsx";
import type { Passage } from "../stage.ts";
import { stepOf } from "../stage.ts";
import { TimeText } from "../time-text.tsx";
import { ContributionAnswer } from "./contribution-answer.tsx";
import { ContributionPromise } from "./contribution-promise.tsx";
import { ContributionQuestion } from "./contribution-question.tsx";
import { ContributionWords } from "./contribution-words.tsx";
import { Delays } from "./delays.tsx";
import { EndedAnswerKnot } from "./ended-answer.tsx";

type Props = {
  contribution: PublishedContribution;
  consultation: Pick<PublishedConsultation, "contactEmail" | "mainLanguage">;
  response: PublishedResponse | null;
  ended: readonly ToldEndedAnswer[];
  siblings: number;
  today: string;
};

/** The page hung on the thread: the five knots from the words to what was promised, with what has happened at each. */
export function ContributionThread({ contribution, consultation, response, ended, siblings, today }: Props) {
  const { t } = useI18n();
  const { stage, receivedOn, channel, question, responseDueOn } = contribution;
  const cut = stage === "withdrawn" || stage === "set_aside" ? stage : null;
  // What happened in a consultation that it left stands in its history.
  const here = contribution.history.slice(
    contribution.history.findLastIndex(({ kind }) => kind === "moved") + 1,
  );
  // Where it ended early, what it came past is told, and nothing is promised after it.
  const at = cut ? (here.some(({ kind }) => kind === "assigned") ? 3 : 2) : stepOf(stage);
  const passage = (step: number): Passage => (step < at ? "passed" : step === at ? "now" : "next");
  const dayOf = (kind: "assigned" | "assessed") => here.find((entry) => entry.kind === kind)?.on ?? null;
  const advisedOn = dayOf("assessed");
  const askedOn = dayOf("assigned");
  // Since when it is assessed anew: its answer has ended.
  const again = response || cut ? null : (ended.at(-1)?.endedOn ?? null);
  const had = ended.map((answer) => (
    <EndedAnswerKnot key={`${answer.response}.${answer.version}`} answer={answer} />
  ));
  return (
    <Spun>
      <Knot
        passage={passage(1)}
        label={t("states.stage.received")}
        margin={
          <>
            <p>
              <TimeText value={receivedOn} opens />
            </p>
            <p>{t(`states.channel.${channel}`)}</p>
          </>
        }
      >
        <h2 className="vh">{t("contributions.one.words")}</h2>
        <ContributionWords
          contribution={contribution}
          siblings={siblings}
          mainLanguage={consultation.mainLanguage}
        />
      </Knot>
      {again ? had : null}
      {cut && at === 2 ? null : (
        <Knot
          passage={passage(2)}
          label={
            passage(2) !== "passed"
              ? t("states.stage.being_assessed")
              : t(advisedOn ? "contributions.one.assessed" : "contributions.one.assessment")
          }
          margin={<Day on={again ?? advisedOn ?? askedOn} />}
        >
          <h2 className="h3">
            {again
              ? t("contributions.one.again")
              : advisedOn
                ? t("contributions.one.advised")
                : askedOn
                  ? t(response || cut ? "contributions.one.askedWithout" : "contributions.one.asked")
                  : t(response ? "contributions.one.answeredDirectly" : "contributions.one.notAsked")}
          </h2>
          {advisedOn && !cut && !again ? <p>{t("contributions.one.advisedText")}</p> : null}
          {question ? (
            <ContributionQuestion question={question} textIsPublic={contribution.text !== null} />
          ) : null}
        </Knot>
      )}
      {again ? null : had}
      {cut ? (
        <Knot
          passage="now"
          label={t(`states.stage.${cut}`)}
          margin={<Day on={contribution.setAside?.on ?? contribution.withdrawnOn} />}
          className="cut"
        >
          <h2 className="h3">
            {t(contribution.erased?.words ? "states.history.erased" : `states.stageMeaning.${cut}`)}
          </h2>
          {contribution.setAside ? <SetAsideBy by={contribution.setAside} /> : null}
        </Knot>
      ) : response ? (
        <ContributionAnswer contribution={contribution} consultation={consultation} response={response} />
      ) : (
        <>
          {stage === "response_being_prepared" ? (
            <Knot passage="now" label={t("states.stage.response_being_prepared")}>
              <h2 className="h3">{t("contributions.one.preparing")}</h2>
            </Knot>
          ) : null}
          <Knot
            passage="next"
            label={t("states.stage.answered")}
            margin={<By on={responseDueOn} today={today} />}
          >
            <h2 className="h3">{t("contributions.one.willAnswer")}</h2>
            <Delays delays={contribution.delays ?? []} language={contribution.language} />
          </Knot>
        </>
      )}
      {cut ? null : <ContributionPromise response={response} today={today} />}
    </Spun>
  );
}

/** On which ground, and how many people decided it. */
function SetAsideBy({ by }: { by: NonNullable<PublishedContribution["setAside"]> }) {
  const { t } = useI18n();
  return (
    <>
      <p>{t("contributions.one.asideGround", { ground: t(`states.setAsideGround.${by.ground}`) })}</p>
      <p className="meta">{t(by.fourEyes ? "contributions.one.twoPeople" : "contributions.one.onePerson")}</p>
    </>
  );
}

function Day({ on }: { on: string | null }) {
  return on ? (
    <p>
      <TimeText value={on} opens />
    </p>
  ) : null;
}

function By({ on, today }: { on: string; today: string }) {
  const { t, date } = useI18n();
  return (
    <p>
      <time dateTime={on}>
        {t(on < today ? "contributions.overdueSince" : "common.word.by", { date: date(on) })}
      </time>
    </p>
  );
}

import { isEndStage } from "~/domain/contributions/contribution.ts";
import type { OwnContribution } from "~/domain/own/own.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Grounds } from "../barred.tsx";
import { Progress } from "../progress.tsx";
import { eventsOf } from "../public/contribution-history.tsx";
import { Delays } from "../public/delays.tsx";
import { EndedAnswerText } from "../public/ended-answer.tsx";
import { useHostText } from "../public/host-text.tsx";
import { Rich } from "../rich.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { Answer } from "./answer.tsx";
import { mailto } from "./own-data.ts";
import { type AnswerMistake, Question } from "./question.tsx";

type Props = {
  point: OwnContribution;
  today: string;
  contactEmail: string;
  /** of the consultation's own words */
  mainLanguage: string;
  mistake?: AnswerMistake;
};

/** One of my points: my words, how far it has come, what was asked, what was answered. */
export function Point({ point, today, contactEmail, mainLanguage, mistake }: Props) {
  const { t } = useI18n();
  const since =
    (point.stage === "withdrawn" ? point.withdrawnOn : null) ??
    point.setAside?.on ??
    point.answeredOn ??
    point.assignedOn ??
    point.listedOn;
  const lang = point.language as Language;
  return (
    <li className="item pt" id={`point-${point.number}`}>
      <p className="pn">
        {t("track.point.number", { number: String(point.number) })}{" "}
        <span className="ref meta">{point.ref}</span>
      </p>
      <h3>{point.title}</h3>
      {point.pieces.map((pieces) => (
        <p key={pieces[0]?.start} className="words" lang={lang}>
          <q>
            {pieces.map(({ start, text, grounds }) =>
              grounds.length > 0 ? (
                <mark key={start} className="redacted">
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </q>
        </p>
      ))}
      {point.pieces.some((pieces) => pieces.some(({ grounds }) => grounds.length > 0)) ? (
        <Grounds of={point.pieces.flat()} lang={mainLanguage} label={t("redaction.words.own")} />
      ) : null}
      <p>
        <Progress stage={point.stage}>
          {since ? <TimeText value={since} style="weekdayNoYear" /> : null}
        </Progress>
      </p>
      {point.question ? (
        <Question
          point={point.ref}
          number={point.number}
          question={point.question}
          open={!isEndStage(point.stage)}
          mistake={mistake?.ref === point.ref ? mistake : undefined}
        />
      ) : null}
      <Ended point={point} />
      {point.answer ? (
        <Answer answer={point.answer} />
      ) : point.withdrawnOn || point.setAside ? null : (
        <p className="res">
          <Rich
            k={point.responseDueOn < today ? "track.point.overdue" : "track.point.due"}
            with={{ date: <TimeText value={point.responseDueOn} /> }}
          />
        </p>
      )}
      {point.answer || point.withdrawnOn || point.setAside ? null : (
        <Delays delays={point.delays} language={point.language} />
      )}
      {point.setAside ? <Aside aside={point.setAside} lang={lang} /> : null}
      {point.movedTo ? <MovedTo to={point.movedTo} lang={lang} /> : null}
      <Seen point={point} />
      <History point={point} />
      <p className="small">
        <Separated
          items={[
            point.answer ? (
              <a key="read" href={paths.response(point.answer.response.number)}>
                {t("track.point.read")}
              </a>
            ) : null,
            <a key="public" href={paths.contribution(point.ref)}>
              {t("track.point.public")}
            </a>,
            point.withdrawnOn ? null : (
              <a key="withdraw" href={paths.withdraw(point.ref)}>
                {t("track.withdraw.point")}
              </a>
            ),
            <a key="misread" href={mailto(contactEmail, t("track.point.misreadSubject", { ref: point.ref }))}>
              {t("track.point.misread")}
            </a>,
          ]}
        />
      </p>
    </li>
  );
}

/** Why it is not answered, in words that are for its contributor alone. */
function Aside({ aside, lang }: { aside: NonNullable<OwnContribution["setAside"]>; lang: Language }) {
  const { t } = useI18n();
  return (
    <div className="res">
      <p>
        <Rich
          k="track.point.aside"
          with={{ date: <TimeText value={aside.on} />, ground: t(`states.setAsideGround.${aside.ground}`) }}
        />
      </p>
      <p className="words as-typed" lang={lang}>
        {aside.reason}
      </p>
      <p className="meta">
        {t(aside.fourEyes ? "contributions.one.twoPeople" : "contributions.one.onePerson")}
      </p>
    </div>
  );
}

/** Where it goes on, and why. */
function MovedTo({ to, lang }: { to: NonNullable<OwnContribution["movedTo"]>; lang: Language }) {
  const host = useHostText(to.mainLanguage);
  return (
    <div className="res">
      <p>
        <Rich
          k="track.point.moved"
          with={{
            date: <TimeText value={to.on} />,
            consultation: <a href={paths.consultation(to.slug)}>{host.span(to.title)}</a>,
          }}
        />
      </p>
      <p className="words as-typed" lang={lang}>
        {to.reason}
      </p>
    </div>
  );
}

/** The answers that it had and has no more, and what happens now. */
function Ended({ point: { ended, stage } }: { point: OwnContribution }) {
  const { t } = useI18n();
  if (ended.length === 0) return null;
  return (
    <div className="res">
      {ended.map((answer) => (
        <EndedAnswerText key={`${answer.response}.${answer.version}`} answer={answer} />
      ))}
      {isEndStage(stage) ? null : <p>{t("contributions.one.again")}.</p>}
    </div>
  );
}

/** Says where the text is not public, and why. */
function Seen({ point }: { point: OwnContribution }) {
  const { t } = useI18n();
  if (point.withdrawnOn)
    return (
      <p className="meta">
        <Rich k="track.point.withdrawn" with={{ date: <TimeText value={point.withdrawnOn} /> }} />
      </p>
    );
  if (point.visibility === "cleared" || point.setAside) return null;
  return (
    <p className="meta">
      {point.visibility === "not_cleared"
        ? t("track.point.unread")
        : t("track.point.hidden", {
            ground: t(`states.withheldGround.${point.withheldGround ?? "contributors_choice"}`),
          })}
    </p>
  );
}

/** What its public page tells of it, folded away: most readers want to know where it is now. */
function History({ point }: { point: OwnContribution }) {
  const i18n = useI18n();
  const { history, came, ended } = point;
  const answer =
    point.answer && point.answeredOn ? { on: point.answeredOn, response: point.answer.response } : null;
  return (
    <details className="more">
      <summary>{i18n.t("contributions.one.history")}</summary>
      <ul className="hist">
        {eventsOf({ history, came, answer, ended }, i18n).map(({ id, on, what }) => (
          <li key={id}>
            <TimeText value={on} opens />: {what}
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { Separated } from "../separated.tsx";
import { MailSwitch } from "./mail-switch.tsx";
import { type Done, type OwnData, standingOf } from "./own-data.ts";
import { Point } from "./point.tsx";
import { publishText } from "./publish-choices.tsx";
import type { AnswerMistake } from "./question.tsx";
import { TrackHead } from "./track-head.tsx";
import { WayAhead } from "./way-ahead.tsx";
import { WholeText } from "./whole-text.tsx";

type Props = { own: OwnData; done: Done | null; mistake?: AnswerMistake };

/** A submission as its contributor follows it. */
export function TrackPage({ own, done, mistake }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { contactEmail } = own.consultation;
  const gone = standingOf(own).state === "withdrawn";
  const wrong = own.contributions.find((point) => point.ref === mistake?.ref);
  return (
    <>
      {wrong && mistake ? (
        <ErrorSummary sayWhich={false} errors={{ [`answer-${wrong.number}`]: mistake.error }} />
      ) : null}
      <TrackHead own={own} done={done} />
      {own.contributions.length > 0 ? (
        <Row
          heading
          label={t("track.point.title")}
          margin={
            <p>
              <a href="#whole">{t("track.page.whole")}</a>
            </p>
          }
        >
          <ol className="list open">
            {own.contributions.map((point) => (
              <Point
                key={point.ref}
                {...{ point, contactEmail, mistake }}
                today={own.today}
                mainLanguage={own.consultation.mainLanguage}
              />
            ))}
          </ol>
        </Row>
      ) : null}
      {own.status === "received" ? (
        <Row heading label={t("track.step.title")}>
          <WayAhead own={own} />
        </Row>
      ) : null}
      <WholeText own={own} />
      {gone ? null : (
        <Row heading label={t("track.publish.title")}>
          <p>{publishText(i18n, own.choices, own.who)}</p>
          <p className="small">{t("track.publish.always")}</p>
          {own.open.length > 0 ? (
            <p>
              <a href={paths.choices(own.ref)}>{t("own.narrow.link")}</a>
            </p>
          ) : null}
        </Row>
      )}
      {gone ? null : (
        <Row heading label={t("track.withdraw.row")}>
          {own.consultation.ended ? null : <LaterLinks own={own} />}
          <p>{t("track.withdraw.rowText")}</p>
          <p>
            <a href={paths.withdraw(own.ref)}>{t("track.withdraw.whole")}</a>
          </p>
        </Row>
      )}
      <MailSwitch own={own} />
      <Row heading label={t("copy.row")}>
        <p>{t("copy.rowText")}</p>
        <ul>
          <li>
            <a href={paths.copyDocument(own.ref)}>{t("copy.document")}</a>
          </li>
          <li>
            <a href={paths.copyData(own.ref)}>{t("copy.data")}</a>
          </li>
        </ul>
      </Row>
      <Row heading label={t("track.page.questions")}>
        <p>
          <Rich
            k="track.page.contact"
            with={{
              email: <a href={`mailto:${contactEmail}`}>{contactEmail}</a>,
              ref: <span className="ref">{own.ref}</span>,
            }}
          />
        </p>
        <p>
          <a href={paths.newLink(own.ref)}>{t("own.renew.link")}</a>
        </p>
        <p>
          <a href={paths.track()}>{t("track.find.title")}</a>
        </p>
      </Row>
    </>
  );
}

/** What was sent can be added to and put right, before it is answered or after. */
function LaterLinks({ own }: { own: OwnData }) {
  const { t } = useI18n();
  return (
    <p>
      <Separated
        items={[
          <a key="add" href={paths.later(own.ref, "addition")}>
            {t("own.later.add")}
          </a>,
          own.correctable === null ? null : (
            <a key="correct" href={paths.later(own.ref, "correction")}>
              {t("own.later.correct")}
            </a>
          ),
        ]}
      />
    </p>
  );
}

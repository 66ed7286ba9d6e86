import type { MeetingStatus } from "~/domain/meetings/meeting.ts";
import type { RegistrationState } from "~/domain/meetings/registration.ts";
import type { PublishedMeeting } from "~/domain/published/meetings.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { MeetingChanges } from "../public/meeting-changes.tsx";
import { Rich } from "../rich.tsx";
import { useIsMailRead } from "../root-data.ts";
import { Row } from "../row.tsx";
import { SentNote } from "../sent-note.tsx";
import { type RegistrationAnswer, useRegistrationAnswer, useUnseen } from "./answer-fields.tsx";
import { MeetingHead, MeetingTitle } from "./meeting-head.tsx";
import { NewcomerFields } from "./newcomer-fields.tsx";

export type RegisterProps = {
  meeting: PublishedMeeting;
  state: RegistrationState | Exclude<MeetingStatus, "announced" | "draft">;
  sendsMail: boolean;
  /** the form was sent: what follows happens in the mailbox */
  asked: boolean;
  answer: RegistrationAnswer | undefined;
};

/** The form of a meeting, or why there is none. Known or not, an address is answered alike. */
export function RegisterPage({ meeting, state, sendsMail, asked, answer }: RegisterProps) {
  if (asked) return <AskedPage meeting={meeting} sendsMail={sendsMail} />;
  return state === "open" ? (
    <FormPage meeting={meeting} answer={answer} />
  ) : (
    <ClosedPage meeting={meeting} state={state} />
  );
}

const form = "register";

function FormPage({ meeting, answer }: Pick<RegisterProps, "meeting" | "answer">) {
  const { t, date } = useI18n();
  const { errors, refusal, ...bound } = useRegistrationAnswer(answer, form);
  const { capacity, isFull, seatsPerOrganisation, registrationClosesOn, contactEmail } = meeting;
  const unseen = useUnseen(meeting);
  return (
    <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} />}>
      <ErrorSummary errors={errors} refusal={refusal} />
      <h1>{t("registration.title")}</h1>
      <MeetingTitle meeting={meeting} linked />
      <p>{t("registration.lede")}</p>
      {capacity === null ? null : (
        <p className="state">{t(isFull ? "registration.noSeat.meeting_full" : "registration.seatsLeft")}</p>
      )}
      <ul>
        <li>
          <Rich
            k="registration.oneSeat"
            with={{ contact: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> }}
          />
        </li>
        {seatsPerOrganisation ? (
          <li>{t("registration.perOrganisation", { most: seatsPerOrganisation })}</li>
        ) : null}
        {registrationClosesOn ? (
          <li>{t("registration.closes", { date: date(registrationClosesOn) })}</li>
        ) : null}
      </ul>
      <PostForm className="mt8" hidden={unseen}>
        <NewcomerFields meeting={meeting} waits={isFull} {...bound} />
        <div className="actions">
          <SubmitButton>{t(isFull ? "registration.wait" : "registration.register")}</SubmitButton>
        </div>
      </PostForm>
      <LostLink />
    </Row>
  );
}

/** Look in your mail: the same for an address that is registered already. */
function AskedPage({ meeting, sendsMail }: Pick<RegisterProps, "meeting" | "sendsMail">) {
  const { t } = useI18n();
  const isRead = useIsMailRead();
  return (
    <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} />}>
      <h1>{t(isRead ? "registration.asked.title" : "registration.asked.unsentTitle")}</h1>
      <MeetingTitle meeting={meeting} linked />
      <SentNote
        sendsMail={sendsMail}
        sent={t(meeting.isFull ? "registration.asked.textFull" : "registration.asked.text")}
        contact={meeting.contactEmail}
      />
      {sendsMail ? <p className="mt6">{t("registration.asked.spam")}</p> : null}
    </Row>
  );
}

/** Over, by invitation, held or called off and why: said plainly, with whom to ask. */
function ClosedPage({ meeting, state }: Pick<RegisterProps, "meeting" | "state">) {
  const { t } = useI18n();
  const { contactEmail } = meeting;
  const why = state === "open" ? "over" : state;
  return (
    <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} />}>
      <MeetingChanges meeting={meeting} />
      <h1>{t(`registration.closed.${why}`)}</h1>
      <MeetingTitle meeting={meeting} linked />
      <p>
        <Rich
          k="registration.closed.contact"
          with={{ contact: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> }}
        />
      </p>
      {why === "cancelled" ? null : <LostLink />}
    </Row>
  );
}

/** For whoever is registered and has no link at hand. */
function LostLink() {
  const { t } = useI18n();
  return (
    <p className="small mt8">
      {t("registration.already")} <a href={paths.registrationLost()}>{t("registration.lost.link")}</a>
    </p>
  );
}

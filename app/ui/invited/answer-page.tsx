import type { InvitedRefusal } from "~/domain/mailings/mailing.ts";
import type { OwnInvitation } from "~/domain/own/invited.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Answer } from "../form/use-answer.ts";
import { Note } from "../note.tsx";
import { MeetingChanges } from "../public/meeting-changes.tsx";
import { AnswerFields, useRegistrationAnswer, useUnseen } from "../registration/answer-fields.tsx";
import { MeetingHead, MeetingTitle } from "../registration/meeting-head.tsx";
import { NoSeatText } from "../registration/no-seat.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { WhatFor } from "./what-for.tsx";

type Props = {
  own: OwnInvitation;
  answer: (Answer & { refusal: Exclude<InvitedRefusal, "not_found"> | null }) | undefined;
};

/** One button registers, another says no. Whoever reads it may have been passed it on: who was invited is only hinted at. */
export function InvitationPage({ own, answer }: Props) {
  const { t } = useI18n();
  const { meeting, declined, isOpen } = own;
  const { errors, refusal, ...bound } = useRegistrationAnswer(answer, "invited");
  const unseen = useUnseen(meeting);
  const { field } = bound;
  if (!isOpen) return <ClosedInvitation own={own} />;
  return (
    <>
      <Row label={t("invitation.label")} margin={<MeetingHead meeting={meeting} />}>
        {declined ? (
          <Note tone="ok" live>
            {t("invitation.decline.done")}
          </Note>
        ) : null}
        <ErrorSummary errors={errors} refusal={refusal} />
        <h1>{t("invitation.title")}</h1>
        <WhatFor meeting={meeting} />
        <p className="mt6">
          <Rich k="invitation.to" with={{ email: <strong className="whole">{own.emailHint}</strong> }} />{" "}
          <a href={paths.passOnInvitation(own.ref)}>{t("invitation.notYou")}</a>
        </p>
        {own.noSeat ? <NoSeatText why={own.noSeat} contact={meeting.contactEmail} /> : null}
        <PostForm className="mt8" hidden={unseen}>
          <TextInput {...field("name")} label={t("contacts.field.name")} autoComplete="name" />
          <TextInput
            {...field("organisation", own.organisation ?? "")}
            optional
            label={t("contacts.field.organisation")}
            hint={t("registration.named")}
            autoComplete="organization"
          />
          <AnswerFields meeting={meeting} waits={own.noSeat !== null} {...bound} />
          <p className="small">
            <a href={paths.privacy()}>{t("contacts.signUp.privacy")}</a>
          </p>
          <div className="actions">
            <SubmitButton>{t(own.noSeat ? "registration.wait" : "invitation.register")}</SubmitButton>
          </div>
        </PostForm>
      </Row>
      {declined ? null : (
        <Row label={t("invitation.decline.title")} heading>
          <p>{t("invitation.decline.text")}</p>
          <PostForm className="mt4" hidden={{ intent: "decline" }}>
            <SubmitButton kind="second">{t("invitation.decline.now")}</SubmitButton>
          </PostForm>
        </Row>
      )}
    </>
  );
}

/** Over, or called off and why: whoever was invited reads it, and whoever it was passed on to. */
export function ClosedInvitation({ own }: { own: Pick<OwnInvitation, "meeting"> }) {
  const { t } = useI18n();
  const { meeting } = own;
  const why = meeting.standing === "cancelled" || meeting.standing === "closed" ? meeting.standing : "over";
  const contact = <a href={`mailto:${meeting.contactEmail}`}>{meeting.contactEmail}</a>;
  return (
    <Row label={t("invitation.label")} margin={<MeetingHead meeting={meeting} />}>
      <MeetingChanges meeting={meeting} />
      <h1>{t(`registration.closed.${why}`)}</h1>
      <MeetingTitle meeting={meeting} linked={meeting.isPublic} />
      <p>
        <Rich k="registration.closed.contact" with={{ contact }} />
      </p>
    </Row>
  );
}

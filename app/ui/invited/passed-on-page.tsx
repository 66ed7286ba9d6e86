import type { PassOnRefusal } from "~/domain/mailings/mailing.ts";
import { askDays } from "~/domain/meetings/registration.ts";
import type { OwnInvitation } from "~/domain/own/invited.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import type { Answer } from "../form/use-answer.ts";
import { useRegistrationAnswer, useUnseen } from "../registration/answer-fields.tsx";
import { MeetingHead, MeetingTitle } from "../registration/meeting-head.tsx";
import { NewcomerFields } from "../registration/newcomer-fields.tsx";
import { useIsMailRead } from "../root-data.ts";
import { Row } from "../row.tsx";
import { SentNote } from "../sent-note.tsx";
import { ClosedInvitation } from "./answer-page.tsx";
import { WhatFor } from "./what-for.tsx";

type Refused = Exclude<PassOnRefusal, "not_found">;
type Props = {
  invitation: Pick<OwnInvitation, "ref" | "isOpen" | "meeting">;
  sendsMail: boolean;
  /** the form was sent: what follows happens in the mailbox */
  asked: boolean;
  answer: (Answer & { refusal: Refused | null }) | undefined;
};

/** The form of somebody to whom an invitation was passed on. */
export function PassedOnPage({ invitation, sendsMail, asked, answer }: Props) {
  const { t } = useI18n();
  const { meeting, ref, isOpen } = invitation;
  const enough = answer?.refusal === "passed_on_enough";
  const known = answer && answer.refusal !== "passed_on_enough" ? answer : undefined;
  const shown = enough
    ? { ...answer, refusal: null }
    : (known as Parameters<typeof useRegistrationAnswer>[0]);
  const { errors, refusal, ...bound } = useRegistrationAnswer(shown, "register");
  const unseen = useUnseen(meeting);
  const isRead = useIsMailRead();
  if (asked)
    return (
      <Row label={t("invitation.label")} margin={<MeetingHead meeting={meeting} />}>
        <h1>{t(isRead ? "registration.asked.title" : "registration.asked.unsentTitle")}</h1>
        <MeetingTitle meeting={meeting} linked={meeting.isPublic} />
        <div className="mt6">
          <SentNote
            sendsMail={sendsMail}
            sent={t(meeting.isFull ? "registration.asked.textFull" : "registration.asked.text")}
            contact={meeting.contactEmail}
          />
        </div>
        {isRead ? <p className="mt6">{t("invitation.pass.works", { days: String(askDays) })}</p> : null}
        <p className="mt6">
          <a href={paths.invitation(ref)}>{t("invitation.back")}</a>
        </p>
      </Row>
    );
  if (!isOpen) return <ClosedInvitation own={invitation} />;
  return (
    <Row label={t("invitation.label")} margin={<MeetingHead meeting={meeting} />}>
      <ErrorSummary errors={errors} refusal={enough ? t("invitation.pass.enough") : refusal} />
      <h1>{t("invitation.pass.title")}</h1>
      <WhatFor meeting={meeting} />
      {meeting.isFull ? <p className="state">{t("registration.noSeat.meeting_full")}</p> : null}
      <p>{t(meeting.isFull ? "invitation.pass.ledeFull" : "invitation.pass.lede")}</p>
      <PostForm className="mt8" hidden={unseen}>
        <NewcomerFields meeting={meeting} waits={meeting.isFull} {...bound} />
        <div className="actions">
          <SubmitButton>{t(meeting.isFull ? "registration.wait" : "registration.register")}</SubmitButton>
          <a href={paths.invitation(ref)}>{t("invitation.back")}</a>
        </div>
      </PostForm>
    </Row>
  );
}

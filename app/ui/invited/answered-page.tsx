import type { OwnInvitation } from "~/domain/own/invited.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { MeetingHead, MeetingTitle } from "../registration/meeting-head.tsx";
import { useIsMailRead } from "../root-data.ts";
import { Row } from "../row.tsx";
import { SentNote } from "../sent-note.tsx";

type Props = {
  invitation: Pick<OwnInvitation, "ref" | "meeting">;
  sendsMail: boolean;
  /** the button was pressed: what follows happens in the mailbox */
  mailed: boolean;
};

/** Whoever was invited is registered: the way to that is mailed to him, and stands on no page that others may read. */
export function AnsweredPage({ invitation, sendsMail, mailed }: Props) {
  const { t } = useI18n();
  const { ref, meeting } = invitation;
  const isRead = useIsMailRead();
  return (
    <Row label={t("invitation.label")} margin={<MeetingHead meeting={meeting} />}>
      <h1>{t("invitation.known.title")}</h1>
      <MeetingTitle meeting={meeting} linked={meeting.isPublic} />
      {mailed || !isRead ? (
        <SentNote sendsMail={sendsMail} sent={t("invitation.known.sent")} contact={meeting.contactEmail} />
      ) : (
        <>
          <p>{t("invitation.known.text")}</p>
          <PostForm className="mt4" hidden={{ intent: "mail" }}>
            <SubmitButton>{t("invitation.known.send")}</SubmitButton>
          </PostForm>
        </>
      )}
      <p className="mt4">
        <a href={paths.passOnInvitation(ref)}>{t("invitation.notYou")}</a>
      </p>
    </Row>
  );
}

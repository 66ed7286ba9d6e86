import type { OwnRegistration } from "~/domain/own/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { MeetingHead } from "./meeting-head.tsx";

type Props = { own: OwnRegistration; sendsMail: boolean; often: boolean };

/** What ends, where the new link goes, and one button. */
export function NewLinkPage({ own, sendsMail, often }: Props) {
  const { t } = useI18n();
  const { meeting, email, ref } = own;
  const contact = meeting.contactEmail;
  return (
    <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} attendAs={own.attendAs} />}>
      <ErrorSummary refusal={often ? t("track.withdraw.often") : null} />
      <h1>{t("registration.renew.title")}</h1>
      <p className="lede mt4">{t("registration.renew.lede")}</p>
      {sendsMail ? (
        <p>
          <Rich k="own.renew.mailed" with={{ email: <strong>{email}</strong> }} />
        </p>
      ) : (
        <p>
          <Rich
            k="registration.asked.unsent"
            with={{ contact: <a href={`mailto:${contact}`}>{contact}</a> }}
          />
        </p>
      )}
      <PostForm className="mt8">
        <div className="actions">
          {sendsMail ? <SubmitButton>{t("own.renew.now")}</SubmitButton> : null}
          <a href={paths.registration(ref)}>{t("registration.change.back")}</a>
        </div>
      </PostForm>
    </Row>
  );
}

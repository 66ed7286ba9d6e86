import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import type { OwnData } from "./own-data.ts";

type Props = { own: Pick<OwnData, "ref" | "maskedEmail" | "mailStopped" | "sendsMail"> };

/** Whether mail goes to this contributor, and the button that stops or resumes it. */
export function MailSwitch({ own }: Props) {
  const { t } = useI18n();
  const { maskedEmail, mailStopped } = own;
  const intent = mailStopped ? "resume" : "stop";
  return (
    <Row heading label={t("track.mail.title")}>
      {maskedEmail === null ? (
        <p>{t("track.mail.none")}</p>
      ) : (
        <>
          <p>
            {!own.sendsMail && !mailStopped ? (
              t("track.mail.unsent")
            ) : (
              <Rich
                k={mailStopped ? "track.mail.stopped" : "track.mail.active"}
                with={{ email: <strong>{maskedEmail}</strong> }}
              />
            )}
          </p>
          <PostForm hidden={{ intent }}>
            <SubmitButton kind="quiet">{t(`track.mail.${intent}`)}</SubmitButton>
          </PostForm>
        </>
      )}
      <p>
        <a href={paths.address(own.ref)}>
          {t(maskedEmail === null ? "own.address.add" : "own.address.change")}
        </a>
      </p>
    </Row>
  );
}

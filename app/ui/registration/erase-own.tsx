import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Row } from "../row.tsx";

/** What is held of oneself goes, here and at other meetings. `ahead`: he has said that he comes to one that is to be held. */
export function EraseOwn({ ahead }: { ahead: boolean }) {
  const { t } = useI18n();
  return (
    <Row label={t("contacts.own.data")} heading>
      <details>
        <summary>{t("registration.erase.open")}</summary>
        <p>{t("registration.erase.text")}</p>
        {ahead ? <p>{t("registration.erase.ahead")}</p> : null}
        <PostForm hidden={{ intent: "erase" }}>
          <SubmitButton kind="second">{t("contacts.own.erase")}</SubmitButton>
        </PostForm>
      </details>
    </Row>
  );
}

import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Row } from "../row.tsx";

/** One button; or that it is done, and the way back. */
export function LeavePage({ left }: { left: boolean }) {
  const { t } = useI18n();
  return (
    <Row>
      <h1>{t(left ? "contacts.leave.done" : "contacts.leave.title")}</h1>
      {left ? (
        <>
          <p className="lede mt4">{t("contacts.leave.doneText")}</p>
          <p>
            <a href={paths.invitationList()}>{t("contacts.own.again")}</a>
          </p>
        </>
      ) : (
        <PostForm hidden={{ intent: "leave" }} className="mt8">
          <div className="actions">
            <SubmitButton>{t("contacts.leave.now")}</SubmitButton>
          </div>
        </PostForm>
      )}
    </Row>
  );
}

import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Note } from "../note.tsx";

/** The owner of its address did not send it: what that means meanwhile, and what a coordinator may decide. */
export function Dispute({ on }: { on: string | null }) {
  const { t, date, sentence } = useI18n();
  if (on === null) return null;
  return (
    <Note tone="warn" title={t("intake.dispute.title")}>
      <p>{sentence(t("intake.dispute.text", { date: date(on) }))}</p>
      <PostForm hidden={{ intent: "settle" }} label={t("intake.dispute.title")}>
        <p className="actions">
          <SubmitButton kind="second" name="names" value="on">
            {t("intake.dispute.names")}
          </SubmitButton>
          <SubmitButton kind="second" name="names" value="off">
            {t("intake.dispute.nameless")}
          </SubmitButton>
        </p>
      </PostForm>
    </Note>
  );
}

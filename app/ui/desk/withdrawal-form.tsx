import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import type { Binding } from "../form/use-answer.ts";
import { Came } from "./came.tsx";

/** Writes down that a contributor took input back otherwise than by the link: how the word came, and when. */
export function WithdrawalForm({ form, today }: { form: Binding; today: string }) {
  const { t } = useI18n();
  return (
    <details open={form.answered}>
      <summary>{t("sorting.withdrawal.record")}</summary>
      <PostForm hidden={{ intent: "withdraw" }} label={t("sorting.withdrawal.record")}>
        <p className="m">{t("sorting.withdrawal.means")}</p>
        <Came form={form} today={today} />
        <div className="actions">
          <SubmitButton kind="second">{t("sorting.withdrawal.record")}</SubmitButton>
        </div>
      </PostForm>
    </details>
  );
}

import { channels } from "~/domain/consultations/consultation.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import type { Binding } from "../form/use-answer.ts";

/** Writes down that a contributor took input back otherwise than by the link: how the word came, and when. */
export function WithdrawalForm({ form, today }: { form: Binding; today: string }) {
  const { t } = useI18n();
  return (
    <details open={form.answered}>
      <summary>{t("sorting.withdrawal.record")}</summary>
      <PostForm hidden={{ intent: "withdraw" }} label={t("sorting.withdrawal.record")}>
        <p className="m">{t("sorting.withdrawal.means")}</p>
        <Select
          {...form.field("channel")}
          label={t("sorting.withdrawal.channel")}
          options={channels
            .filter((channel) => channel !== "form")
            .map((value) => ({ value, label: t(`states.channel.${value}`) }))}
          empty={t("common.form.chooseOne")}
        />
        <DateInput {...form.field("receivedOn")} label={t("sorting.withdrawal.on")} max={today} />
        <div className="actions">
          <SubmitButton kind="second">{t("sorting.withdrawal.record")}</SubmitButton>
        </div>
      </PostForm>
    </details>
  );
}

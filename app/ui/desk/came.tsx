import { channels } from "~/domain/consultations/consultation.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DateInput } from "../form/date-input.tsx";
import { Select } from "../form/select.tsx";
import type { Binding } from "../form/use-answer.ts";

/** How a contributor's word came, and on which day. */
export function Came({ form, today }: { form: Binding; today: string }) {
  const { t } = useI18n();
  return (
    <>
      <Select
        {...form.field("channel")}
        label={t("sorting.withdrawal.channel")}
        options={channels
          .filter((channel) => channel !== "form")
          .map((value) => ({ value, label: t(`states.channel.${value}`) }))}
        empty={t("common.form.chooseOne")}
      />
      <DateInput {...form.field("receivedOn")} label={t("sorting.withdrawal.on")} max={today} />
    </>
  );
}

import { consulteeAnswers, type ListedConsultee } from "~/domain/consultees/consultee.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";
import { dutyOptions, wayOptions } from "./consultee-forms.tsx";

type Props = { form: Binding; one: ListedConsultee; today: string };

/** All that stands of one, to be corrected. */
export function ConsulteeForm({ form, one, today }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const empty = t("consultees.one.nothing");
  const ways = { options: wayOptions(i18n), empty };
  const answers = consulteeAnswers.map((value) => ({ value, label: t(`consultees.state.${value}`) }));
  return (
    <PostForm hidden={{ intent: "change", version: one.version }}>
      <TextInput {...form.field("name", one.name)} label={t("consultees.one.name")} />
      <Select
        {...form.field("duty", one.duty)}
        label={t("consultees.one.duty")}
        options={dutyOptions(i18n)}
      />
      <TextInput
        {...form.field("contact", one.contact?.email)}
        type="email"
        label={t("consultees.one.contact")}
        hint={t("consultees.one.contactHint")}
        optional
      />
      <DateInput
        {...form.field("askedOn", one.askedOn)}
        label={t("consultees.one.askedOn")}
        max={today}
        optional
      />
      <Select
        {...form.field("askedWay", one.askedWay)}
        label={t("consultees.one.askedWay")}
        {...ways}
        optional
      />
      <DateInput
        {...form.field("remindedOn", one.remindedOn)}
        label={t("consultees.one.remindedOn")}
        max={today}
        optional
      />
      <Select
        {...form.field("remindedWay", one.remindedWay)}
        label={t("consultees.one.remindedWay")}
        {...ways}
        optional
      />
      <Select
        {...form.field("answer", one.answer)}
        label={t("consultees.one.answer")}
        options={answers}
        empty={empty}
        optional
      />
      <DateInput
        {...form.field("answeredOn", one.answeredOn)}
        label={t("consultees.one.answeredOn")}
        max={today}
        optional
      />
      <Select
        {...form.field("answeredWay", one.answeredWay)}
        label={t("consultees.one.answeredWay")}
        {...ways}
        optional
      />
      <TextInput
        {...form.field("submission", one.submission)}
        label={t("consultees.one.submission")}
        hint={
          <>
            {t("consultees.one.submissionHint")}{" "}
            {one.proposed ? t("consultees.proposed", { ref: one.proposed }) : null}
          </>
        }
        optional
      />
      <div className="actions">
        <SubmitButton>{t("common.button.save")}</SubmitButton>
      </div>
    </PostForm>
  );
}

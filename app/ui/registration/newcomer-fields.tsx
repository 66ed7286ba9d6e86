import type { ComponentProps } from "react";
import { askDays } from "~/domain/meetings/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { KindRadios, LanguageField } from "../contacts/contact-fields.tsx";
import { TextInput } from "../form/text-input.tsx";
import { AnswerFields } from "./answer-fields.tsx";

/** What somebody is asked whom we don't know yet: who he is, how he comes, and what is kept until he has confirmed it. */
export function NewcomerFields(answer: ComponentProps<typeof AnswerFields>) {
  const { t, language } = useI18n();
  const { field } = answer;
  return (
    <>
      <TextInput {...field("name")} label={t("contacts.field.name")} autoComplete="name" />
      <TextInput {...field("email")} type="email" label={t("contacts.field.email")} autoComplete="email" />
      <TextInput
        {...field("organisation")}
        optional
        label={t("contacts.field.organisation")}
        hint={t("registration.named")}
        autoComplete="organization"
      />
      <KindRadios {...field("kind")} label={t("contacts.field.kind")} />
      <AnswerFields {...answer} />
      <LanguageField {...field("language", language)} label={t("registration.field.language")} />
      <p className="small">
        {t("registration.kept", { days: String(askDays) })}{" "}
        <a href={paths.privacy()}>{t("contacts.signUp.privacy")}</a>
      </p>
    </>
  );
}

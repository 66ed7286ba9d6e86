import { signUpDays } from "~/domain/contacts/contact.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DidNote } from "../did-note.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { type Answer, useBinding, useSummary } from "../form/use-answer.ts";
import { useRootData } from "../root-data.ts";
import { Row } from "../row.tsx";
import { SentNote } from "../sent-note.tsx";
import {
  type InterestChoice,
  InterestFields,
  KindRadios,
  LanguageField,
  ReadsField,
} from "./contact-fields.tsx";

/** What has just been done: the form was sent, and what follows happens in the mailbox; or one had oneself erased. */
export const signUpDone = ["asked", "erased"] as const;

export type SignUpProps = {
  interests: InterestChoice[];
  sendsMail: boolean;
  done: (typeof signUpDone)[number] | null;
  answer: (Answer & { mixed: boolean }) | undefined;
};

const form = "sign-up";

/** The form of the invitation list. Known or not, an address is answered alike. */
export function SignUpPage({ interests, sendsMail, done, answer }: SignUpProps) {
  const { t, language } = useI18n();
  const contact = useRootData().forum?.contactEmail ?? "";
  const { field, group } = useBinding(answer, form);
  const summary = useSummary(answer);
  // Where neither is given, the sentence names both.
  const needed = answer?.errors.name ? t("contacts.signUp.needed") : undefined;
  const mixed = answer?.mixed ? t("contacts.signUp.mixed") : undefined;
  const errors = {
    ...summary,
    ...(needed && { [`${form}-name`]: needed }),
    ...(mixed && { [`${form}-email`]: mixed }),
  };
  return (
    <Row>
      {done === "erased" ? (
        <DidNote>
          <p>{t("contacts.own.erased")}</p>
        </DidNote>
      ) : null}
      {done === "asked" ? (
        <SentNote sendsMail={sendsMail} sent={t("contacts.signUp.done")} contact={contact} />
      ) : null}
      <ErrorSummary errors={errors} />
      <h1>{t("contacts.title")}</h1>
      <p className="lede mt4">{t("contacts.signUp.lede")}</p>
      <p>{t("contacts.signUp.known")}</p>
      <PostForm className="mt8">
        <TextInput
          {...field("email")}
          {...(mixed && { error: mixed })}
          type="email"
          label={t("contacts.field.email")}
          autoComplete="email"
        />
        <TextInput
          {...field("name")}
          error={needed}
          optional
          label={t("contacts.field.name")}
          hint={t("contacts.field.nameHint")}
          autoComplete="name"
        />
        <TextInput
          {...field("organisation")}
          optional
          label={t("contacts.field.organisation")}
          autoComplete="organization"
        />
        <KindRadios {...field("kind")} label={t("contacts.field.kind")} />
        <InterestFields
          {...interestsOf(group("interests", []))}
          label={t("contacts.field.interests")}
          hint={t("contacts.field.interestsHint")}
          interests={interests}
        />
        <LanguageField {...field("language", language)} label={t("contacts.field.language")} />
        <ReadsField {...interestsOf(group("reads", []))} label={t("contacts.field.reads")} />
        <p className="small">
          {t("contacts.signUp.kept", { days: String(signUpDays) })}{" "}
          <a href={paths.privacy()}>{t("contacts.signUp.privacy")}</a>
        </p>
        <div className="actions">
          <SubmitButton>{t("contacts.signUp.button")}</SubmitButton>
        </div>
      </PostForm>
    </Row>
  );
}

/** A group takes what is ticked as `values`. */
export const interestsOf = <B extends { value: readonly string[] }>({ value, ...bound }: B) => ({
  ...bound,
  values: value,
});

import type { ContactKind } from "~/domain/contacts/contact.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Checkbox } from "../form/checkbox.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import {
  type InterestChoice,
  InterestFields,
  KindSelect,
  LanguageField,
  ReadsField,
} from "./contact-fields.tsx";
import { interestsOf } from "./sign-up-page.tsx";

export type StoredContact = {
  version: number;
  name: string | null;
  organisation: string | null;
  position: string | null;
  email: string;
  kind: ContactKind;
  language: string;
  reads: string[];
  area: string | null;
  note: string | null;
  wasBefore: boolean;
  interests: string[];
};
export type ContactFormProps = {
  /** left out for a new one */
  contact?: StoredContact;
  /** of a new one's colleague */
  like?: { organisation: string; kind: ContactKind };
  interests: InterestChoice[];
  organisations: string[];
  answer: Answer | undefined;
};

export const contactFormName = "contact";

/** All that is held of a contact, to be written or corrected. */
export function ContactForm({ contact, like, interests, organisations, answer }: ContactFormProps) {
  const { t, language } = useI18n();
  const { field, group, tick } = useBinding(answer, contactFormName);
  type Line = Exclude<keyof StoredContact, "version" | "reads" | "wasBefore" | "interests">;
  const stored = (name: Line, first?: string) => field(name, contact ? (contact[name] ?? "") : first);
  const name = stored("name");
  return (
    <PostForm hidden={{ intent: "keep", version: contact?.version }}>
      <TextInput
        {...name}
        error={name.error && t("contactDesk.form.needed")}
        optional
        label={t("contactDesk.form.name")}
        hint={t("contactDesk.form.nameHint")}
        autoComplete="off"
      />
      <TextInput
        {...stored("organisation", like?.organisation)}
        optional
        label={t("contactDesk.form.organisation")}
        autoComplete="off"
        list="organisations"
      />
      <TextInput {...stored("position")} optional label={t("contactDesk.form.position")} autoComplete="off" />
      <TextInput {...stored("email")} type="email" label={t("contactDesk.form.email")} autoComplete="off" />
      <KindSelect
        {...stored("kind", like?.kind)}
        label={t("contactDesk.form.kind")}
        hint={t("contactDesk.form.kindHint")}
      />
      <LanguageField {...stored("language", language)} label={t("contactDesk.form.language")} />
      <ReadsField
        {...interestsOf(group("reads", contact?.reads ?? []))}
        label={t("contactDesk.form.reads")}
      />
      <InterestFields
        {...interestsOf(group("interests", contact?.interests ?? []))}
        label={t("contactDesk.form.interests")}
        hint={t("contactDesk.form.interestsHint")}
        interests={interests}
      />
      <TextInput
        {...stored("area")}
        optional
        label={t("contactDesk.form.area")}
        hint={t("contactDesk.form.areaHint")}
        autoComplete="off"
      />
      <TextInput
        {...stored("note")}
        optional
        label={t("contactDesk.form.note")}
        hint={t("contactDesk.form.noteHint")}
        autoComplete="off"
      />
      <Checkbox
        {...tick("wasBefore", contact?.wasBefore ?? false)}
        label={t("contactDesk.form.wasBefore")}
        hint={t("contactDesk.form.wasBeforeHint")}
      />
      <div className="actions">
        <SubmitButton>{t(contact ? "contactDesk.form.save" : "contactDesk.form.addButton")}</SubmitButton>
      </div>
      <datalist id="organisations">
        {organisations.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </PostForm>
  );
}

import { audiences } from "~/domain/meetings/meeting.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import type { MeetingFrame } from "./meeting-head.tsx";

type Stored = {
  version: number;
  title: Translated;
  purpose: Translated;
  background: Translated;
  listeners: Translated[];
  practical: Translated;
  contactName: Translated;
  contactEmail: string;
  capacity: number | null;
  seatsPerOrganisation: number | null;
  registrationClosesOn: string | null;
  questions: Translated[];
  commitments: string[];
};
type Props = {
  form: Binding;
  frame: MeetingFrame;
  stored: Stored;
  commitments: { slug: string; number: number; title: Translated; mainLanguage: string }[];
};

/** All of it but when and where; the version goes with it, so that nobody's words are lost unseen. */
export function EditForm({ form, frame, stored, commitments }: Props) {
  const { t, language } = useI18n();
  const { languages } = frame;
  const needed = frame.status === "draft" ? { optional: t("meetingDesk.edit.beforeAnnouncing") } : {};
  const words = (name: "title" | "purpose" | "background" | "practical" | "contactName") => ({
    ...{ form, name, languages, stored: stored[name] },
  });
  const count = (name: "capacity" | "seatsPerOrganisation") =>
    form.field(name, stored[name] === null ? "" : String(stored[name]));
  const { value, ...concerned } = form.group("commitments", stored.commitments);
  return (
    <PostForm hidden={{ version: stored.version }} className="form-narrow">
      <section aria-labelledby="words">
        <h2 id="words">{t("meetingDesk.edit.words")}</h2>
        <TranslatedField {...words("title")} label={t("meetingDesk.part.title")} />
        <TranslatedField
          {...words("purpose")}
          label={t("meetingDesk.part.purpose")}
          hint={t("meetingDesk.edit.purposeHint")}
          rows={4}
          {...needed}
        />
        <TranslatedField
          {...words("background")}
          label={t("meetingDesk.part.background")}
          rows={8}
          optional
        />
        <fieldset className="block">
          <legend>{t("meetingDesk.part.listeners")}</legend>
          <p className="hint">{t("meetingDesk.edit.listenersHint")}</p>
          <p className="m">{t("meetingDesk.edit.blankRows")}</p>
          {form.rows("listeners", stored.listeners.length, 2).map((row) => (
            <TranslatedField
              key={row}
              {...{ form, languages }}
              name={`listeners.${row}`}
              stored={stored.listeners[row] ?? null}
              label={t("meetingDesk.edit.listenerRow", { number: row + 1 })}
              optional
            />
          ))}
        </fieldset>
        <TranslatedField
          {...words("practical")}
          label={t("meetingDesk.part.practical")}
          hint={t("meetingDesk.edit.practicalHint")}
          rows={4}
          optional
        />
        {commitments.length > 0 ? (
          <CheckboxGroup
            {...concerned}
            label={t("meetingDesk.part.commitments")}
            values={value}
            choices={commitments.map(({ slug, number, title, mainLanguage }) => {
              const { text, lang } = pick(title, language, mainLanguage as Language);
              return { value: slug, label: `${number}. ${text}`, lang };
            })}
          />
        ) : null}
      </section>
      {frame.status === "draft" ? (
        <section aria-labelledby="for-whom">
          <h2 id="for-whom">{t("meetingDesk.edit.audienceTitle")}</h2>
          <RadioGroup
            {...form.field("audience", frame.audience)}
            label={t("meetingDesk.part.audience")}
            hint={t("meetingDesk.edit.audienceMeans")}
            choices={audiences.map((value) => ({ value, label: t(`states.audience.${value}`) }))}
          />
        </section>
      ) : null}
      <section aria-labelledby="registration">
        <h2 id="registration">{t("meetingDesk.edit.registration")}</h2>
        <TextInput
          {...count("capacity")}
          label={t("meetingDesk.part.capacity")}
          hint={t("meetingDesk.edit.capacityHint")}
          inputMode="numeric"
          className="narrow"
          optional
        />
        <TextInput
          {...count("seatsPerOrganisation")}
          label={t("meetingDesk.part.seats")}
          hint={t("meetingDesk.edit.capacityHint")}
          inputMode="numeric"
          className="narrow"
          optional
        />
        <DateInput
          {...form.field("registrationClosesOn", stored.registrationClosesOn)}
          label={t("meetingDesk.part.closes")}
          hint={t("meetingDesk.edit.closesHint")}
          optional
        />
        <fieldset className="block">
          <legend>{t("meetingDesk.part.questions")}</legend>
          <p className="m">{t("meetingDesk.edit.blankRows")}</p>
          {form.rows("questions", stored.questions.length, 2).map((row) => (
            <TranslatedField
              key={row}
              {...{ form, languages }}
              name={`questions.${row}`}
              stored={stored.questions[row] ?? null}
              label={t("meetingDesk.edit.questionRow", { number: row + 1 })}
              optional
            />
          ))}
        </fieldset>
      </section>
      <section aria-labelledby="who">
        <h2 id="who">{t("meetingDesk.edit.who")}</h2>
        <TranslatedField {...words("contactName")} label={t("meetingDesk.part.contact_name")} {...needed} />
        <TextInput
          {...form.field("contactEmail", stored.contactEmail)}
          type="email"
          label={t("meetingDesk.part.contact_email")}
          {...needed}
        />
      </section>
      <div className="actions">
        <SubmitButton>{t("common.button.save")}</SubmitButton>
      </div>
    </PostForm>
  );
}

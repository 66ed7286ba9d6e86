import { summaryWordLimit } from "~/domain/consultations/announcement.ts";
import { type MeetingClocks, meetingClockRules } from "~/domain/consultations/clock.ts";
import { type Channel, channels, type LimitOfInfluence } from "~/domain/consultations/consultation.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Checkbox } from "../form/checkbox.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import { useBodyOptions } from "../people/body-options.ts";
import type { Frame } from "./consulting-head.tsx";
import { InfluenceFields } from "./influence-fields.tsx";

export type StoredParts = {
  version: number;
  title: Translated;
  purpose: Translated;
  summary: Translated;
  background: Translated;
  canInfluence: Translated[];
  cannotInfluence: LimitOfInfluence[];
  lead: string;
  contactName: Translated;
  contactEmail: string;
  caseNumber: string | null;
  plan: string;
  channels: Channel[];
  latePolicy: Translated;
  allowUnnamed: boolean;
  formalHearing: boolean;
  opensOn: string | null;
  closesOn: string | null;
  responseDays: number;
  firstStatusDays: number;
  meetingClocks: MeetingClocks;
};

type Props = {
  form: Binding;
  frame: Frame;
  bodies: { slug: string; name: Translated }[];
  /** those that it may name */
  plans: { slug: string; title: Translated; mainLanguage: string }[];
  stored: StoredParts;
};

/** All main parts on one page; the version goes with them, so that nobody's words are lost unseen. */
export function EditForm({ form, frame, bodies, plans, stored }: Props) {
  const { t, language } = useI18n();
  const { languages } = frame;
  const options = useBodyOptions(bodies);
  const chosen = form.group("channels", stored.channels);
  const words = (name: "title" | "purpose" | "summary" | "background" | "contactName" | "latePolicy") => ({
    form,
    name,
    languages,
    stored: stored[name],
  });
  const needed = { optional: t("consultationDesk.edit.beforeAnnouncing") };
  return (
    <PostForm hidden={{ version: stored.version }} className="form-narrow">
      <section aria-labelledby="words">
        <h2 id="words">{t("consultationDesk.edit.words")}</h2>
        <TranslatedField {...words("title")} label={t("consultationDesk.part.title")} />
        <TranslatedField
          {...words("purpose")}
          label={t("consultationDesk.part.purpose")}
          hint={t("consultationDesk.edit.purposeHint")}
          rows={4}
          {...needed}
        />
        <TranslatedField
          {...words("summary")}
          label={t("consultationDesk.part.summary")}
          hint={t("consultationDesk.edit.summaryHint", { words: summaryWordLimit })}
          rows={5}
          {...needed}
        />
        <TranslatedField
          {...words("background")}
          label={t("consultationDesk.edit.background")}
          rows={10}
          optional
        />
        <Select
          {...form.field("plan", stored.plan)}
          label={t("consultationDesk.edit.plan")}
          hint={t("consultationDesk.edit.planHint")}
          options={plans.map(({ slug, title, mainLanguage }) => {
            const { text, lang } = pick(title, language, mainLanguage as Language);
            return { value: slug, label: text, lang };
          })}
          empty={t("consultationDesk.edit.noPlan")}
          optional
        />
      </section>
      <InfluenceFields
        form={form}
        languages={languages}
        can={stored.canInfluence}
        cannot={stored.cannotInfluence}
      />
      <section aria-labelledby="window">
        <h2 id="window">{t("consultationDesk.edit.window")}</h2>
        {frame.status === "draft" ? (
          <>
            <DateInput
              {...form.field("opensOn", stored.opensOn)}
              label={t("consultationDesk.part.opens_on")}
              {...needed}
            />
            {frame.standing ? (
              <p className="m">{t("consultationDesk.edit.standing")}</p>
            ) : (
              <DateInput
                {...form.field("closesOn", stored.closesOn)}
                label={t("consultationDesk.part.closes_on")}
                hint={t("consultationDesk.edit.closesHint")}
                {...needed}
              />
            )}
          </>
        ) : (
          <p className="m">{t("consultationDesk.edit.windowPublic")}</p>
        )}
        <CheckboxGroup
          {...chosen}
          label={t("consultationDesk.part.channels")}
          choices={channels.map((channel) => ({ value: channel, label: t(`states.channel.${channel}`) }))}
          values={chosen.value}
        />
        <TranslatedField
          {...words("latePolicy")}
          label={t("consultationDesk.part.late_policy")}
          hint={t("consultationDesk.edit.lateHint")}
          rows={3}
          {...needed}
        />
        <Checkbox
          {...form.tick("allowUnnamed", stored.allowUnnamed)}
          label={t("consultationDesk.edit.allowUnnamed")}
        />
        <Checkbox
          {...form.tick("formalHearing", stored.formalHearing)}
          label={t("consultationDesk.new.formalHearing")}
          hint={t("consultationDesk.new.formalHearingHint")}
        />
        <TextInput
          {...form.field("responseDays", String(stored.responseDays))}
          label={t("consultationDesk.edit.responseDays")}
          inputMode="numeric"
          className="narrow"
        />
        <TextInput
          {...form.field("firstStatusDays", String(stored.firstStatusDays))}
          label={t("consultationDesk.edit.firstStatusDays")}
          inputMode="numeric"
          className="narrow"
        />
      </section>
      <section aria-labelledby="meetings">
        <h2 id="meetings">{t("consultationDesk.edit.meetings")}</h2>
        <p className="m">{t("consultationDesk.edit.meetingsHint")}</p>
        {meetingClockRules.map((rule) => (
          <TextInput
            key={rule}
            {...form.field(`meetingClocks.${rule}`, String(stored.meetingClocks[rule]))}
            label={t(`consultationDesk.edit.clock_${rule}`)}
            inputMode="numeric"
            className="narrow"
          />
        ))}
      </section>
      <section aria-labelledby="who">
        <h2 id="who">{t("consultationDesk.edit.who")}</h2>
        <Select
          {...form.field("lead", stored.lead)}
          label={t("consultationDesk.edit.lead")}
          options={options}
          empty={t("common.form.chooseOne")}
        />
        <TranslatedField
          {...words("contactName")}
          label={t("consultationDesk.part.contact_name")}
          {...needed}
        />
        <TextInput
          {...form.field("contactEmail", stored.contactEmail)}
          type="email"
          label={t("consultationDesk.part.contact_email")}
          {...needed}
        />
        <TextInput
          {...form.field("caseNumber", stored.caseNumber)}
          label={t("consultationDesk.edit.caseNumber")}
          hint={t("consultationDesk.edit.caseNumberHint")}
          optional
        />
      </section>
      <div className="actions">
        <SubmitButton>{t("common.button.save")}</SubmitButton>
      </div>
    </PostForm>
  );
}

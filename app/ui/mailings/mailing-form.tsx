import { type MailingKind, paces, placeholders, usualPace } from "~/domain/mailings/mailing.ts";
import type { Translated } from "~/domain/people/person.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";

export type StoredMailing = {
  version: number;
  kind: MailingKind;
  segment: string;
  subject: Translated;
  body: Translated;
  pace: string;
};
/** A new one, to the whole list at the usual pace, in our words until the coordinator has better ones. */
export const noMailing = (
  kind: MailingKind,
  words: Pick<StoredMailing, "subject" | "body">,
): StoredMailing => ({
  ...{ version: 0, kind, segment: "", ...words, pace: String(usualPace) },
});

type Props = {
  form: Binding;
  frame: MeetingFrame;
  segments: { ref: string; name: string }[];
  stored: StoredMailing;
};

/** What is sent, to whom, in which words and how fast. */
export function MailingForm({ form, frame, segments, stored }: Props) {
  const { t } = useI18n();
  const { languages } = frame;
  // What a new one begins with is sent in each language, so that each is read before.
  const open = stored.version === 0;
  const chosen = form.field("segment", stored.segment);
  // One that was ended is no choice any more; what was chosen is never the whole list by itself.
  const isGone = chosen.value !== "" && !segments.some(({ ref }) => ref === chosen.value);
  const words = placeholders.map((word) => `{${word}}`).join(" ");
  return (
    <PostForm hidden={{ version: stored.version, kind: stored.kind }} className="form-narrow block">
      {stored.kind === "invitation" ? (
        <Select
          {...chosen}
          label={t("mailingDesk.form.segment")}
          hint={
            // Leads away from what is typed: a new one is begun before the rest is.
            <>
              {t("mailingDesk.form.segmentHint")} <a href={paths.desk.newSegment()}>{t("segments.new")}</a>
            </>
          }
          empty={t("mailingDesk.form.everybody")}
          options={[
            ...(isGone ? [{ value: chosen.value, label: t("mailingDesk.form.gone") }] : []),
            ...segments.map(({ ref, name }) => ({ value: ref, label: name })),
          ]}
        />
      ) : null}
      <TranslatedField
        {...{ form, languages, open }}
        name="subject"
        stored={stored.subject}
        label={t("mailingDesk.form.subject")}
      />
      <TranslatedField
        {...{ form, languages, open }}
        name="body"
        stored={stored.body}
        label={t("mailingDesk.form.body")}
        hint={t("mailingDesk.form.bodyHint", { words })}
        rows={10}
      />
      <Select
        {...form.field("pace", stored.pace)}
        label={t("mailingDesk.form.pace")}
        empty={t("mailingDesk.form.atOnce")}
        options={paces.map((pace) => ({
          value: String(pace),
          label: t("mailingDesk.form.perMinute", { n: String(pace) }),
        }))}
      />
      <div className="actions">
        <SubmitButton>{t("mailingDesk.form.save")}</SubmitButton>
        <a href={paths.desk.mailings(frame.slug)}>{t("mailingDesk.to.back")}</a>
      </div>
    </PostForm>
  );
}

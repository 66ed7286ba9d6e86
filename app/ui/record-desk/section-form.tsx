import { Fragment } from "react";
import { contactKinds } from "~/domain/contacts/contact.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, type Binding, useBinding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { Rich } from "../rich.tsx";
import type { Section } from "./section-list.tsx";
import type { UnreadPoint } from "./unread.ts";
import { UnreadList } from "./unread-list.tsx";

type Props = {
  frame: MeetingFrame;
  section: Section;
  unread: readonly UnreadPoint[];
  answer: Answer | undefined;
};

/** The words of a part, and what its kind holds beside them; the version goes with it, so that nobody's words are lost unseen. */
export function SectionForm({ frame, section, unread, answer }: Props) {
  const { t } = useI18n();
  const form = useBinding(answer, `section_${section.item}`);
  const { kind, item, version, attendance, part } = section;
  const words = (name: "title" | "body") => ({
    ...{ form, name, languages: frame.languages, stored: section[name] },
  });
  return (
    <PostForm hidden={{ intent: "section_change", item, version }}>
      <TranslatedField
        {...words("title")}
        label={t("recordDesk.field.title")}
        hint={
          kind === "text"
            ? undefined
            : t("recordDesk.field.titleHint", { name: t(`records.section.${kind}`) })
        }
        optional={kind === "text" ? undefined : true}
      />
      {attendance ? <Numbers {...{ form, attendance }} /> : null}
      <TranslatedField
        {...words("body")}
        label={t("recordDesk.field.body")}
        hint={
          kind === "next"
            ? `${t("recordDesk.field.nextHint")} ${t("recordDesk.field.bodyHint")}`
            : t("recordDesk.field.bodyHint")
        }
        rows={8}
        optional
      />
      {part ? <References {...{ form, part, frame, unread }} /> : null}
      <div className="actions">
        <SubmitButton kind="second">{t("common.button.save")}</SubmitButton>
      </div>
    </PostForm>
  );
}

function Numbers({ form, attendance }: { form: Binding; attendance: NonNullable<Section["attendance"]> }) {
  const { t } = useI18n();
  const { kinds, newcomers, named = [] } = attendance;
  const count = (n: number | null | undefined) => (n === null || n === undefined ? "" : String(n));
  return (
    <fieldset className="block">
      <legend>{t("recordDesk.field.numbers")}</legend>
      {contactKinds.map((kind) => (
        <TextInput
          key={kind}
          {...form.field(`kinds.${kind}`, count(kinds.find((one) => one.kind === kind)?.n))}
          label={t(`contacts.kind.${kind}`)}
          inputMode="numeric"
          className="narrow"
          optional
        />
      ))}
      <TextInput
        {...form.field("newcomers", count(newcomers))}
        label={t("recordDesk.field.newcomers")}
        inputMode="numeric"
        className="narrow"
        optional
      />
      <TextArea
        {...form.field("named", named.join("\n"))}
        label={t("recordDesk.field.named")}
        hint={t("recordDesk.field.namedHint")}
        rows={Math.min(12, Math.max(3, named.length + 1))}
        optional
      />
    </fieldset>
  );
}

type ReferencesProps = { form: Binding; part: NonNullable<Section["part"]> } & Pick<
  Props,
  "frame" | "unread"
>;

/** What was said in each place, by reference, and which of it readers can't read yet. */
function References({ form, part: { questions, themes = [], refs }, frame, unread }: ReferencesProps) {
  const { t, language } = useI18n();
  const hint = t("recordDesk.field.refsHint", { example: "OGP26-K7M4.3" });
  return (
    <>
      {questions.map(({ number, text, refs: named }, row) => {
        const asked = pick(text, language, frame.mainLanguage);
        return (
          <Fragment key={number}>
            <TextArea
              {...form.field(`questionRefs.${row}`, named.join(" "))}
              label={t("recordDesk.field.questionRefs", { number: String(number) })}
              hint={
                <>
                  <span lang={asked.lang}>{asked.text}</span> {hint}
                </>
              }
              rows={2}
              optional
            />
            <UnreadList refs={named} unread={unread} />
          </Fragment>
        );
      })}
      {themes.map(({ title, refs: named }, row) => {
        const theme = pick(title, language, frame.mainLanguage);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the form names them by their places
          <Fragment key={row}>
            <TextArea
              {...form.field(`themeRefs.${row}`, named.join(" "))}
              label={
                <Rich
                  k="recordDesk.field.themeRefs"
                  with={{ theme: <span lang={theme.lang}>{theme.text}</span> }}
                />
              }
              hint={hint}
              rows={2}
              optional
            />
            <UnreadList refs={named} unread={unread} />
          </Fragment>
        );
      })}
      <TextArea
        {...form.field("refs", refs.join(" "))}
        label={t("recordDesk.field.refs")}
        hint={hint}
        rows={2}
        optional
      />
      <UnreadList refs={refs} unread={unread} />
    </>
  );
}

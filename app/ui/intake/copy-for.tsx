import { copyKinds } from "~/domain/privacy/forms.ts";
import type { IntakeEntry } from "~/domain/submissions/entry.ts";
import { languageNames, languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Checkbox } from "../form/checkbox.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Note } from "../note.tsx";

type Props = {
  entry: IntakeEntry;
  email: string | null;
  /** what came from the same address, this one too */
  /** registrations for meetings with the address */
  atMeetings: number;
  from: readonly { ref: string; name: string; confirmed: boolean }[];
};

/** What is held of somebody who asked otherwise than by his link: one of two files, over this and what staff tick. */
export function CopyFor({ entry, email, from, atMeetings }: Props) {
  const { t } = useI18n();
  const others = from.filter(({ ref }) => ref !== entry.ref);
  const confirmed = from.find(({ ref }) => ref === entry.ref)?.confirmed === true;
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">{t("copy.desk.title")}</h2>
      <p className="m">{t("copy.desk.why")}</p>
      {email && !confirmed ? <Note>{t("copy.desk.unconfirmed")}</Note> : null}
      <PostForm action={paths.desk.copyFor(entry.ref)}>
        {others.length > 0 ? (
          <CheckboxGroup
            id="copy-also"
            name="also"
            label={t("copy.desk.also")}
            hint={t("copy.desk.alsoHint")}
            choices={others.map((other) => ({
              value: other.ref,
              label: t(other.confirmed ? "copy.desk.other" : "copy.desk.otherUnconfirmed", {
                ref: other.ref,
                name: other.name || t("intake.who.unnamed"),
              }),
            }))}
          />
        ) : null}
        {atMeetings > 0 ? (
          <Checkbox
            id="copy-meetings"
            name="meetings"
            value="yes"
            label={t("copy.desk.meetings", { count: atMeetings })}
          />
        ) : null}
        <Select
          id="copy-language"
          name="language"
          label={t("copy.desk.language")}
          value={entry.language}
          options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        />
        <div className="actions">
          {copyKinds.map((kind) => (
            <SubmitButton key={kind} kind="second" name="kind" value={kind}>
              {t(`copy.desk.${kind}`)}
            </SubmitButton>
          ))}
        </div>
      </PostForm>
    </section>
  );
}

import { type FormEvent, useState } from "react";
import { type ContactKind, contactKinds } from "~/domain/contacts/contact.ts";
import { type ImportColumns, importFields, importLimits, twinChoices } from "~/domain/contacts/import.ts";
import { languageNames, languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { useShownAgain } from "../use-shown-again.ts";

type ActsProps = {
  counts: { list: number; twin: number; pass: number };
  version: number;
  answer: Answer | undefined;
};

/** What all of it comes to, what becomes of those who are on the list, and the two ways on. */
export function ImportActs({ counts, version, answer }: ActsProps) {
  const { t } = useI18n();
  const { field } = useBinding(answer, "import");
  /** so many rows */
  const [underWay, setUnderWay] = useState<number | null>(null);
  // The browser sends the form by itself; a page that it shows once more from its memory is as it was before.
  useShownAgain(() => setUnderWay(null));
  const possible = counts.list + counts.twin > 0;
  const begin = ({ currentTarget, nativeEvent }: FormEvent<HTMLFormElement>) => {
    const { submitter } = nativeEvent as SubmitEvent;
    // A button that is disabled by now would not say which one was pressed: only the one without a name is shown as under way.
    if (submitter instanceof HTMLButtonElement && submitter.name) return;
    const changes = new FormData(currentTarget).get("twins") === "update";
    setUnderWay(counts.list + (changes ? counts.twin : 0));
  };
  return (
    <PostForm hidden={{ version }} className="form-narrow" onSubmit={begin}>
      <ul>
        <li>{t("contactImport.counts.list", { count: counts.list })}</li>
        <li>{t("contactImport.counts.twin", { count: counts.twin })}</li>
        <li>{t("contactImport.counts.pass", { count: counts.pass })}</li>
      </ul>
      {counts.twin > 0 ? (
        <RadioGroup
          {...field("twins", "skip")}
          label={t("contactImport.twins.label")}
          choices={twinChoices.map((value) => ({ value, label: t(`contactImport.twins.${value}`) }))}
        />
      ) : (
        <input type="hidden" name="twins" value="skip" />
      )}
      <p className="m">{t(possible ? "contactImport.whole" : "contactImport.nothing")}</p>
      <div className="actions">
        {possible ? (
          <SubmitButton disabled={underWay !== null}>{t("contactImport.button")}</SubmitButton>
        ) : null}
        <SubmitButton kind="quiet" name="intent" value="drop" disabled={underWay !== null}>
          {t("contactImport.drop")}
        </SubmitButton>
      </div>
      <p className="m" role="status">
        {underWay === null ? null : t("contactImport.underWay", { count: underWay })}
      </p>
    </PostForm>
  );
}

type ColumnsProps = {
  heads: string[];
  columns: ImportColumns;
  samples: string[][];
  /** the file has more columns than are read */
  wider: boolean;
  kind: ContactKind;
  language: string;
  version: number;
};

/** Which column is what, with what stands in it; and what holds for rows that don't say it. */
export function ColumnsForm({ heads, columns, samples, wider, kind, language, version }: ColumnsProps) {
  const { t } = useI18n();
  const fields = [
    { value: "none", label: t("contactImport.columns.none") },
    ...importFields.map((value) => ({ value, label: t(`contactImport.field.${value}`) })),
  ];
  return (
    <section className="form-narrow" aria-labelledby="columns">
      <h2 id="columns">{t("contactImport.columns.title")}</h2>
      <p className="m">{t("contactImport.columns.lede")}</p>
      {wider ? <p>{t("contactImport.columns.wider", { columns: importLimits.columns })}</p> : null}
      <PostForm hidden={{ intent: "columns", version }}>
        {columns.map((column, i) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            key={i}
            name="columns"
            id={`column-${i}`}
            label={heads[i] || t("contactImport.columns.nth", { number: String(i + 1) })}
            hint={samples[i]?.join(" · ")}
            value={column ?? "none"}
            options={fields}
          />
        ))}
        <Select
          name="kind"
          label={t("contactImport.columns.kind")}
          value={kind}
          options={contactKinds.map((value) => ({ value, label: t(`contacts.kind.${value}`) }))}
        />
        <Select
          name="language"
          label={t("contactImport.columns.language")}
          value={language}
          options={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
        />
        <div className="actions">
          <SubmitButton kind="second">{t("contactImport.columns.save")}</SubmitButton>
        </div>
      </PostForm>
    </section>
  );
}

import { type Kind, kinds, titleLimit, withholdingGrounds } from "~/domain/contributions/contribution.ts";
import type { ListedFinding } from "~/domain/contributions/redaction-bench.ts";
import { languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { type Option, Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";
import { AcceptPersonal } from "../redact/accept-personal.tsx";

export type SortingFacts = {
  version: number;
  title: string;
  /** by the product, and nobody has read it yet */
  titleProposed: boolean;
  language: string;
  /** null where nobody has chosen one */
  kind: Kind | null;
  theme: string;
  owner: string;
  commitments: string[];
};
type SortFormProps = {
  form: Binding;
  facts: SortingFacts;
  /** it was not saved, since a title that is public at once looks personal */
  asked: boolean;
  themes: Option[];
  owners: Option[];
  commitments: Option[];
};

/** Its short title, kind, theme, owner and commitments. Two editors see both, field by field. */
export function SortForm({ form, facts, asked, themes, owners, commitments }: SortFormProps) {
  const { t } = useI18n();
  const { value: chosen, ...tied } = form.group("commitments", facts.commitments);
  const title = form.field("title", facts.title);
  return (
    <PostForm hidden={{ intent: "sort", version: facts.version }} label={t("sorting.one.sort")}>
      <TextArea
        {...title}
        label={t("sorting.one.titleLabel")}
        hint={t("sorting.one.titleHint")}
        lang={facts.language}
        rows={2}
        maxLength={titleLimit}
      />
      <Select
        {...form.field("language", facts.language)}
        label={t("intake.new.language")}
        options={languages.map((code) => ({ value: code, label: t(`common.language.${code}`) }))}
      />
      <AcceptPersonal name="accepted" id="sort-accepted" title={title.value} findings={[]} asked={asked} />
      <Select
        {...form.field("kind", facts.kind)}
        label={t("sorting.one.kind")}
        options={kinds.map((value) => ({ value, label: t(`states.kind.${value}`) }))}
        empty={facts.kind ? undefined : t("common.form.chooseOne")}
      />
      <Select
        {...form.field("theme", facts.theme)}
        label={t("sorting.one.theme")}
        options={themes}
        empty={t("sorting.list.noTheme")}
        optional
      />
      <Select
        {...form.field("owner", facts.owner)}
        label={t("sorting.one.owner")}
        options={owners}
        empty={t("sorting.list.noOwner")}
        optional
      />
      {commitments.length > 0 ? (
        <CheckboxGroup {...tied} label={t("sorting.one.commitments")} choices={commitments} values={chosen} />
      ) : null}
      <div className="actions">
        <SubmitButton>{t("sorting.one.save")}</SubmitButton>
      </div>
    </PostForm>
  );
}

/** Asking its owner for advice by a day, or again by another. */
export function AssignForm({
  form,
  owner,
  dueOn,
  owners,
  today,
}: {
  form: Binding;
  owner: string;
  dueOn: string;
  owners: Option[];
  today: string;
}) {
  const { t } = useI18n();
  return (
    <PostForm hidden={{ intent: "assign" }} label={t("sorting.bar.assign")}>
      <div className="grid2">
        <Select
          {...form.field("owner", owner)}
          label={t("sorting.bar.owner")}
          options={owners}
          empty={t("common.form.chooseOne")}
        />
        <DateInput {...form.field("dueOn", dueOn)} label={t("sorting.bar.by")} min={today} optional />
      </div>
      <div className="actions">
        <SubmitButton kind="second">{t("sorting.bar.assign")}</SubmitButton>
      </div>
    </PostForm>
  );
}

/** Clearing for publication, with the title that becomes public in sight; or withholding on a stated ground. */
export function PublicationForms({
  clear,
  withhold,
  facts,
  findings,
  asked,
  mayClear,
  visibility,
}: {
  clear: Binding;
  withhold: Binding;
  facts: SortingFacts;
  findings: readonly ListedFinding[];
  /** it was not cleared, since something looks personal */
  asked: boolean;
  mayClear: boolean;
  visibility: string;
}) {
  const { t } = useI18n();
  const title = clear.field("title", facts.title);
  return (
    <>
      {mayClear && visibility !== "cleared" ? (
        <PostForm hidden={{ intent: "clear", version: facts.version }} label={t("sorting.bar.clear")}>
          <TextArea
            {...title}
            label={t("sorting.one.publicTitle")}
            hint={facts.titleProposed ? t("split.field.titleProposed") : undefined}
            lang={facts.language}
            rows={2}
            maxLength={titleLimit}
          />
          <AcceptPersonal
            name="accepted"
            id="clear-accepted"
            title={title.value}
            findings={findings}
            asked={asked}
          />
          <div className="actions">
            <SubmitButton kind="second" shortcut="C">
              {t("sorting.bar.clear")}
            </SubmitButton>
          </div>
        </PostForm>
      ) : null}
      {mayClear ? null : <p className="m">{t("sorting.one.choiceOff")}</p>}
      <details open={withhold.answered}>
        <summary>{t("sorting.bar.withhold")}</summary>
        <PostForm hidden={{ intent: "withhold" }} label={t("sorting.bar.withhold")}>
          <Select
            {...withhold.field("ground")}
            label={t("sorting.bar.ground")}
            hint={t("sorting.bar.stillAnswered")}
            options={withholdingGrounds.map((value) => ({
              value,
              label: t(`states.withheldGround.${value}`),
            }))}
            empty={t("common.form.chooseOne")}
          />
          <TextArea {...withhold.field("note")} label={t("sorting.bar.note")} rows={2} optional />
          <div className="actions">
            <SubmitButton kind="second">{t("sorting.bar.withhold")}</SubmitButton>
          </div>
        </PostForm>
      </details>
    </>
  );
}

/** 'Can you tell us more?': one question to its contributor. */
export function AskForm({ form, language, today }: { form: Binding; language: string; today: string }) {
  const { t } = useI18n();
  return (
    <details open={form.answered}>
      <summary>{t("sorting.one.ask")}</summary>
      <PostForm hidden={{ intent: "ask" }} label={t("sorting.one.ask")}>
        <TextArea
          {...form.field("question")}
          label={t("sorting.one.question")}
          hint={t("sorting.one.askHint")}
          lang={language}
          rows={3}
        />
        <DateInput {...form.field("answerBy")} label={t("sorting.one.answerBy")} min={today} />
        <div className="actions">
          <SubmitButton kind="second">{t("sorting.one.askButton")}</SubmitButton>
        </div>
      </PostForm>
    </details>
  );
}

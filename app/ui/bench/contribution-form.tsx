import { useFetcher } from "@remix-run/react";
import type { BenchContribution, BenchOption } from "~/domain/contributions/bench.ts";
import { kinds, titleLimit } from "~/domain/contributions/contribution.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { fieldErrorTexts, typed } from "../form/field-errors.ts";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { Note } from "../note.tsx";
import { AcceptPersonal } from "../redact/accept-personal.tsx";
import { type BenchAnswer, benchPath, useBench } from "./bench-state.ts";

/** A contribution's fields. Saved as one step by its button, or with scripts when one leaves the form. */
export function ContributionForm({ contribution: c }: { contribution: BenchContribution }) {
  const { t, language } = useI18n();
  const { bench, answer: last, alive } = useBench();
  const fetcher = useFetcher<BenchAnswer>({ key: `describe-${bench.ref}-${c.number}` });
  const answer = (fetcher.data ?? last)?.number === c.number ? (fetcher.data ?? last) : null;
  const values = answer?.values ?? undefined;
  const errors = fieldErrorTexts(t, answer?.errors);
  const id = (field: string) => `c${c.number}-${field}`;
  const options = (from: BenchOption[]) =>
    from.map((one) => {
      const { text, lang } = pick(one.title, language, one.mainLanguage);
      return { value: one.slug, label: text, lang };
    });
  const conflict = answer?.refusal === "changed_meanwhile";
  const refused = answer?.refusal && !conflict ? answer.refusal : null;

  return (
    <>
      {conflict ? <Conflict contribution={c} /> : null}
      {refused ? (
        <Note tone="err" live>
          {t(`refusals.${refused as "not_listed_here"}`)}
        </Note>
      ) : null}
      <fetcher.Form
        // Stored anew, by this form or by somebody else: the fields begin from what is stored.
        key={values ? "typed" : c.version}
        method="post"
        action={benchPath(bench, bench.page.number)}
        className="fields"
        aria-label={t("split.field.ofNumber", { number: String(c.number) })}
        noValidate
        data-fields={c.number}
        onBlur={(event) => {
          const form = event.currentTarget;
          const stays = event.relatedTarget && form.contains(event.relatedTarget as Node);
          if (alive && !stays && isDirty(form)) fetcher.submit(form);
        }}
      >
        <HiddenFields
          values={{ intent: "describe", number: c.number, version: c.version, scripts: alive ? "on" : null }}
        />
        <TextInput
          name="title"
          id={id("title")}
          label={t("split.field.title")}
          hint={c.titleProposed ? t("split.field.titleProposed") : undefined}
          value={typed(values, "title", c.title)}
          error={errors.title}
          maxLength={titleLimit}
          lang={c.language}
        />
        <AcceptPersonal
          name="accepted"
          id={id("accepted")}
          title={typed(values, "title", c.title)}
          findings={[]}
          asked={refused === "personal_title"}
        />
        <div className="grid2">
          <Select
            name="theme"
            id={id("theme")}
            label={<Keyed text={t("split.field.theme")} name="T" />}
            options={options(bench.themes)}
            empty={t("split.list.noTheme")}
            value={typed(values, "theme", c.theme)}
            optional={undefined}
          />
          <Select
            name="kind"
            id={id("kind")}
            label={<Keyed text={t("split.field.kind")} name="Y" />}
            options={kinds.map((kind) => ({ value: kind, label: t(`states.kind.${kind}`) }))}
            empty={c.kind ? undefined : t("common.form.chooseOne")}
            value={typed(values, "kind", c.kind)}
            error={errors.kind}
          />
          <Select
            name="owner"
            id={id("owner")}
            label={<Keyed text={t("split.field.owner")} name="O" />}
            options={options(bench.owners)}
            empty={t("split.list.noOwner")}
            value={typed(values, "owner", c.owner)}
          />
          {bench.commitments.length > 0 ? (
            <CheckboxGroup
              name="commitments"
              id={id("commitments")}
              label={<Keyed text={t("split.field.commitments")} name="M" />}
              values={values ? [values.commitments ?? []].flat() : c.commitments}
              choices={bench.commitments.map((one) => {
                const { text, lang } = pick(one.title, language, one.mainLanguage);
                return { value: one.slug, label: `${one.number} ${text}`, lang };
              })}
            />
          ) : null}
        </div>
        <p className="inline-actions">
          <SubmitButton kind="second">{t("common.button.save")}</SubmitButton>
          {c.listed ? null : (
            <SubmitButton kind="quiet" name="intent" value="remove">
              {t("split.field.remove")}
            </SubmitButton>
          )}
        </p>
      </fetcher.Form>
    </>
  );
}

function Keyed({ text, name }: { text: string; name: string }) {
  const { alive } = useBench();
  return (
    <>
      {text} {alive ? <kbd>{name}</kbd> : null}
    </>
  );
}

/** Both versions in sight: what is stored now, and what was typed, which the fields still hold. */
function Conflict({ contribution: c }: { contribution: BenchContribution }) {
  const { t, language } = useI18n();
  const { bench } = useBench();
  const name = (from: BenchOption[], slug: string, none: string) => {
    const option = from.find((one) => one.slug === slug);
    return option ? pick(option.title, language, option.mainLanguage).text : none;
  };
  return (
    <Note tone="warn" live title={t("split.conflict.title", { number: String(c.number) })}>
      <p>
        <b>{t("split.conflict.stored")}:</b> <span lang={c.language}>{c.title}</span> ·{" "}
        {c.kind ? `${t(`states.kind.${c.kind}`)} · ` : null}
        {name(bench.themes, c.theme, t("split.list.noTheme"))} ·{" "}
        {name(bench.owners, c.owner, t("split.list.noOwner"))}
      </p>
      <p>{t("split.conflict.mine")}</p>
    </Note>
  );
}

/** Whether a field differs from what it began with. */
function isDirty(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement)
      return [...field.options].some((o) => o.selected !== o.defaultSelected);
    if (!(field instanceof HTMLInputElement)) return false;
    return field.type === "checkbox"
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  });
}

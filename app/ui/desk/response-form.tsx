import { useState } from "react";
import { countWords, isWorkingName } from "~/domain/responses/response.ts";
import { type Language, languages } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { type Option, Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";
import { CorrectionFields } from "./correction.tsx";
import { FixedParts, NotFixed } from "./fixed-parts.tsx";
import { MemberFields } from "./member-fields.tsx";
import { type Outcome, OutcomeOptions } from "./outcome-options.tsx";
import type { ResponseView } from "./response-view.ts";
import { TypingQuestion } from "./typing-doubts.tsx";

type Props = {
  form: Binding;
  response: ResponseView;
  outcomes: Outcome[];
  bodies: Option[];
  version: string;
};

/** The response as it is written: what it answers, outcome, reason, destination, promise. Every button saves first. */
export function ResponseForm({ form, response, outcomes, bodies, version }: Props) {
  const { t, list, language: reads } = useI18n();
  const main = response.consultation.mainLanguage as Language;
  const language = form.field("language", response.language);
  const disposition = form.field("disposition", response.disposition?.key);
  const wrote = response.totals.languages.map((row) => row.language as Language);
  const [chosen, setChosen] = useState(disposition.value);
  const { correction } = response;
  const [kind, setKind] = useState(form.field("kind", correction?.kind).value);
  // A typing error is offered what it may change; where it has changed more, all is shown, so that it can be put right.
  const fixed = kind === "typing_error" && correction?.substance === false;
  const named = response.destinationBody !== null;
  const moving = outcomes.filter((outcome) => outcome.needsDestination);
  return (
    <PostForm
      id="response"
      hidden={{ version }}
      label={t("respond.number", { number: String(response.number) })}
    >
      {/* the first button is what Enter in a field presses: saving, never sending */}
      <button type="submit" name="intent" value="save" className="vh" tabIndex={-1}>
        {t("respond.edit.save")}
      </button>
      {correction ? (
        <CorrectionFields form={form} correction={correction} lang={language.value} onKind={setKind} />
      ) : null}
      <TextInput
        {...form.field("title", isWorkingName(response.title) ? "" : response.title)}
        label={t("respond.edit.title")}
        hint={t("respond.edit.titleHint")}
        lang={language.value}
        maxLength={120}
      />
      {fixed ? <FixedParts response={response} /> : null}
      <NotFixed fixed={fixed}>
        <Select
          {...language}
          label={t("respond.edit.language")}
          hint={t("respond.edit.languageHint", {
            languages: list(wrote.map((code) => t(`common.language.${code}`))),
          })}
          options={languages.map((code) => ({ value: code, label: t(`common.language.${code}`) }))}
        />
      </NotFixed>
      <MemberFields form={form} response={response} lang={language.value} fixed={fixed} />
      <NotFixed fixed={fixed}>
        <OutcomeOptions
          id={disposition.id}
          legend={t("respond.edit.outcome")}
          outcomes={outcomes}
          mainLanguage={main}
          value={disposition.value}
          error={disposition.error}
          folded={disposition.value === (response.disposition?.key ?? "")}
          onChoose={setChosen}
        />
      </NotFixed>
      <Reason form={form} stored={response.reason} lang={language.value} />
      <NotFixed fixed={fixed && !named}>
        <TextArea
          {...form.field("destination", response.destination)}
          label={t("respond.edit.destination")}
          hint={`${t("respond.edit.destinationHint")} ${
            moving.length > 0
              ? t("respond.edit.destinationNeeded", {
                  outcomes: list(
                    moving.map(({ label }) =>
                      t("common.word.quoted", { words: pick(label, reads, main).text }),
                    ),
                  ),
                })
              : ""
          }`}
          lang={language.value}
          rows={2}
          optional={!moving.some((outcome) => outcome.key === chosen)}
        />
      </NotFixed>
      <NotFixed fixed={fixed}>
        <Select
          {...form.field("destinationBody", response.destinationBody?.slug)}
          label={t("respond.edit.destinationBody")}
          options={bodies}
          empty={t("respond.edit.noBody")}
          optional
        />
      </NotFixed>
      <NotFixed fixed={fixed && !response.promise}>
        <fieldset className="field">
          <legend>{t("respond.edit.promise")}</legend>
          <p className="hint">{t("respond.edit.promiseHint")}</p>
          <TextArea
            {...form.field("promiseWhat", response.promise?.what)}
            label={t("respond.edit.promiseWhat")}
            lang={language.value}
            rows={2}
            optional
          />
          <NotFixed fixed={fixed}>
            <div className="grid2">
              <Select
                {...form.field("promiseBody", response.promise?.body?.slug)}
                label={t("respond.edit.promiseBody")}
                options={bodies}
                empty={t("respond.edit.noBody")}
                optional
              />
              <DateInput
                {...form.field("promiseBy", response.promise?.byOn)}
                label={t("respond.edit.promiseBy")}
                optional
              />
            </div>
          </NotFixed>
        </fieldset>
      </NotFixed>
      {correction && kind === "typing_error" ? (
        <TypingQuestion form={form} response={response} correction={correction} />
      ) : null}
      <div className="actions">
        <SubmitButton name="intent" value="save" shortcut="Ctrl Enter">
          {t("respond.edit.save")}
        </SubmitButton>
        <SubmitButton kind="second" name="intent" value="send">
          {t("respond.edit.send")}
        </SubmitButton>
      </div>
    </PostForm>
  );
}

/** The reason with its count of words; it counts along where there are scripts. */
function Reason({ form, stored, lang }: { form: Binding; stored: string; lang: string }) {
  const { t } = useI18n();
  const field = form.field("reason", stored);
  const [words, setWords] = useState(countWords(field.value));
  return (
    <div
      className="counted"
      onInput={(event) => setWords(countWords((event.target as HTMLTextAreaElement).value))}
    >
      <TextArea
        {...field}
        label={t("respond.edit.reason")}
        hint={`${t("respond.edit.words", { count: words })} · ${t("respond.edit.reasonHint")}`}
        lang={lang}
        rows={8}
      />
    </div>
  );
}

/** The bodies that may be named, as choices. */
export function bodyOptions(
  bodies: { slug: string; name: Record<string, string | undefined> }[],
  language: Language,
  main: Language,
): Option[] {
  return bodies.map((body) => {
    const name = pick(body.name, language, main);
    return { value: body.slug, label: name.text, lang: name.lang };
  });
}

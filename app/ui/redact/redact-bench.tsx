import { useEffect, useRef, useState } from "react";
import type { Bench, BenchText } from "~/domain/contributions/bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { BenchAnswer } from "../bench/answers.ts";
import { useWide } from "../bench/bench.tsx";
import {
  BenchContext,
  moved,
  nothingPicked,
  pickedRange,
  pickedValues,
  type Selection,
  sentencesOfBench,
} from "../bench/bench-state.ts";
import { RunningText } from "../bench/bench-text.tsx";
import { SentenceList } from "../bench/sentence-list.tsx";
import { useTextName } from "../bench/text-name.ts";
import { type KeyPress, useKeys } from "../bench/use-keys.ts";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";
import { PageList } from "../page-list.tsx";
import { GroundFields, type UsualChoice } from "./ground-fields.tsx";

type Props = {
  bench: Bench;
  form: Binding;
  usual: readonly UsualChoice[];
  /** where words are written instead of picked: which places are meant */
  wordsHint: string;
  /** the address of another page of a long bench */
  pageTo: (page: number) => string;
  /** what each text is, by its number, where there are several kinds */
  headings?: ReadonlyMap<number, string>;
};

/** The texts, in which words are picked as on the splitting bench; what to redact and on which ground. Complete without scripts. */
export function RedactBench({ bench, form, usual, wordsHint, pageTo, headings }: Props) {
  const { t, number } = useI18n();
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const running = useWide() && alive;
  const [selection, setSelection] = useState<Selection>(nothingPicked);
  const sentences = sentencesOfBench(bench);
  const own = useRef<HTMLFormElement>(null);
  const { page } = bench;
  const named = useTextName();
  const nameOf = (text: BenchText) => headings?.get(text.number) ?? named(text);
  const several = headings !== undefined || bench.texts.length > 1;
  const ticked = form.group("passages", []).value;
  const picked = pickedValues(selection, new Map(sentences.map((s) => [s.number, s])));
  const range = pickedRange(selection);

  const focusAt = (at: number | null) => {
    const place = document.getElementById(sentences.find((s) => s.number === at)?.id ?? "");
    (place?.querySelector("input") ?? place)?.focus();
  };
  const press = ({ key, shift }: KeyPress, target: Element): boolean => {
    const down = key === "j" || key === "ArrowDown";
    if (down || key === "k" || key === "ArrowUp") {
      if (key.startsWith("Arrow") && !target.closest(".running")) return false;
      // A page is redacted at a time: keys stay on it.
      const next = moved(selection, down ? 1 : -1, shift, page);
      const cursor = Math.min(page.last, Math.max(page.first, next.cursor ?? page.first));
      setSelection({ ...next, cursor, anchor: shift ? next.anchor : cursor });
      focusAt(cursor);
      return true;
    }
    if (key === "Escape") {
      setSelection({ ...selection, anchor: null, passage: null });
      return true;
    }
    if (key === "r") own.current?.querySelector<HTMLElement>("#redact-ground")?.focus();
    if (key === "z") document.querySelector<HTMLElement>("form[data-undo] button")?.click();
    return key === "r" || key === "z";
  };
  useKeys((pressed, target) => running && press(pressed, target));

  const answer: BenchAnswer = {
    ...{ intent: "redact", refusal: null, details: {}, number: null, errors: {}, values: null },
    passages: [...ticked],
  };
  return (
    <BenchContext.Provider
      value={{ bench, sentences, answer, alive: running, open: null, setOpen: () => undefined }}
    >
      <form
        ref={own}
        method="post"
        noValidate
        id="work"
        aria-label={t("redaction.form.label")}
        data-own-keys={running ? "" : undefined}
      >
        <HiddenFields
          values={{ intent: "redact", passages: running ? (range || selection.passage ? picked : []) : [] }}
        />
        <p className="m">{t(running ? "redaction.form.mark" : "redaction.form.tick")}</p>
        <div className="orig redacting">
          {bench.texts.length === 0 ? <p>{t("split.text.empty")}</p> : null}
          {bench.texts.map((text) => (
            <section key={text.number} aria-label={nameOf(text)}>
              {several ? <h2 className="h3">{nameOf(text)}</h2> : null}
              {running ? (
                <RunningText text={text} selection={selection} onSelect={setSelection} />
              ) : (
                <SentenceList text={text} />
              )}
            </section>
          ))}
        </div>
        {page.of > 1 ? (
          <>
            <p className="m">
              {t("split.text.page", {
                first: number(page.first),
                last: number(page.last),
                of: number(page.sentences),
              })}
            </p>
            <PageList
              nextHref={page.number < page.of ? pageTo(page.number + 1) : null}
              previousHref={page.number > 1 ? pageTo(page.number - 1) : null}
            />
          </>
        ) : null}
        <p className="m" role="status">
          {selection.passage
            ? t("split.said.passage")
            : range
              ? t("split.said.picked", { count: range[1] - range[0] + 1 })
              : null}
        </p>
        <TextInput
          {...form.field("words")}
          label={t("redaction.form.words")}
          hint={wordsHint}
          lang={bench.texts[0]?.language}
          maxLength={500}
          optional
        />
        <GroundFields form={form} usual={usual} />
        <div className="actions">
          <SubmitButton>{t("redaction.form.go")}</SubmitButton>
        </div>
      </form>
    </BenchContext.Provider>
  );
}

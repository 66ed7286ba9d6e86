import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { FieldError } from "~/domain/kernel/input.ts";
import { aboutQuestion, aboutTheme, voices } from "~/domain/live/live.ts";
import { aboutAtFirst, type TableView } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { fieldErrorText } from "../form/field-errors.ts";
import { SubmitButton } from "../form/submit-button.tsx";
import { ActForm, CloseLink, OpenLink, useActing } from "./acting.tsx";
import type { Chosen } from "./typed.ts";
import { useHeldPoints } from "./waiting.tsx";
import { WordsField } from "./words-field.tsx";

/** Where the next point is written, at the foot of the page. */
export function PutNote({ table }: { table: TableView }) {
  const { device, notes } = table;
  const { t } = useI18n();
  const { answer, submit, typing } = useActing();
  const [before] = useState(() => typing?.chosen("next"));
  const put = useNewestInSight(notes.length + useHeldPoints());
  const scribe = device.role === "scribe";
  const said = answer?.form === "add" ? chosenIn((name) => answer.values[name]) : before;
  const heard = (form: HTMLFormElement) => {
    const data = new FormData(form);
    typing?.choose(
      "next",
      chosenIn((name) => data.get(name)),
    );
  };
  return (
    <ActForm intent="add" className="put" heard={heard}>
      <div className="putl" ref={put}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the field within */}
        <div onKeyDown={scribe && submit ? keepByEnter : undefined}>
          <WordsField
            form="add"
            id="next"
            quiet={scribe}
            label={t(scribe ? "live.put.next" : "live.put.own")}
            placeholder={scribe ? t("live.put.next") : undefined}
          />
        </div>
        <SubmitButton>{t(scribe ? "live.put.keep" : "live.put.add")}</SubmitButton>
      </div>
      {scribe && submit ? <p className="m keys">{t("live.put.keys")}</p> : null}
      <About table={table} chosen={said?.about} />
      <Whose
        chosen={said?.voice || "nobody"}
        name={said?.name ?? ""}
        error={answer?.form === "add" ? answer.errors.name : undefined}
        scribe={scribe}
      />
    </ActForm>
  );
}

/** Whose point it is and what it is about, as a form says it. */
const chosenIn = (of: (name: string) => unknown): Chosen => ({
  ...{ voice: String(of("voice") ?? ""), name: String(of("name") ?? "") },
  about: String(of("about") ?? ""),
});

/** While one writes, the newest point stays in sight above the field, which lies over the foot of the page. */
function useNewestInSight(count: number) {
  const put = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const more = count > before.current;
    before.current = count;
    const form = put.current?.closest("form");
    if (!more || !form?.contains(document.activeElement)) return;
    const newest = document.querySelector(".spoken > li:last-child");
    const hidden = (newest?.getBoundingClientRect().bottom ?? 0) - form.getBoundingClientRect().top;
    if (hidden > 0) scrollBy({ top: hidden });
  }, [count]);
  return put;
}

/** Enter keeps a point and makes the next; Shift and Enter begin a new line; one that ends a composed letter does neither. */
function keepByEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  field.form?.requestSubmit();
}

/** Without scripts a participant's page loads itself, and never while he writes: writing is a page of its own. */
export function WriteLink() {
  const { t } = useI18n();
  return (
    <div className="put">
      <OpenLink what={{ write: true }}>{t("live.put.write")}</OpenLink>
    </div>
  );
}

export function BackToReading() {
  const { t } = useI18n();
  return (
    <p className="m pad">
      <CloseLink>{t("live.put.read")}</CloseLink>
    </p>
  );
}

type AboutProps = { table: TableView; chosen: string | undefined };

/** A question or a theme; it begins anew where the table moves on, and so is left alone by whoever only writes. */
function About({ table, chosen }: AboutProps) {
  const { t, language } = useI18n();
  const { at, questions, themes } = table;
  const langOf = ({ lang }: { lang: string }) => (lang === language ? undefined : lang);
  if (questions.length + themes.length === 0) return null;
  return (
    <p className="about">
      <label htmlFor="about">{t("live.put.about")}</label>
      <select key={at} id="about" name="about" defaultValue={chosen ?? aboutAtFirst(table)}>
        <option value="">{t("live.put.aboutNone")}</option>
        {questions.length > 0 ? (
          <optgroup label={t("live.put.questions")}>
            {questions.map(({ handle, number, text }) => (
              <option key={handle} value={aboutQuestion(handle)} lang={langOf(text)}>
                {`${number}. ${text.text}`}
              </option>
            ))}
          </optgroup>
        ) : null}
        {themes.length > 0 ? (
          <optgroup label={t("live.put.themes")}>
            {themes.map(({ handle, title }) => (
              <option key={handle} value={aboutTheme(handle)} lang={langOf(title)}>
                {title.text}
              </option>
            ))}
          </optgroup>
        ) : null}
      </select>
    </p>
  );
}

type WhoseProps = { chosen: string; name: string; error: FieldError | undefined; scribe: boolean };

/** Chosen for each point: nobody is named unless he is to be. */
function Whose({ chosen, name, error, scribe }: WhoseProps) {
  const { t } = useI18n();
  return (
    <fieldset>
      <legend>{t("live.put.whose")}</legend>
      <div className="seg">
        {voices.map((voice) => (
          <label key={voice}>
            <input type="radio" name="voice" value={voice} defaultChecked={voice === chosen} />
            <span className="vh">{t(`live.voiceSays.${voice}`)}</span>
            <span aria-hidden="true">{t(`live.voice.${voice}`)}</span>
          </label>
        ))}
      </div>
      <div className="who">
        <label htmlFor="name">{t(scribe ? "live.put.name" : "live.put.ownName")}</label>
        {error ? (
          <p className="err" id="name-error">
            {fieldErrorText(t, error)}
          </p>
        ) : null}
        <input
          id="name"
          name="name"
          type="text"
          autoComplete="off"
          defaultValue={name}
          aria-describedby={error ? "name-error" : undefined}
          aria-invalid={error ? true : undefined}
        />
      </div>
    </fieldset>
  );
}

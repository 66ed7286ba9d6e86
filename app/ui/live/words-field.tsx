import { useEffect, useRef, useState } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { fieldErrorText, typed } from "../form/field-errors.ts";
import { useActing } from "./acting.tsx";

type Props = {
  /** of the form: what was typed is kept where it was not taken */
  form: string;
  id: string;
  label: string;
  /** the label is read out and not seen */
  quiet?: boolean;
  placeholder?: string;
  /** that it begins with */
  value?: string;
  /** of the note that it is about: another note's answer is not shown here */
  note?: number;
};

/** The field for somebody's words; nobody has said in which language they are. */
export function WordsField({ form, id, label, quiet, placeholder, value, note }: Props) {
  const { t } = useI18n();
  const { answer, typing } = useActing();
  const [before] = useState(() => typing?.at(id));
  const field = useRef<HTMLTextAreaElement>(null);
  // What was typed before the page was loaded anew stands there again, as soon as its scripts do.
  useEffect(() => {
    const words = typing?.at(id);
    const { current } = field;
    if (current && words && current.value === current.defaultValue) current.value = words;
  }, [typing, id]);
  const mine =
    answer?.form === form && (note === undefined || answer.values.note === String(note)) ? answer : undefined;
  const error = mine?.errors.body && fieldErrorText(t, mine.errors.body);
  return (
    <>
      <label htmlFor={id} className={quiet ? "vh" : undefined}>
        {label}
      </label>
      {error ? (
        <p className="err" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <textarea
        ref={field}
        {...{ id, placeholder }}
        name="body"
        rows={2}
        lang=""
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        defaultValue={before ?? typed(mine?.values, "body", value)}
        onChange={({ target }) =>
          typing?.hear(id, { body: target.value, about: note ?? null, began: value ?? "" })
        }
      />
    </>
  );
}

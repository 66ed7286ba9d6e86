import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { useFieldName } from "./field-names.tsx";
import { Meanwhile } from "./meanwhile.tsx";

/** What every field is given. */
export type FieldProps = {
  name: string;
  /** The element's id, and what an error summary links to; the name where it is left out. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What to do about it, from the server; the field is marked where it is set. */
  error?: string;
  /** What somebody else has saved meanwhile, where it differs. */
  theirs?: string;
  /** Fields must be filled in unless they say that they are optional; a text says until when. */
  optional?: boolean | string;
  /** Of what is typed in, where it is known. */
  lang?: string;
};

/** The id and the descriptions that tie a control to its hint and its error. */
export function controlProps(field: Omit<FieldProps, "label">) {
  const { name, id = name, error, optional, lang } = field;
  return {
    id,
    name,
    lang,
    required: optional ? undefined : true,
    "aria-describedby": describedBy(field),
    "aria-invalid": error ? true : undefined,
  } as const;
}

/** The ids of what a control or a group is described by. */
export function describedBy({ name, id = name, hint, error, theirs }: Omit<FieldProps, "label">) {
  const ids = [
    hint ? `${id}-hint` : null,
    error ? `${id}-error` : null,
    theirs === undefined ? null : `${id}-theirs`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Label, hint, error, then the control: the order in which they are read. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { label, error, optional, name, id = name } = field;
  useFieldName(id, label);
  return (
    <div className={error ? "field has-err" : "field"}>
      <label htmlFor={id}>
        {label}
        <Optional {...{ optional }} />
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  );
}

/** Says that a field may be left empty. */
export function Optional({ optional }: Pick<FieldProps, "optional">) {
  const { t } = useI18n();
  if (!optional) return null;
  return <span className="opt"> {optional === true ? t("common.word.optional") : optional}</span>;
}

/** The hint and the error of a field or a group, and what was saved meanwhile, with the ids that controls point at. */
export function HintAndError({ name, id = name, hint, error, theirs, lang }: Omit<FieldProps, "label">) {
  const { t } = useI18n();
  return (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="err" id={`${id}-error`}>
          <span>
            <span className="vh">{t("common.form.error")} </span>
            {error}
          </span>
        </p>
      ) : null}
      {theirs === undefined ? null : <Meanwhile id={id} text={theirs} lang={lang} />}
    </>
  );
}

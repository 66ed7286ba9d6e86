import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** What every field is given. */
export type FieldProps = {
  name: string;
  /** The element's id, and what an error summary links to; the name where it is left out. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What to do about it, from the server; the field is marked where it is set. */
  error?: string;
  /** Fields must be filled in unless they say that they are optional. */
  optional?: boolean;
  /** Of what is typed in, where it is known. */
  lang?: string;
};

/** The id and the descriptions that tie a control to its hint and its error. */
export function controlProps({ name, id = name, hint, error, optional, lang }: Omit<FieldProps, "label">) {
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return {
    id,
    name,
    lang,
    required: optional ? undefined : true,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
  } as const;
}

/** Label, hint, error, then the control: the order in which they are read. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id = field.name, label, hint, error, optional } = field;
  return (
    <div className={error ? "field has-err" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional ? <Optional /> : null}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** Says that a field may be left empty. */
export function Optional() {
  const { t } = useI18n();
  return <span className="opt"> {t("common.word.optional")}</span>;
}

/** The hint and the error of a field or a group, with the ids that controls point at. */
export function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
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
    </>
  );
}

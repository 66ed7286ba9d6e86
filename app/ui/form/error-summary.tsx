import { useI18n } from "~/i18n/use-i18n.tsx";
import { useFieldOrder, useNameOf } from "./field-names.tsx";

/** Field ids and what to do about each. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

export type ErrorSummaryProps = {
  errors?: FieldErrors;
  /** A refusal that belongs to no field. */
  refusal?: string | null;
  /** Off where each sentence names its field by itself. */
  sayWhich?: boolean;
};

/** Everything that must be put right, on top and in the order of the page, each a link to its field. Nothing where there is nothing. */
export function ErrorSummary({ errors = {}, refusal, sayWhich = true }: ErrorSummaryProps) {
  const { t } = useI18n();
  const nameOf = useNameOf();
  const inOrder = useFieldOrder();
  const wrong = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const found = new Map(wrong);
  if (wrong.length === 0 && !refusal) return null;
  return (
    <div className="errsum" role="alert" tabIndex={-1} aria-labelledby="error-summary">
      <h2 id="error-summary">
        {wrong.length > 0 ? t("errors.summary.title", { count: wrong.length }) : t("errors.summary.refused")}
      </h2>
      {refusal ? <p>{refusal}</p> : null}
      {wrong.length > 0 ? (
        <ul>
          {inOrder([...found.keys()]).map((id) => {
            const name = sayWhich ? nameOf(id) : null;
            return (
              <li key={id}>
                <a href={`#${id}`}>
                  {name ? <b>{name}</b> : null}
                  {name ? (typeof name === "string" && name.endsWith("?") ? " " : ": ") : null}
                  {found.get(id)}
                </a>
              </li>
            );
          })}
        </ul>
      ) : null}
      <p className="small mt4">{t("errors.summary.kept")}</p>
    </div>
  );
}

import { useI18n } from "~/i18n/use-i18n.tsx";

/** One hint: the keys, then what they do. `range` puts a dash between the first and the last. */
export type KeyHint = { keys: string[]; text: string; range?: boolean };

/** The page's own keys, in the foot of the desk. */
export function Keys({ hints }: { hints: KeyHint[] }) {
  const { t } = useI18n();
  return (
    <ul className="legend" aria-label={t("common.keys.label")}>
      {hints.map((hint) => (
        <li key={hint.text}>
          {hint.keys.map((key, index) => (
            <span key={key}>
              {hint.range && index > 0 ? "–" : null}
              <kbd>{key}</kbd>
            </span>
          ))}{" "}
          {hint.text}
        </li>
      ))}
    </ul>
  );
}

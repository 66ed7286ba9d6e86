import { useI18n } from "~/i18n/use-i18n.tsx";
import type { Answer } from "../form/use-answer.ts";

type Props = {
  answer: Answer | undefined;
  /** the forms that stand on the page */
  shown: readonly string[];
  /** how the names of such forms begin */
  start: string;
};

/** What was typed in a form whose place on the page was taken away meanwhile: it is not lost. */
export function TypedBefore({ answer, shown, start }: Props) {
  const { t } = useI18n();
  if (!answer?.form.startsWith(start) || shown.includes(answer.form)) return null;
  const typed = Object.entries(answer.values).flatMap(([name, value]) =>
    name.startsWith("text.") && typeof value === "string" && value !== "" ? [value] : [],
  );
  if (typed.length === 0) return null;
  return (
    <div className="meanwhile">
      <b>{t("errors.kept.text")}</b>
      {typed.map((words) => (
        <p className="kept" key={words}>
          {words}
        </p>
      ))}
    </div>
  );
}

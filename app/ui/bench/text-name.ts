import type { BenchText } from "~/domain/contributions/bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** What a text on a bench is: as received, typed from a file, added or corrected since; and whether a later one corrects it. */
export function useTextName() {
  const { t } = useI18n();
  return ({ kind, fileName, corrected }: Pick<BenchText, "kind" | "fileName" | "corrected">) => {
    const name =
      kind !== "transcript"
        ? t(`split.text.${kind}`)
        : fileName === null
          ? t("split.text.typed")
          : t("split.text.transcript", { file: fileName });
    return corrected ? `${name} ${t("split.text.corrected")}` : name;
  };
}

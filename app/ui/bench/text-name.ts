import type { BenchText } from "~/domain/contributions/bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** What a text on a bench is: as received, typed from a file, added or corrected since; and whether a later one corrects it. */
export function useTextName() {
  const { t } = useI18n();
  return ({ kind, fileName, corrected }: BenchText) => {
    const name =
      kind === "transcript" ? t("split.text.transcript", { file: fileName ?? "" }) : t(`split.text.${kind}`);
    return corrected ? `${name} ${t("split.text.corrected")}` : name;
  };
}

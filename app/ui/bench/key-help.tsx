import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { type KeyHint, Keys } from "../keys.tsx";

/** The few keys that stand in the foot. */
export function footKeys({ t }: I18n): KeyHint[] {
  return [
    { keys: ["↓", "↑"], text: t("split.keys.move") },
    { keys: ["Enter"], text: t("split.keys.new") },
    { keys: ["1", "9"], text: t("split.keys.addTo"), range: true },
    { keys: ["Z"], text: t("split.keys.undo") },
    { keys: ["?"], text: t("common.keys.all") },
  ];
}

function allKeys(i18n: I18n): KeyHint[] {
  const { t } = i18n;
  return [
    { keys: ["J", "K", "↓", "↑"], text: t("split.keys.move") },
    { keys: ["Shift", "↓"], text: t("split.keys.wider") },
    { keys: ["Enter"], text: t("split.make.new") },
    { keys: ["1", "9"], text: t("split.keys.addTo"), range: true },
    { keys: ["B"], text: t("states.mark.background") },
    { keys: ["H"], text: t("states.mark.greeting") },
    { keys: ["S"], text: t("states.mark.signature") },
    { keys: ["F"], text: t("split.make.free") },
    { keys: ["A"], text: t("split.proposals.accept") },
    { keys: ["E"], text: t("split.field.title") },
    { keys: ["T"], text: t("split.field.theme") },
    { keys: ["Y"], text: t("split.field.kind") },
    { keys: ["M"], text: t("split.field.commitments") },
    { keys: ["O"], text: t("split.field.owner") },
    { keys: ["U"], text: t("split.cover.next") },
    { keys: ["N"], text: t("split.keys.next") },
    { keys: ["Z"], text: t("split.keys.undo") },
    { keys: ["Esc"], text: t("split.keys.letGo") },
    { keys: ["?"], text: t("split.keys.title") },
  ];
}

/** All keys of the bench. Only where scripts run. */
export function KeyHelp() {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <details className="block all-keys" id="all-keys">
      <summary>
        {t("split.keys.title")} <kbd>?</kbd>
      </summary>
      <p className="m">{t("split.keys.on")}</p>
      <Keys hints={allKeys(i18n)} />
    </details>
  );
}

import { useI18n } from "~/i18n/use-i18n.tsx";
import { HiddenFields, type HiddenValues } from "./form/hidden-fields.tsx";

export type UndoStep = { action: string; values?: HiddenValues };

/** Takes the last act back: a form, so that it works without scripts; scripts bind it to Z. */
export function UndoForm({ action, values = {} }: UndoStep) {
  const { t } = useI18n();
  return (
    <form method="post" action={action} data-undo="">
      <HiddenFields values={values} />
      <button type="submit">{t("common.button.undo")}</button> <kbd>Z</kbd>
    </form>
  );
}

import { useI18n } from "~/i18n/use-i18n.tsx";

type Props = { id: string; text: string; lang?: string };

/** Two editors: what somebody else has saved, above the field that keeps what was typed. Neither is lost. */
export function Meanwhile({ id, text, lang }: Props) {
  const { t } = useI18n();
  return (
    <div className="meanwhile" id={`${id}-theirs`}>
      <b>{t("common.form.savedMeanwhile")}</b>
      <p className="kept" lang={text === "" ? undefined : lang}>
        {text === "" ? t("common.word.none") : text}
      </p>
    </div>
  );
}

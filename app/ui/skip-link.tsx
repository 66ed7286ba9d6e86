import { useI18n } from "~/i18n/use-i18n.tsx";

/** The first thing that a keyboard reaches on every page. */
export function SkipLink() {
  const { t } = useI18n();
  return (
    <a className="skip" href="#main">
      {t("common.chrome.skip")}
    </a>
  );
}

import { useI18n } from "~/i18n/use-i18n.tsx";

/** How large a file is, as people say it. */
export function FileSize({ bytes }: { bytes: number }) {
  const { t, number } = useI18n();
  if (bytes < 100_000)
    return <>{t("submit.file.kb", { size: number(Math.max(1, Math.round(bytes / 1000))) })}</>;
  return <>{t("submit.file.mb", { size: number(bytes / 1_000_000, { maximumFractionDigits: 1 }) })}</>;
}

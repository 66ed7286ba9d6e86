import { useI18n } from "~/i18n/use-i18n.tsx";

/** The codes for paper, in the one answer that ever holds them. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  const { t } = useI18n();
  return (
    <>
      <p>{t("second.codes.lede")}</p>
      <ol className="papercodes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="m">{t("second.codes.how")}</p>
    </>
  );
}

import { useI18n } from "~/i18n/use-i18n.tsx";
import type { Sending } from "./use-sending.ts";

/** How far a file has come. It is read out in steps, and shown as it goes. */
export function SendingNote({ sending }: { sending: Sending }) {
  const { t } = useI18n();
  const share = sending && sending !== "reading" && sending.of > 0 ? sending.sent / sending.of : 0;
  const percent = String(Math.floor(share * 10) * 10);
  return (
    <>
      <p className="m" role="status">
        {sending === null
          ? null
          : sending === "reading"
            ? t("contactImport.file.reading")
            : t("contactImport.file.sending", { percent })}
      </p>
      {sending === null ? null : (
        <progress
          className="reach"
          aria-label={t("contactImport.file.label")}
          {...(sending === "reading" ? {} : { value: share, max: 1 })}
        />
      )}
    </>
  );
}

import type { IntakeEntry } from "~/domain/submissions/entry.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { QrCode } from "../qr-code.tsx";

/** The private link on paper, for a contributor without e-mail. Shown only when it is asked for. */
export function Paper({ entry, link }: { entry: IntakeEntry; link: string | null }) {
  const { t } = useI18n();
  if (entry.status === "spam") return null;
  return (
    <section aria-labelledby="paper">
      <h2 id="paper">{t("intake.one.paper")}</h2>
      <p className="m">{t("intake.one.paperLead")}</p>
      {link ? (
        <>
          <p>
            <span className="ref">{entry.ref}</span>
          </p>
          <QrCode value={link} />
          <p className="cite">{link}</p>
        </>
      ) : (
        <p>
          <a href={`${paths.desk.submission(entry.ref, { paper: "1" })}#paper`}>
            {t("intake.one.paperShow")}
          </a>
        </p>
      )}
    </section>
  );
}

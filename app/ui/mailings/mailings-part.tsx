import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { MailingTable, type ShownMailing } from "./mailing-table.tsx";

type Props = { slug: string; mainLanguage: Language; mailings: ShownMailing[] };

/** What was sent for a meeting, on its overview, and the way to the next. */
export function MailingsPart({ slug, mainLanguage, mailings }: Props) {
  const { t } = useI18n();
  return (
    <section className="block" aria-labelledby="mailings">
      <div className="secth">
        <h2 id="mailings">{t("mailingDesk.title")}</h2>
        <span className="m">
          <a href={paths.desk.newMailing(slug)} data-key="M">
            {t("mailingDesk.new")} <kbd>M</kbd>
          </a>
        </span>
      </div>
      {mailings.length > 0 ? (
        <MailingTable {...{ slug, mainLanguage, mailings }} />
      ) : (
        <p>{t("mailingDesk.none")}</p>
      )}
    </section>
  );
}

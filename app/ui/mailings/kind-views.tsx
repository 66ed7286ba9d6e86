import { type MailingKind, mailingKinds } from "~/domain/mailings/mailing.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";

/** What a new mailing may be, each begun by its own link, in its own words. */
export function KindViews({ slug, kind }: { slug: string; kind: MailingKind }) {
  const { t } = useI18n();
  return (
    <nav aria-label={t("mailingDesk.form.kind")}>
      <ul className="views">
        {mailingKinds.map((one) => (
          <li key={one}>
            <a
              href={paths.desk.newMailing(slug, { kind: one })}
              aria-current={one === kind ? "page" : undefined}
            >
              {t(`mailingDesk.kind.${one}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className="hint">{t(`mailingDesk.kindHint.${kind}`)}</p>
    </nav>
  );
}

import { type MailingKind, mailingKinds } from "~/domain/mailings/mailing.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Separated } from "../separated.tsx";

/** What a new mailing may be, each begun by its own link, in its own words. */
export function KindViews({ slug, kind }: { slug: string; kind: MailingKind }) {
  const { t } = useI18n();
  return (
    <nav className="block" aria-label={t("mailingDesk.form.kind")}>
      <p>
        <Separated
          items={mailingKinds.map((one) =>
            one === kind ? (
              <b key={one} aria-current="page">
                {t(`mailingDesk.kind.${one}`)}
              </b>
            ) : (
              <a key={one} href={paths.desk.newMailing(slug, { kind: one })}>
                {t(`mailingDesk.kind.${one}`)}
              </a>
            ),
          )}
        />
      </p>
      <p className="m">{t(`mailingDesk.kindHint.${kind}`)}</p>
    </nav>
  );
}

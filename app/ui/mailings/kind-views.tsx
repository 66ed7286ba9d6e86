import type { MailingKind } from "~/domain/mailings/mailing.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Separated } from "../separated.tsx";

type Props = { slug: string; kinds: readonly MailingKind[]; kind: MailingKind };

/** What a new mailing may be at this time, each begun by its own link, in its own words. */
export function KindViews({ slug, kinds, kind }: Props) {
  const { t } = useI18n();
  return (
    <nav className="block" aria-label={t("mailingDesk.form.kind")}>
      <p>
        <Separated
          items={kinds.map((one) =>
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

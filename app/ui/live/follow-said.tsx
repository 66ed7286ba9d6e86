import { useI18n } from "~/i18n/use-i18n.tsx";
import { QrCode } from "../qr-code.tsx";

type Props = {
  link: string;
  /** it is read by one who follows for himself; else by the scribe, from whose screen the others scan it */
  own?: boolean;
};

/** Where one follows what the table said: opened here, and scanned from this screen by whoever has it nowhere yet. */
export function FollowSaid({ link, own = false }: Props) {
  const { t } = useI18n();
  return (
    <section className="follow-said" aria-label={t("live.follow.title")}>
      {own ? null : <QrCode value={link} alt={t("live.follow.qr")} />}
      <p>
        <a className={own ? "btn btn-2" : undefined} href={link}>
          {t("live.follow.title")}
        </a>
        <span className="m">{t(own ? "live.follow.keep" : "live.follow.scan")}</span>
      </p>
    </section>
  );
}

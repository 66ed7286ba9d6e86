import type { Withdrawal } from "~/domain/own/own.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { useHostText } from "../public/host-text.tsx";
import { QrCode } from "../qr-code.tsx";
import { Quote } from "../quote.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";
import { isUnderWay, type OwnData, standingOf } from "./own-data.ts";
import { publishText } from "./publish-choices.tsx";
import { Since } from "./since.tsx";
import { WayAhead } from "./way-ahead.tsx";
import { Files } from "./whole-text.tsx";

type Props = { own: OwnData; url: string; withdrawals: readonly Withdrawal[] };

/** The receipt: what was stored as it was received, what was done with it since, the private link to keep, and what happens next. */
export function ReceiptPage({ own, url, withdrawals }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const host = useHostText(own.consultation.mainLanguage);
  const contactName = host.words(own.consultation.contactName);
  return (
    <>
      <Row label={t("track.receipt.label")} margin={<TimeText value={own.recordedAt} style="moment" opens />}>
        <h1>{t("track.receipt.title")}</h1>
        <p className="lede mt4">
          <Rich k="track.receipt.stored" with={{ ref: <strong className="ref">{own.ref}</strong> }} />
        </p>
        {own.late ? <p>{t("track.receipt.late")}</p> : null}
      </Row>
      <Since own={own} withdrawals={withdrawals} />
      <Row label={t("track.receipt.keep")}>
        <h2 className="h3">{t("track.receipt.link")}</h2>
        <p className="keep">
          <a href={url}>{url}</a>
        </p>
        <p className="small">
          {t("track.receipt.linkText")} <Sent own={own} />
        </p>
        <div className="mt4">
          <QrCode value={url} />
        </div>
      </Row>
      <Row heading label={t("track.step.title")}>
        <WayAhead own={own} withdrawnAt={withdrawals.at(-1)?.at} />
      </Row>
      {isUnderWay(own) ? (
        <Row heading label={t("track.receipt.readers")}>
          <p>
            {contactName ? (
              <Rich k="track.receipt.readersText" with={{ name: host.span(own.consultation.contactName) }} />
            ) : (
              t("track.receipt.readersPlain")
            )}
          </p>
        </Row>
      ) : null}
      <Row heading label={t("track.receipt.sent")}>
        {own.texts
          .filter((text) => text.kind === "original")
          .map((text) => (
            <Quote key={text.number} text={text.body} lang={text.language as Language} size="sent" />
          ))}
        <Files own={own} />
        <p className="meta mt4">
          {standingOf(own).state === "withdrawn"
            ? t("track.publish.none")
            : publishText(i18n, own.choices, own.who)}{" "}
          {t("track.publish.always")}
        </p>
        <div className="actions">
          <a className="btn btn-2" href={paths.tracked(own.ref)}>
            {t("track.receipt.open")}
          </a>
          <a className="btn-3" href={paths.receiptText(own.ref)}>
            {t("track.receipt.download")}
          </a>
        </div>
      </Row>
    </>
  );
}

/** Whether the link goes by mail too; nothing is said to be sent where nothing is. */
function Sent({ own }: { own: OwnData }) {
  const { t } = useI18n();
  if (!own.sendsMail) return <>{t("track.receipt.unsent")}</>;
  if (own.maskedEmail === null) return <>{t("track.receipt.noMail")}</>;
  return <>{t("track.receipt.mailed", { email: own.maskedEmail })}</>;
}

import type { Withdrawal } from "~/domain/own/own.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";
import type { OwnData } from "./own-data.ts";

type Props = { own: Pick<OwnData, "ref" | "later">; withdrawals: readonly Withdrawal[] };

/** What its contributor did after it was received, the oldest first: a receipt is of one moment, and says what holds no longer. */
export function sinceOf({ own, withdrawals }: Props, { t }: Pick<I18n, "t">) {
  const later = own.later.map(({ number, kind, receivedOn }) => ({
    ...{ id: `text ${number}`, at: receivedOn, style: undefined },
    text: t(`track.receipt.${kind}`),
  }));
  const taken = withdrawals.map(({ ref, at }) => ({
    ...{ id: `${ref} ${at}`, at, style: "moment" as const },
    text: ref === own.ref ? t("track.receipt.withdrewAll") : t("track.receipt.withdrew", { ref }),
  }));
  return [...later, ...taken].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

export function Since(props: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const since = sinceOf(props, i18n);
  if (since.length === 0) return null;
  return (
    <Row heading label={t("track.receipt.since")}>
      <ul className="hist">
        {since.map(({ id, at, style, text }) => (
          <li key={id}>
            {style ? <TimeText value={at} style="moment" opens /> : <TimeText value={at} opens />}: {text}
          </li>
        ))}
      </ul>
      {props.withdrawals.length > 0 ? (
        <p>
          <a href={paths.withdrawn(props.own.ref)}>{t("track.withdrawn.link")}</a>
        </p>
      ) : null}
    </Row>
  );
}

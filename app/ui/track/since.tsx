import { dateIn } from "~/domain/consultations/consultation.ts";
import type { Withdrawal } from "~/domain/own/own.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";
import type { OwnData } from "./own-data.ts";

type Props = { own: Pick<OwnData, "ref" | "later">; withdrawals: readonly Withdrawal[] };

/** What its contributor did after it was received, the oldest first: a receipt is of one moment, and says what holds no longer. */
export function sinceOf({ own, withdrawals }: Props, { t, timeZone }: Pick<I18n, "t" | "timeZone">) {
  const dayOf = (instant: string) => dateIn(instant, timeZone);
  const later = own.later.map(({ number, kind, receivedOn: on, recordedAt }) => ({
    ...{ id: `text ${number}`, on, recordedAt, text: t(`track.receipt.${kind}`) },
    // Of what a coordinator wrote down later, only the day is known.
    ...(dayOf(recordedAt) === on
      ? { at: recordedAt, style: "moment" as const }
      : { at: on, style: undefined }),
  }));
  const taken = withdrawals.map(({ ref, at }) => ({
    ...{ id: `${ref} ${at}`, on: dayOf(at), recordedAt: at, at, style: "moment" as const },
    text: ref === own.ref ? t("track.receipt.withdrewAll") : t("track.receipt.withdrew", { ref }),
  }));
  const order = (a: { on: string; recordedAt: string }, b: typeof a) =>
    a.on === b.on ? (a.recordedAt < b.recordedAt ? -1 : 1) : a.on < b.on ? -1 : 1;
  return [...later, ...taken].sort(order);
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

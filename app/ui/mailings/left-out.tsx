import { type LeftOutCounts, leftOut } from "~/domain/mailings/mailing.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** Who does not get it and why, as one sentence; of `unreached` is told beside it. */
export function LeftOutText({ counts, unreached = 0 }: { counts: LeftOutCounts; unreached?: number }) {
  const { t, list } = useI18n();
  const why = leftOut
    .filter((one) => counts[one] > 0)
    .map((one) => t(`mailingDesk.out.${one}`, { count: counts[one] }));
  if (why.length > 0) return t("mailingDesk.to.out", { why: list(why) });
  return unreached === 0 ? t("mailingDesk.to.nobodyOut") : null;
}

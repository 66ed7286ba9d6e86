import { type LeftOutCounts, leftOut } from "~/domain/mailings/mailing.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** Who does not get it and why, as one sentence. */
export function LeftOutText({ counts }: { counts: LeftOutCounts }) {
  const { t, number, list } = useI18n();
  const why = leftOut
    .filter((one) => counts[one] > 0)
    .map((one) => t(`mailingDesk.out.${one}`, { n: number(counts[one]) }));
  return <>{why.length > 0 ? t("mailingDesk.to.out", { why: list(why) }) : t("mailingDesk.to.nobodyOut")}</>;
}

import type { TakenBack } from "~/domain/contributions/contribution.ts";
import type { IntakeEntry } from "~/domain/submissions/entry.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Separated } from "../separated.tsx";

/** Who a submission is from, in one line: staff see names whatever may be published. */
export function entryTitle({ t }: Pick<I18n, "t">, { who, onBehalfOf }: IntakeEntry): string {
  const names = [who.person, who.organisation].filter(Boolean).join(", ");
  return names || onBehalfOf || t("intake.who.unnamed");
}

/** How many of its contributions were taken back, beside its status. */
export const takenBackText = ({ t }: Pick<I18n, "t">, { withdrawn, of }: TakenBack): string =>
  t("intake.entry.takenBack", { withdrawn: String(withdrawn), count: of });

/** How and when it came, for whom, and whether it was late. */
export function Entry({ entry }: { entry: IntakeEntry }) {
  const { t, date } = useI18n();
  const parts = [
    t("intake.entry.received", {
      channel: t(`states.channel.${entry.channel}`),
      date: date(entry.receivedOn),
    }),
    entry.onBehalfOf ? t("intake.entry.behalf", { who: entry.onBehalfOf }) : null,
    entry.late ? t("intake.entry.late") : null,
    entry.caseNumber ? t("intake.entry.case", { number: entry.caseNumber }) : null,
  ];
  return <Separated items={parts.filter((part) => part !== null)} by="·" />;
}

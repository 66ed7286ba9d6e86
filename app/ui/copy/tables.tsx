import type { ReactNode } from "react";
import { writtenToFile } from "~/domain/kernel/outbox.ts";
import type { CopiedMail } from "~/domain/privacy/copy.ts";
import type { MessageKey } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { TimeText } from "../time-text.tsx";

/** A plain table under a heading of its own; nothing where there are no rows. */
export function CopyTable({ heads, rows }: { heads: string[]; rows: ReactNode[][] }) {
  const { t } = useI18n();
  if (rows.length === 0) return <p>{t("copy.staff.none")}</p>;
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={heads[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was sent to somebody: of which kind, when, and what became of it. */
export function MailTable({ mail }: { mail: readonly CopiedMail[] }) {
  const { t } = useI18n();
  const translate = t as (key: MessageKey) => string;
  return (
    <>
      <h3>{t("copy.mail.title")}</h3>
      <p className="m">{t("copy.mail.lede")}</p>
      <CopyTable
        heads={[t("copy.mail.kind"), t("copy.mail.made"), t("copy.mail.fate")]}
        rows={mail.map(({ template, createdAt, status, sentAt, why }) => [
          translate(`mailDesk.template.${template}` as MessageKey),
          <TimeText key="made" value={createdAt} style="moment" opens />,
          <Fate key="fate" {...{ status, sentAt, why }} />,
        ])}
      />
    </>
  );
}

function Fate({ status, sentAt, why }: Pick<CopiedMail, "status" | "sentAt" | "why">) {
  const { t, date } = useI18n();
  if (sentAt) return <>{t("copy.mail.sent", { moment: date(sentAt, "moment") })}</>;
  const fate = status === writtenToFile ? t("copy.mail.filed") : t(`states.delivery.${status}`);
  return <>{why ? `${fate}. ${t(`mailDesk.reason.${why}`)}` : fate}</>;
}

import type { ConsulteeWay, ListedConsultee } from "~/domain/consultees/consultee.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { useFieldName } from "../form/field-names.tsx";

type Props = {
  rows: ListedConsultee[];
  /** those that are ticked */
  picked: readonly string[];
  /** the id of the first box, which an error leads to */
  id: string;
};

/** One row each, with a box to pick it by: what stands in the row is what is public once it has been asked. */
export function ConsulteeTable({ rows, picked, id }: Props) {
  const { t } = useI18n();
  useFieldName(id, t("consultees.pick"));
  return (
    <DataTable
      dense
      stacks
      caption={t("consultees.caption")}
      captionHidden
      columns={[
        { key: "who", head: t("consultees.head.who"), rowHead: true },
        { key: "state", head: t("consultees.head.state") },
        { key: "asked", head: t("consultees.head.asked") },
        { key: "reminded", head: t("consultees.head.reminded") },
        { key: "answer", head: t("consultees.head.answer") },
      ]}
      rows={rows.map((row, index) => ({
        id: row.ref,
        who: <Who row={row} id={index === 0 ? id : undefined} picked={picked.includes(row.ref)} />,
        state: <State row={row} />,
        asked: <Done on={row.askedOn} way={row.askedWay} />,
        reminded: <Done on={row.remindedOn} way={row.remindedWay} times={row.reminders} />,
        answer: <Answer row={row} />,
      }))}
    />
  );
}

function Who({ row, id, picked }: { row: ListedConsultee; id?: string; picked: boolean }) {
  const { t } = useI18n();
  const { ref, name, duty, contact } = row;
  return (
    <>
      <input
        type="checkbox"
        id={id}
        name="refs"
        value={ref}
        defaultChecked={picked}
        aria-label={`${t("consultees.pick")}: ${name}`}
      />{" "}
      <a href={paths.desk.consultee(ref)}>{name}</a>
      <div className="m">
        {t(`consultees.duty.${duty}`)} ·{" "}
        {contact === null ? (
          t("consultees.noMailbox")
        ) : contact.listed ? (
          <a href={paths.desk.contact(contact.ref)}>{contact.email}</a>
        ) : (
          t("consultees.gone", { email: contact.email })
        )}
      </div>
    </>
  );
}

function State({ row: { state } }: { row: ListedConsultee }) {
  const { t } = useI18n();
  const words = t(`consultees.state.${state}`);
  return state === "overdue" ? <b className="bad">{words}</b> : words;
}

function Done({ on, way, times = 0 }: { on: string | null; way: ConsulteeWay | null; times?: number }) {
  const { t, date } = useI18n();
  if (!on || !way) return null;
  return (
    <>
      {date(on)}
      <div className="m">
        {t(`consultees.way.${way}`)}
        {times > 1 ? `, ${t("consultees.times", { count: times })}` : null}
      </div>
    </>
  );
}

function Answer({ row }: { row: ListedConsultee }) {
  const { t } = useI18n();
  const { answeredOn, answeredWay, submission, proposed } = row;
  const sent = submission ?? proposed;
  return (
    <>
      <Done on={answeredOn} way={answeredWay} />
      {sent && submission ? <a href={paths.desk.submission(sent)}>{sent}</a> : null}
      {sent && !submission ? (
        <a href={paths.desk.submission(sent)}>{t("consultees.proposed", { ref: sent })}</a>
      ) : null}
    </>
  );
}

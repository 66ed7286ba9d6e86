import { showCode } from "~/domain/live/live.ts";
import { openObjections, type RoomTable } from "~/domain/live/room.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { GroupStaffLine } from "../meeting-desk/group-staff.tsx";
import { Separated } from "../separated.tsx";
import { Shape } from "../shape.tsx";

type Props = { tables: RoomTable[]; codes: boolean; mainLanguage: Language };

/** One row a table: who writes, how far it is, what waits there, and its codes while they open something. */
export function TableList({ tables, codes, mainLanguage }: Props) {
  const { t } = useI18n();
  return (
    <DataTable
      dense
      stacks
      caption={t("roomDesk.caption")}
      captionHidden
      columns={[
        { key: "table", head: t("roomDesk.column.table"), rowHead: true },
        { key: "stands", head: t("roomDesk.column.stands") },
        { key: "said", head: t("roomDesk.column.said") },
        ...(codes
          ? [
              { key: "scribe" as const, head: t("roomDesk.column.scribe") },
              { key: "join" as const, head: t("roomDesk.column.join") },
              { key: "act" as const, head: <span className="vh">{t("roomDesk.column.act")}</span> },
            ]
          : []),
      ]}
      rows={tables.map((table) => ({
        id: table.letter,
        table: (
          <>
            <b>{table.letter}</b> <span lang={table.title.lang}>{table.title.text}</span>
            <div className="m">
              <GroupStaffLine staff={table.staff} mainLanguage={mainLanguage} />
            </div>
            <div className="m">
              <Seats table={table} />
            </div>
          </>
        ),
        stands: (
          <>
            {t(`roomDesk.status.${table.status}`)}
            {table.question ? (
              <div className="m">{t("roomDesk.question", { number: table.question })}</div>
            ) : null}
          </>
        ),
        said: <Said table={table} />,
        scribe: table.status !== "closed" ? <Code value={table.codes.scribe} /> : "–",
        join: table.status !== "closed" ? <Code value={table.codes.join} /> : "–",
        act:
          table.status !== "closed" ? (
            <details className="asks-first">
              <summary>
                {t("roomDesk.closeTable")} <span className="vh">{table.letter}</span>
              </summary>
              <p className="m">{t("roomDesk.closeMeans")}</p>
              {openObjections(table) > 0 ? (
                <p className="m">
                  <b>{t("roomDesk.objections", { count: openObjections(table) })}</b>{" "}
                  {t("roomDesk.objectionsGo")}
                </p>
              ) : null}
              <PostForm hidden={{ intent: "table", letter: table.letter }}>
                <SubmitButton kind="second">
                  {t("roomDesk.closeTableDo")} <span className="vh">{table.letter}</span>
                </SubmitButton>
              </PostForm>
            </details>
          ) : null,
      }))}
    />
  );
}

const Code = ({ value }: { value: string }) => <b className="code">{showCode(value)}</b>;

function Seats({ table }: { table: RoomTable }) {
  const { t } = useI18n();
  if (table.status === "closed") return null;
  return (
    <Separated
      items={[
        table.scribes > 0 ? t("roomDesk.scribes", { count: table.scribes }) : null,
        table.scribes === 0 ? (
          <b key="none">
            <Shape name="look" /> {t("roomDesk.noScribe")}
          </b>
        ) : null,
        table.guests > 0 ? t("roomDesk.guests", { count: table.guests }) : null,
      ]}
    />
  );
}

function Said({ table }: { table: RoomTable }) {
  const { t } = useI18n();
  return (
    <>
      {t("roomDesk.notes", { count: table.notes })}
      <div className="m">
        <Separated
          items={[
            t("roomDesk.confirmed", { count: table.confirmed }),
            openObjections(table) > 0 ? (
              <b key="objections">{t("roomDesk.objections", { count: openObjections(table) })}</b>
            ) : null,
            table.late > 0 ? t("roomDesk.late", { count: table.late }) : null,
            table.lateLeft > 0 ? t("roomDesk.lateLeft", { count: table.lateLeft }) : null,
          ]}
        />
      </div>
    </>
  );
}

import type { ReactNode } from "react";
import type { RowFate, RowProblem } from "~/domain/contacts/import.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { Note } from "../note.tsx";

export type ShownRow = {
  number: number;
  email: string;
  name: string | null;
  organisation: string | null;
  problems: { code: RowProblem; row?: number }[];
  fate: RowFate;
};
type Props = { named: ShownRow[]; fine: ShownRow[]; problems: number; page: number; pages: ReactNode };

/** Rows with something to say of them, each with what it is; then some of the others. */
export function ImportRows({ named, fine, problems, page, pages }: Props) {
  const { t } = useI18n();
  return (
    <>
      {named.length > 0 ? (
        <section>
          <h2>{t("contactImport.rows.problems", { count: problems })}</h2>
          <Rows rows={named} caption={t("contactImport.rows.problems", { count: problems })} />
          {pages}
        </section>
      ) : null}
      {fine.length > 0 && page === 1 ? (
        <section>
          <h2>{t("contactImport.rows.fine")}</h2>
          <Rows rows={fine} caption={t("contactImport.rows.fine")} />
        </section>
      ) : null}
    </>
  );
}

function Rows({ rows, caption }: { rows: ShownRow[]; caption: string }) {
  const { t } = useI18n();
  const said = ({ code, row }: ShownRow["problems"][number]) =>
    t(`contactImport.problem.${code}`, { row: String(row ?? "") });
  return (
    <DataTable
      dense
      stacks
      captionHidden
      caption={caption}
      columns={[
        { key: "row", head: t("contactImport.rows.row"), rowHead: true },
        { key: "email", head: t("contactDesk.list.email") },
        { key: "who", head: t("contactDesk.list.who") },
        { key: "what", head: t("contactImport.rows.what") },
      ]}
      rows={rows.map((row) => ({
        id: String(row.number),
        row: String(row.number),
        email: row.email,
        who: [row.name, row.organisation].filter(Boolean).join(", "),
        what: (
          <>
            <b>{t(`contactImport.fate.${row.fate}`)}</b> {row.problems.map(said).join(" ")}
          </>
        ),
      }))}
    />
  );
}

/** What was done with the file. */
export function ImportDone({
  listed = 0,
  changed = 0,
  skipped = 0,
}: {
  listed?: number;
  changed?: number;
  skipped?: number;
}) {
  const { t } = useI18n();
  return (
    <>
      <Note tone="ok" live>
        {t("contactImport.counts.listed", { count: listed })}{" "}
        {t("contactImport.counts.changed", { count: changed })}{" "}
        {t("contactImport.counts.skipped", { count: skipped })}
      </Note>
      <p>
        <a href={paths.desk.contacts({ source: "import" })}>{t("contactImport.see")}</a>
      </p>
    </>
  );
}

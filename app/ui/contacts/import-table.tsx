import type { ReactNode } from "react";
import type { Assumed, ImportDefaults, RowFate, RowFinding } from "~/domain/contacts/import.ts";
import { isLanguage, languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { Note } from "../note.tsx";

export type ShownRow = {
  number: number;
  email: string;
  name: string | null;
  organisation: string | null;
  problems: RowFinding[];
  fate: RowFate;
  assumed: Assumed[];
};
type Props = ImportDefaults & {
  named: ShownRow[];
  fine: ShownRow[];
  problems: number;
  page: number;
  pages: ReactNode;
};

/** Rows with something to say of them, each with what it is; then some of the others. */
export function ImportRows({ named, fine, problems, page, pages, kind, language }: Props) {
  const usual = { kind, language };
  const { t } = useI18n();
  return (
    <>
      {named.length > 0 ? (
        <section>
          <h2>{t("contactImport.rows.problems", { count: problems })}</h2>
          <Rows rows={named} usual={usual} caption={t("contactImport.rows.problems", { count: problems })} />
          {pages}
        </section>
      ) : null}
      {fine.length > 0 && page === 1 ? (
        <section>
          <h2>{t("contactImport.rows.fine")}</h2>
          <Rows rows={fine} usual={usual} caption={t("contactImport.rows.fine")} />
        </section>
      ) : null}
    </>
  );
}

function Rows({ rows, caption, usual }: { rows: ShownRow[]; caption: string; usual: ImportDefaults }) {
  const { t, list } = useI18n();
  const used = {
    kind: t(`contacts.kind.${usual.kind}`),
    language: isLanguage(usual.language) ? languageNames[usual.language] : usual.language,
  };
  const text = ({ code, row, said, field, most = 0 }: RowFinding, fate: RowFate) => {
    const words = t(`contactImport.problem.${code}`, {
      ...{ row: String(row ?? ""), said: said ?? "" },
      ...{ field: field ? t(`contactImport.field.${field}`) : "", most },
    });
    // who is on the list already keeps what is said of him there
    if (fate !== "list" || (code !== "unknown_kind" && code !== "unknown_language")) return words;
    const instead = used[code === "unknown_kind" ? "kind" : "language"];
    return `${words} ${t("contactImport.used", { used: instead })}`;
  };
  const silent = ({ fate, assumed }: ShownRow) =>
    fate === "list" && assumed.length > 0
      ? t("contactImport.assumed", { used: list(assumed.map((one) => used[one])) })
      : null;
  return (
    <DataTable
      dense
      stacks
      className="breaks"
      captionHidden
      caption={caption}
      columns={[
        { key: "row", head: t("contactImport.rows.row"), rowHead: true, saysHead: true },
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
            <b>{t(`contactImport.fate.${row.fate}`)}</b>{" "}
            {[...row.problems.map((problem) => text(problem, row.fate)), silent(row)]
              .filter(Boolean)
              .join(" ")}
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

/** What would become of each row of a file, which column is what, and the button that lists all of it or nothing. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dropImport, importContacts, setColumns } from "~/domain/contacts/commands/import.server.ts";
import { columnsForm, importForm, versionForm } from "~/domain/contacts/forms.ts";
import { assumedIn, fateOf } from "~/domain/contacts/import.ts";
import { planImport } from "~/domain/contacts/plan-import.server.ts";
import { findImport } from "~/domain/contacts/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { pageNumber } from "~/server/page-number.ts";
import { runForm } from "~/server/run-form.ts";
import { ColumnsForm, ImportActs } from "~/ui/contacts/import-forms.tsx";
import { ImportDone, ImportRows } from "~/ui/contacts/import-table.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { Note } from "~/ui/note.tsx";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"], hydrate: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("contactImport.title"));

/** So many rows with something to say of them are on a page. */
const pageSize = 100;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "coordinator", "administrator");
  const found = await findImport(db.read, params.ref ?? "");
  if (!found) throw notFound();
  const { content, fileName, version, listed, changed, skipped } = found;
  // Somebody who has its page open still is told what became of it.
  if (found.status === "dropped") return { ref: found.ref, fileName, version, done: null, plan: null };
  if (!content) return { ref: found.ref, fileName, version, done: { listed, changed, skipped }, plan: null };
  const { rows, counts } = await planImport(db.read, content);
  const { heads, columns, kind, language, wider = false } = content;
  const withProblems = rows.filter(({ problems }) => problems.length > 0);
  const page = pageNumber(request, Math.ceil(withProblems.length / pageSize));
  return {
    ...{ ref: found.ref, fileName, version, done: null },
    plan: {
      ...{ counts, heads, columns, kind, language, wider, problems: withProblems.length },
      ...{ page, more: Math.min(pageSize, Math.max(0, withProblems.length - page * pageSize)) },
      /** what stands in the first rows of each column, to tell what it is */
      samples: columns.map((_, i) =>
        content.rows
          .slice(0, 20)
          .flatMap((row) => (row[i] ? [cut(row[i] as string)] : []))
          .slice(0, 3),
      ),
      named: withProblems.slice((page - 1) * pageSize, page * pageSize).map(shown),
      fine: rows
        .filter(({ problems }) => problems.length === 0)
        .slice(0, 10)
        .map(shown),
    },
  };
}

/** A sample tells what a column is by how it begins. */
const mostSample = 60;
const cut = (cell: string) => {
  const letters = [...cell];
  return letters.length > mostSample ? `${letters.slice(0, mostSample).join("").trim()}…` : cell;
};

type Row = Awaited<ReturnType<typeof planImport>>["rows"][number];
const shown = (row: Row) => ({
  ...{ number: row.number, email: row.email, name: row.name, organisation: row.organisation },
  ...{ problems: row.problems, fate: fateOf(row), assumed: assumedIn(row) },
});

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const ref = params.ref ?? "";
  const form = await parseForm(request);
  const here = () => paths.desk.contactImport(ref);
  switch (form.get("intent")) {
    case "columns":
      return runForm(form, {
        ...{ name: "columns", schema: columnsForm, next: here },
        command: (input) => setColumns(ctx, ref, input),
      });
    case "drop":
      return runForm(form, {
        ...{ name: "import", schema: versionForm, next: () => paths.desk.importContacts({ did: "dropped" }) },
        command: ({ version }) => dropImport(ctx, ref, version),
      });
    default:
      return runForm(form, {
        ...{ name: "import", schema: importForm, next: here },
        command: (input) => importContacts(ctx, ref, input),
      });
  }
}

export default function ImportRowsPage() {
  const { t } = useI18n();
  const { ref, fileName, version, plan, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  const pageAt = (page: number) => paths.desk.contactImport(ref, { page: String(page) });
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={paths.desk.contacts()}>
            {t("contactDesk.title")}
          </a>,
          <a key="import" href={paths.desk.importContacts()}>
            {t("contactImport.title")}
          </a>,
        ]}
        title={
          plan
            ? t("contactImport.heading", { count: plan.counts.list })
            : t(done ? "contactImport.doneTitle" : "contactImport.title")
        }
        sub={fileName}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`contactImport.refusal.${answer.refusal}`) : null}
      />
      {plan ? (
        <>
          <ImportActs counts={plan.counts} version={version} answer={answer} />
          <ImportRows
            {...plan}
            pages={
              <PageList
                nextHref={plan.more > 0 ? pageAt(plan.page + 1) : null}
                nextCount={plan.more}
                previousHref={plan.page > 1 ? pageAt(plan.page - 1) : null}
              />
            }
          />
          <ColumnsForm {...plan} version={version} />
        </>
      ) : done ? (
        <ImportDone {...done} />
      ) : (
        <Note tone="ok">{t("contactImport.dropped")}</Note>
      )}
    </>
  );
}

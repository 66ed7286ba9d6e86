/** A file of contacts is put in: CSV or a workbook. Nothing of it is listed before its rows were looked at. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { addImport } from "~/domain/contacts/commands/import.server.ts";
import { importLimits } from "~/domain/contacts/import.ts";
import { findForum } from "~/domain/forum/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { safeFileName } from "~/server/files/name.ts";
import { readCells } from "~/server/files/sheet.server.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { SendingNote } from "~/ui/contacts/sending-note.tsx";
import { useSending } from "~/ui/contacts/use-sending.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { FileInput } from "~/ui/form/file-input.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"], hydrate: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("contactImport.title"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireStaff(context, "coordinator", "administrator");
  return { dropped: new URL(request.url).searchParams.get("did") === "dropped" };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const file = (await parseForm(request)).get("file");
  if (!file || typeof file === "string" || file.size === 0)
    return json({ error: "missing" as const }, { status: 422 });
  const read = await readCells(new Uint8Array(await file.arrayBuffer()), importLimits);
  if (!read.ok) return json({ error: read.code }, { status: 422 });
  const language = (await findForum(ctx.db.read))?.mainLanguage ?? context.language;
  const result = await addImport(ctx, {
    fileName: safeFileName(file.name),
    ...{ cells: read.rows, wider: read.wider },
    defaults: { kind: "civil_society", language },
  });
  if (!result.ok) throw notFound();
  return redirect(paths.desk.contactImport(result.value.ref), 303);
}

export default function ImportPage() {
  const { t, number } = useI18n();
  const { dropped } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const [answered, setAnswered] = useState<typeof given>();
  const { sending, send } = useSending<NonNullable<typeof given>>(setAnswered);
  const answer = answered ?? given;
  const error = answer && t(`contactImport.file.${answer.error}`, { rows: number(importLimits.rows) });
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={paths.desk.contacts()}>
            {t("contactDesk.title")}
          </a>,
        ]}
        title={t("contactImport.title")}
        sub={t("contactImport.lede")}
      />
      <ErrorSummary errors={{ file: error }} />
      {dropped ? <DidNote>{t("contactImport.dropped")}</DidNote> : null}
      <PostForm multipart className="form-narrow" onSubmit={send}>
        <FileInput
          name="file"
          label={t("contactImport.file.label")}
          hint={t("contactImport.file.hint", { rows: number(importLimits.rows) })}
          error={error}
          accept=".csv,.txt,.tsv,.xlsx"
        />
        <div className="actions">
          <SubmitButton disabled={sending !== null}>{t("contactImport.file.button")}</SubmitButton>
        </div>
        <SendingNote sending={sending} />
      </PostForm>
    </>
  );
}

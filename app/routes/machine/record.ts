/** The record of a meeting as a Word document, in the reader's language: what its page shows, and nothing of who made it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { translator } from "~/i18n/translator.ts";
import { recordDocument } from "~/server/documents/record.server.ts";
import { attachmentHeader } from "~/server/files/name.ts";
import { readRecord } from "~/server/read-record.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const read = await readRecord(context, params.slug, request);
  const { language, config } = context;
  const i18n = translator(language, { timeZone: read.meeting.timeZone });
  const file = await recordDocument(read, { i18n, origin: config.origin });
  const name = `${i18n.t("records.document.fileName")}-${read.meeting.slug}.docx`;
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Content-Disposition": attachmentHeader(name),
      "Content-Language": language,
    },
  });
}

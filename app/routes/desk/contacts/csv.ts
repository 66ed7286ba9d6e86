/** The invitation list as a CSV for staff: the same filter, nothing that a spreadsheet would run. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ContactFilter, ListedContact } from "~/domain/contacts/contact.ts";
import { listContacts } from "~/domain/contacts/queries.server.ts";
import { findForumFace } from "~/domain/published/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { type I18n, translator } from "~/i18n/translator.ts";
import { readContactFilter } from "~/server/contact-filter.server.ts";
import { csvAnswer, csvLine } from "~/server/csv.ts";
import { requireStaff, type StaffCtx } from "~/server/guard.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"] };

const columns = [
  "email",
  "name",
  "organisation",
  "position",
  "kind",
  "language",
  "reads",
  "area",
  "interests",
  "wasBefore",
] as const;
const batch = 500;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const { filter } = await readContactFilter(ctx, request);
  const i18n = translator(context.language);
  const main = ((await findForumFace(ctx.db.read))?.mainLanguage ?? context.language) as Language;
  return csvAnswer(
    [i18n.t("contactDesk.csvFile"), ...Object.values(filter)],
    linesOf(ctx, filter, i18n, main),
  );
}

/** The file's lines, page by page of the list, so that no more than one page is held. Its heads are those that an import knows. */
async function* linesOf({ db }: StaffCtx, filter: ContactFilter, i18n: I18n, main: Language) {
  yield csvLine([
    ...columns.map((column) => i18n.t(`contactDesk.form.${column}`)),
    i18n.t("contactDesk.list.source"),
  ]);
  for (let after: string | undefined; ; ) {
    const { contacts, next } = await listContacts(db.read, filter, { after, limit: batch });
    yield contacts.map((contact) => csvLine(cellsOf(contact, i18n, main))).join("");
    if (!next) return;
    after = next;
  }
}

function cellsOf(contact: ListedContact, { t, language }: I18n, main: Language): string[] {
  const { email, name, organisation, position, area, interests, kind, source } = contact;
  return [
    ...[email, name, organisation, position].map((cell) => cell ?? ""),
    t(`contacts.kind.${kind}`),
    contact.language,
    contact.reads.join("; "),
    area ?? "",
    interests.map(({ title }) => pick(title, language, main).text).join("; "),
    t(`contactDesk.before.${contact.wasBefore ? "yes" : "no"}`),
    t(`contacts.source.${source}`),
  ];
}

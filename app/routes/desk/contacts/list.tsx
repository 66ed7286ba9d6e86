/** The invitation list: who is invited, narrowed by its address. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countContacts, listContacts } from "~/domain/contacts/queries.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { readContactFilter } from "~/server/contact-filter.server.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { ContactTable } from "~/ui/contacts/contact-table.tsx";
import { contactActs } from "~/ui/contacts/did.ts";
import { ListSearch, ListSentence } from "~/ui/contacts/list-sentence.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("contactDesk.title"));

const pageSize = 100;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const { filter, after, interests } = await readContactFilter(ctx, request);
  const { contacts, next } = await listContacts(ctx.db.read, filter, { after, limit: pageSize });
  const did = new URL(request.url).searchParams.get("did");
  return {
    filter,
    interests: interests.map(({ slug, title }) => ({ slug, title })),
    listed: await countContacts(ctx.db.read, {}),
    count: await countContacts(ctx.db.read, filter),
    contacts,
    next,
    first: !after,
    staff: hasRole(ctx.actor, "administrator"),
    did: contactActs.find((act) => act === did) ?? null,
  };
}

export default function InvitationListPage() {
  const { t } = useI18n();
  const { filter, interests, listed, count, contacts, next, first, staff, did } =
    useLoaderData<typeof loader>();
  return (
    <>
      <DeskHead
        trail={
          staff
            ? [
                <a key="staff" href={paths.desk.people()}>
                  {t("contactDesk.staff")}
                </a>,
              ]
            : undefined
        }
        title={t("contactDesk.heading", { count: listed })}
        sub={t("contactDesk.lede")}
        actions={
          <>
            <a href={paths.desk.segments()}>{t("segments.title")}</a>{" "}
            <a href={paths.desk.interests()}>{t("contactDesk.themes")}</a>{" "}
            <a href={paths.desk.importContacts()}>{t("contactDesk.importFile")}</a>{" "}
            <a className="btn" href={paths.desk.newContact()}>
              {t("contactDesk.add")}
            </a>
          </>
        }
      />
      {did ? <DidNote>{t(`contactDesk.did.${did}`)}</DidNote> : null}
      <ListSentence {...{ filter, interests, count }} />
      <ListSearch filter={filter} />
      {contacts.length > 0 ? (
        <div className="block">
          <ContactTable contacts={contacts} />
        </div>
      ) : (
        <p className="block">
          {t("contactDesk.list.none")} <a href={paths.desk.contacts()}>{t("contactDesk.list.showAll")}</a>
        </p>
      )}
      <PageList
        nextHref={next ? paths.desk.contacts({ ...filter, after: next }) : null}
        firstHref={first ? null : paths.desk.contacts(filter)}
      />
    </>
  );
}

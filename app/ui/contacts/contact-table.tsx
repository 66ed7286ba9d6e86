import type { ListedContact } from "~/domain/contacts/contact.ts";
import { type Language, languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { useNamed } from "../people/body-options.ts";

/** One row a contact, by organisation and name. */
export function ContactTable({ contacts }: { contacts: ListedContact[] }) {
  const { t } = useI18n();
  const named = useNamed();
  return (
    <DataTable
      dense
      stacks
      caption={t("contactDesk.list.caption")}
      captionHidden
      columns={[
        { key: "who", head: t("contactDesk.list.who"), rowHead: true },
        { key: "email", head: t("contactDesk.list.email") },
        { key: "kind", head: t("contactDesk.list.kind") },
        { key: "interests", head: t("contactDesk.list.interests") },
        { key: "language", head: t("contactDesk.list.language") },
        { key: "source", head: t("contactDesk.list.source") },
      ]}
      rows={contacts.map((contact) => ({
        id: contact.ref,
        who: <Who contact={contact} />,
        email: (
          <>
            {contact.email}
            {contact.bouncedAt ? <span className="bad"> {t("contactDesk.list.bounced")}</span> : null}
          </>
        ),
        kind: t(`contacts.kind.${contact.kind}`),
        interests:
          contact.interests.length > 0
            ? contact.interests.map(({ title }) => named(title).text).join("; ")
            : t("contactDesk.list.everything"),
        language: <span lang={contact.language}>{languageNames[contact.language as Language]}</span>,
        source: t(`contacts.source.${contact.source}`),
      }))}
    />
  );
}

function Who({ contact }: { contact: ListedContact }) {
  const { t } = useI18n();
  const { ref, name, organisation, position, area } = contact;
  return (
    <>
      <a href={paths.desk.contact(ref)}>{name ?? organisation}</a>
      <div className="m">
        {[name ? position : t("contactDesk.list.shared"), name ? organisation : null, area]
          .filter(Boolean)
          .join(" · ")}
      </div>
    </>
  );
}

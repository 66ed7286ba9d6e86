import type { AccessNeed } from "~/domain/meetings/registration-list.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";

/** What people need to take part, by name. */
export function NeedsTable({ slug, needs }: { slug: string; needs: AccessNeed[] }) {
  const { t } = useI18n();
  return (
    <div className="block">
      <DataTable
        dense
        stacks
        caption={t("registrationDesk.needs.caption")}
        captionHidden
        columns={[
          { key: "who", head: t("registrationDesk.needs.who"), rowHead: true },
          { key: "how", head: t("registrationDesk.list.how") },
          { key: "group", head: t("registrationDesk.list.group") },
          { key: "text", head: t("registrationDesk.needs.text") },
        ]}
        rows={needs.map(({ ref, name, attendAs, group, text, language }) => ({
          id: ref,
          who: <a href={paths.desk.registration(slug, ref)}>{name}</a>,
          how: t(`registrationDesk.how.${attendAs}`),
          group: group ?? t("registrationDesk.list.noGroup"),
          text: <span lang={language}>{text}</span>,
        }))}
      />
    </div>
  );
}

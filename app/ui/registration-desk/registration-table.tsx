import { isForgotten, type NoSeat } from "~/domain/meetings/registration.ts";
import type { ListedRegistration, Standing } from "~/domain/meetings/registration-list.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { GroupOf, type ShownGroup } from "./group-of.tsx";

export type ShownRegistration = Pick<
  ListedRegistration,
  "ref" | "name" | "organisation" | "email" | "attendAs" | "source" | "hasNeeds"
> &
  ShownGroup & {
    standing: Standing;
    /** null where he was asked and has not answered */
    answeredAt: string | null;
    /** why somebody who waits has no seat */
    why: NoSeat | null;
  };
type Props = { slug: string; rows: ShownRegistration[] };

/** One row a person, by name. */
export function RegistrationTable({ slug, rows }: Props) {
  const { t } = useI18n();
  return (
    <DataTable
      dense
      stacks
      className="answers-list"
      caption={t("registrationDesk.list.caption")}
      captionHidden
      columns={[
        { key: "who", head: t("registrationDesk.list.who"), rowHead: true },
        { key: "answer", head: t("registrationDesk.list.answer") },
        { key: "how", head: t("registrationDesk.list.how") },
        { key: "group", head: t("registrationDesk.list.group") },
        { key: "source", head: t("registrationDesk.list.source") },
        { key: "answered", head: t("registrationDesk.list.answered") },
      ]}
      rows={rows.map((row) => ({
        id: row.ref,
        who: <Who slug={slug} row={row} />,
        answer: (
          <>
            {t(`registrationDesk.status.${row.standing}`)}
            {row.why ? <div className="m">{t(`registrationDesk.why.${row.why}`)}</div> : null}
          </>
        ),
        how: t(`registrationDesk.how.${row.attendAs}`),
        group: <GroupOf one={row} />,
        source: t(`registrationDesk.source.${row.source}`),
        answered: row.answeredAt ? <TimeText value={row.answeredAt} style="weekdayNoYear" /> : null,
      }))}
    />
  );
}

function Who({
  slug,
  row: { ref, name, organisation, email, hasNeeds },
}: {
  slug: string;
  row: ShownRegistration;
}) {
  const { t } = useI18n();
  if (isForgotten({ name, email })) return t("registrationDesk.list.forgotten");
  return (
    <>
      <a href={paths.desk.registration(slug, ref)}>{name}</a>
      <div className="m">
        <Separated
          items={[
            organisation,
            email ?? t("registrationDesk.list.noAddress"),
            hasNeeds ? t("registrationDesk.list.needs") : null,
          ].filter(Boolean)}
        />
      </div>
    </>
  );
}

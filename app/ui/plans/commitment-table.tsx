import type { Translated } from "~/domain/people/person.ts";
import type { CommitmentState } from "~/domain/plans/commitment.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { useNamed } from "../people/body-options.ts";
import { TimeText } from "../time-text.tsx";

type Row = {
  slug: string;
  number: number;
  title: Translated;
  ended: boolean;
  owners: Translated[];
  state: CommitmentState | "not_reported";
  reportedOn: string | null;
  nextExpectedOn: string | null;
};

/** The commitments of a plan at the desk: number, title, owners, what was reported last and when the next is due. */
export function CommitmentTable(props: { caption: string; mainLanguage: Language; commitments: Row[] }) {
  const { t, language } = useI18n();
  const named = useNamed();
  if (props.commitments.length === 0) return <p className="m">{t("planDesk.list.noCommitments")}</p>;
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      dense
      columns={[
        { key: "number", head: t("common.word.number"), numeric: true },
        { key: "title", head: t("planDesk.commitment.name"), rowHead: true },
        { key: "owners", head: t("planDesk.commitment.owners") },
        { key: "state", head: t("planDesk.status.state") },
        { key: "next", head: t("planDesk.status.next") },
      ]}
      rows={props.commitments.map((row) => {
        const title = pick(row.title, language, props.mainLanguage);
        return {
          id: row.slug,
          number: row.number,
          title: (
            <a href={paths.desk.commitment(row.slug)} lang={title.lang}>
              {title.text}
            </a>
          ),
          owners: row.owners.map((owner) => named(owner).text).join(", "),
          state: (
            <>
              {row.ended ? t("planDesk.commitment.ended") : t(`states.commitment.${row.state}`)}{" "}
              {row.reportedOn && !row.ended ? <TimeText value={row.reportedOn} style="short" /> : null}
            </>
          ),
          next: row.nextExpectedOn ? <TimeText value={row.nextExpectedOn} /> : null,
        };
      })}
    />
  );
}

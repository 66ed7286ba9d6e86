import type { PublishedCommitment, PublishedStatus } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";
import { useHostText } from "./host-text.tsx";
import { planPeriod } from "./plan-period.ts";

/** What a plan's table shows of each commitment. */
export type ListedCommitment = Pick<
  PublishedCommitment,
  "slug" | "number" | "title" | "mainLanguage" | "plan" | "owners"
> & {
  latest: Pick<PublishedStatus, "state" | "reportedOn"> | null;
  input: number;
};

/** The commitments of one plan; there is at least one. */
export function PlanRow({ commitments }: { commitments: readonly ListedCommitment[] }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const first = commitments[0] as ListedCommitment;
  const host = useHostText(first.mainLanguage);
  const { slug, title } = first.plan;
  // What was promised, how far it has come and how much input it got come first: on a narrow screen the rest scrolls.
  return (
    <Row id={`plan-${slug}`} margin={<p>{planPeriod(first.plan, i18n)}</p>} wide>
      <h2 lang={host.lang(title)}>{host.words(title)}</h2>
      <DataTable
        caption={host.words(title)}
        captionHidden
        className="commits"
        columns={[
          { key: "no", head: t("common.word.number") },
          { key: "title", head: t("commitments.commitment"), rowHead: true },
          { key: "status", head: t("commitments.status") },
          { key: "input", head: t("commitments.input"), numeric: true },
          { key: "owners", head: t("commitments.owners") },
        ]}
        rows={commitments.map((commitment) => ({
          id: commitment.slug,
          no: String(commitment.number),
          title: (
            <a href={paths.commitment(commitment.slug)} lang={host.lang(commitment.title)}>
              {host.words(commitment.title)}
            </a>
          ),
          owners: (
            <ul className="bare">
              {commitment.owners.map((body) => (
                <li key={body.slug}>{host.span(body.name)}</li>
              ))}
            </ul>
          ),
          status: <Status latest={commitment.latest} />,
          input: number(commitment.input),
        }))}
      />
    </Row>
  );
}

function Status({ latest }: Pick<ListedCommitment, "latest">) {
  const { t } = useI18n();
  if (!latest) return <>{t("states.commitment.not_reported")}</>;
  return (
    <>
      {t(`states.commitment.${latest.state}`)}
      <span className="meta where">
        <TimeText value={latest.reportedOn} style="short" />
      </span>
    </>
  );
}

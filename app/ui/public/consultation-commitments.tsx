import type { CommitmentState } from "~/domain/plans/commitment.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { Row } from "../row.tsx";
import { useHostText } from "./host-text.tsx";
import { PlanNames } from "./plan-names.tsx";

type Props = {
  consultation: PublishedConsultation;
  counts: Record<string, number>;
  /** the latest reported state of each commitment, by slug */
  states?: Readonly<Record<string, CommitmentState | null>>;
};

/** The plans that it is about, and the commitments that it concerns with what their owners report and how much input each got. */
export function ConsultationCommitments({ consultation, counts, states }: Props) {
  const { t } = useI18n();
  const { commitments, plans = [], mainLanguage } = consultation;
  const named = plans.length > 0 ? <PlanNames plans={plans} mainLanguage={mainLanguage} /> : null;
  if (commitments.length === 0) {
    return named ? (
      <Row label={t("commitments.one.plan")} heading>
        {named}
      </Row>
    ) : null;
  }
  return (
    <Row
      label={t("consultations.one.commitments")}
      heading
      margin={<p>{t("consultations.one.commitmentsNote")}</p>}
    >
      {named}
      <div className={named ? "mt6" : undefined}>
        <CommitmentTable {...{ consultation, counts, states }} />
      </div>
      <p className="small">{t("consultations.one.several")}</p>
    </Row>
  );
}

function CommitmentTable({ consultation, counts, states = {} }: Props) {
  const { t, number } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const { slug, commitments } = consultation;
  const input = (key: string) => counts[`commitment:${key}`] ?? 0;
  const linked = (key: string) =>
    input(key) > 0 ? (
      <a href={paths.contributions(slug, { commitment: key })}>{number(input(key))}</a>
    ) : (
      number(0)
    );
  return (
    <DataTable
      caption={t("consultations.one.commitments")}
      captionHidden
      className="commits"
      columns={[
        { key: "no", head: t("common.word.number") },
        { key: "title", head: t("consultations.one.commitment"), rowHead: true },
        { key: "status", head: t("consultations.one.status") },
        { key: "input", head: t("consultations.one.input"), numeric: true },
      ]}
      rows={commitments.map((commitment) => ({
        id: commitment.slug,
        no: String(commitment.number),
        title: (
          <a href={paths.commitment(commitment.slug)} lang={host.lang(commitment.title)}>
            {host.words(commitment.title)}
          </a>
        ),
        status: t(`states.commitment.${states[commitment.slug] ?? "not_reported"}`),
        input: linked(commitment.slug),
      }))}
      foot={
        input("none") > 0
          ? { no: "", title: t("consultations.one.across"), status: "", input: number(input("none")) }
          : undefined
      }
    />
  );
}

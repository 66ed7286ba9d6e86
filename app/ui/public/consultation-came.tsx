import { toldStages } from "~/domain/contributions/contribution.ts";
import { overdueOf } from "~/domain/published/phase.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import { submissionStatuses } from "~/domain/submissions/submission.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { Row } from "../row.tsx";
import { Separated } from "../separated.tsx";
import { ThemeBars, type ThemeCount } from "../theme-bars.tsx";
import { type HostText, useHostText } from "./host-text.tsx";

type Counts = Record<string, number>;
type Props = { consultation: PublishedConsultation; counts: Counts; today: string };

const became = {
  split: "consultations.one.becameSplit",
  received: "consultations.one.becameReceived",
  nothing_to_answer: "consultations.one.becameNothing",
  withdrawn: "consultations.one.becameWithdrawn",
  spam: "consultations.one.becameSpam",
} as const;

/** What came in: by theme, by stage, and every submission accounted for. Each table's total is the sum of its rows. */
export function ConsultationCame({ consultation, counts, today }: Props) {
  const { t, date } = useI18n();
  const late = overdueOf(counts, today);
  const host = useHostText(consultation.mainLanguage);
  const { slug } = consultation;
  const submissions = counts.submissions ?? 0;
  const contributions = counts.contributions ?? 0;
  const hidden = (counts["visibility:not_cleared"] ?? 0) + (counts["visibility:withheld"] ?? 0);
  if (submissions === 0 && contributions === 0) {
    return (
      <Row label={t("consultations.one.came")} heading>
        <p>
          {consultation.status === "announced"
            ? t("consultations.one.cameNone")
            : t("consultations.one.cameNothing")}
        </p>
      </Row>
    );
  }
  return (
    <Row
      label={t("consultations.one.came")}
      heading
      margin={
        <p>
          {t("common.count.submissions", { count: submissions })},{" "}
          {t("common.count.contributions", { count: contributions })}
        </p>
      }
    >
      {contributions > 0 ? (
        <>
          <ThemeBars
            rows={themeRows(
              consultation,
              counts,
              host,
              t("consultations.one.noTheme"),
              t("consultations.one.oldTheme"),
            )}
          />
          <div className="mt8">
            <StageTable slug={slug} counts={counts} />
          </div>
          {late ? (
            <p className="overdue">
              {t("consultations.one.overdue", { count: late.count, date: date(late.since) })}
            </p>
          ) : null}
          {hidden > 0 ? <p className="small">{t("consultations.one.hidden", { count: hidden })}</p> : null}
        </>
      ) : null}
      <div className="mt8">
        <SubmissionTable counts={counts} />
      </div>
      {contributions > 0 ? (
        <p className="mt6">
          <Separated
            items={[
              <a key="all" href={paths.contributions(slug)}>
                {t("consultations.one.readAll")}
              </a>,
              counts.responses ? (
                <a key="responses" href={paths.responses(slug)}>
                  {t("consultations.one.readResponses")}
                </a>
              ) : null,
            ]}
          />
        </p>
      ) : null}
    </Row>
  );
}

function themeRows(
  { slug, themes }: PublishedConsultation,
  counts: Counts,
  host: HostText,
  none: string,
  old: string,
): ThemeCount[] {
  const row = (key: string) => ({
    received: counts[`theme:${key}`] ?? 0,
    answered: counts[`theme:${key}:answered`] ?? 0,
  });
  const rows: ThemeCount[] = themes.map((theme) => ({
    key: theme.slug,
    theme: host.words(theme.title),
    lang: host.lang(theme.title),
    href: paths.contributions(slug, { theme: theme.slug }),
    ...row(theme.slug),
  }));
  const without = row("none");
  if (without.received > 0)
    rows.push({ key: "none", theme: none, href: paths.contributions(slug, { theme: "none" }), ...without });
  // A theme that was ended keeps its contributions, so the total has to keep them too.
  const rest = {
    received: (counts.contributions ?? 0) - rows.reduce((sum, { received }) => sum + received, 0),
    answered: (counts["stage:answered"] ?? 0) - rows.reduce((sum, { answered }) => sum + answered, 0),
  };
  if (rest.received > 0) rows.push({ key: "old", theme: old, ...rest });
  return rows;
}

function StageTable({ slug, counts }: { slug: string; counts: Counts }) {
  const { t, number } = useI18n();
  const shown = toldStages.filter((stage) => (counts[`stage:${stage}`] ?? 0) > 0);
  const sum = shown.reduce((total, stage) => total + (counts[`stage:${stage}`] ?? 0), 0);
  return (
    <DataTable
      caption={t("consultations.one.byStage")}
      columns={[
        { key: "stage", head: t("consultations.one.stage"), rowHead: true },
        { key: "n", head: t("consultations.one.number"), numeric: true },
      ]}
      rows={shown.map((stage) => ({
        id: stage,
        stage: <a href={paths.contributions(slug, { stage })}>{t(`states.stage.${stage}`)}</a>,
        n: number(counts[`stage:${stage}`] ?? 0),
      }))}
      foot={{ stage: t("common.word.total"), n: number(sum) }}
    />
  );
}

function SubmissionTable({ counts }: { counts: Counts }) {
  const { t, number } = useI18n();
  const order = [...submissionStatuses].sort(
    (a, b) => Object.keys(became).indexOf(a) - Object.keys(became).indexOf(b),
  );
  const shown = order.filter((status) => (counts[`submissions:${status}`] ?? 0) > 0);
  const sum = shown.reduce((total, status) => total + (counts[`submissions:${status}`] ?? 0), 0);
  return (
    <DataTable
      caption={t("consultations.one.submissions")}
      columns={[
        { key: "what", head: t("contributions.one.what"), rowHead: true },
        { key: "n", head: t("consultations.one.number"), numeric: true },
      ]}
      rows={shown.map((status) => ({
        id: status,
        what: t(became[status]),
        n: number(counts[`submissions:${status}`] ?? 0),
      }))}
      foot={{ what: t("common.word.total"), n: number(sum) }}
    />
  );
}

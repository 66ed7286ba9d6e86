/** The words and addresses of the flow: where a consultation's contributions are. */
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import type { FlowProps } from "./flow.tsx";

type Flowing = {
  slug: string;
  title: Translated;
  mainLanguage: string;
  /** whether the reader sorts contributions, and so has the desk's list of them */
  sorts: boolean;
  totals: {
    submissions: {
      total: number;
      split: number;
      received: number;
      nothing_to_answer: number;
      spam: number;
      withdrawn: number;
    };
    contributions: {
      total: number;
      received: number;
      being_assessed: number;
      response_being_prepared: number;
      answered: number;
      withdrawn: number;
      set_aside: number;
      moved: number;
    };
    reconciles: boolean;
  };
  views: {
    received: number;
    noOwner: number;
    lateAtOwners: number;
    advised: number;
    reopened: number;
    withheld: number;
    toClear: number;
  };
};

/** Where a consultation's contributions are, stage by stage. */
export function flowPoints(
  { slug, title, mainLanguage, sorts, totals, views }: Flowing,
  { t, language }: I18n,
): FlowProps {
  const name = pick(title, language, mainLanguage as Language);
  const { contributions, submissions } = totals;
  const at = (stage: string) =>
    sorts ? paths.desk.contributions({ consultation: slug, stage }) : paths.contributions(slug, { stage });
  const onBench = contributions.received - views.received;
  const waiting = contributions.being_assessed;
  return {
    total: contributions.total,
    of: (
      <a href={paths.desk.consultation(slug)} lang={name.lang}>
        {name.text}
      </a>
    ),
    reconciles: totals.reconciles,
    points: [
      {
        key: "received",
        count: contributions.received,
        text: t("states.stage.received"),
        href: at("received"),
        notes: [
          onBench > 0 && t("desk.flow.onBench", { count: onBench }),
          views.noOwner > 0 && t("desk.flow.noOwner", { count: views.noOwner }),
        ],
      },
      {
        key: "being_assessed",
        count: waiting,
        text: t("states.stage.being_assessed"),
        href: at("being_assessed"),
        notes: [
          views.advised > 0 && t("desk.flow.advised", { count: views.advised }),
          views.reopened > 0 && t("desk.flow.reopened", { count: views.reopened }),
          views.lateAtOwners > 0
            ? t("desk.flow.lateAtOwners", { count: views.lateAtOwners })
            : waiting > 0 && t("desk.flow.inTime"),
        ],
      },
      {
        key: "response_being_prepared",
        count: contributions.response_being_prepared,
        text: t("states.stage.response_being_prepared"),
        href: at("response_being_prepared"),
        notes: [],
      },
      {
        key: "answered",
        count: contributions.answered,
        text: t("states.stage.answered"),
        href: at("answered"),
        notes: [],
        off: contributions.answered === 0,
      },
      ...(["withdrawn", "set_aside", "moved"] as const)
        .filter((stage) => contributions[stage] > 0)
        .map((stage) => ({
          key: stage,
          count: contributions[stage],
          text: t(`states.stage.${stage}`),
          // The desk's list of a consultation holds what is in it; what left stands in its public one.
          href: stage === "moved" ? paths.contributions(slug, { stage }) : at(stage),
          notes: [],
        })),
    ],
    below: (
      <>
        {t("desk.flow.submissions", {
          count: submissions.total,
          split: submissions.split,
          received: submissions.received,
          nothing: submissions.nothing_to_answer,
          spam: submissions.spam,
        })}
        {submissions.withdrawn > 0
          ? ` · ${t("desk.flow.withdrawn", { count: submissions.withdrawn })}`
          : null}
        {views.withheld > 0 ? ` · ${t("desk.flow.withheld", { count: views.withheld })}` : null}
        {sorts && views.toClear > 0 ? (
          <>
            {" · "}
            <a href={paths.desk.contributions({ consultation: slug, visibility: "not_cleared" })}>
              {t("desk.flow.toClear", { count: views.toClear })}
            </a>
          </>
        ) : null}
      </>
    ),
  };
}

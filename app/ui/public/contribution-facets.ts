/** The filters of a consultation's contributions: which there are, which is chosen, and how many each finds. Pure. */
import { stages } from "~/domain/contributions/contribution.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import type { I18n } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import type { Facet } from "../facets.tsx";
import type { LinkItem } from "../links.ts";
import type { HostText } from "./host-text.tsx";

export const filterNames = ["stage", "theme", "commitment", "outcome"] as const;
export type FilterName = (typeof filterNames)[number];
export type Filter = Partial<Record<FilterName, string>>;

type Filtered = Pick<PublishedConsultation, "slug" | "themes" | "commitments" | "dispositions">;
type Counts = Readonly<Record<string, number>>;

/** The values that a filter may have in this consultation. */
export function filterValues({ themes, commitments, dispositions }: Filtered, name: FilterName): string[] {
  if (name === "stage") return [...stages];
  if (name === "theme") return [...themes.map(({ slug }) => slug), "none"];
  if (name === "commitment") return commitments.map(({ slug }) => slug);
  return dispositions.map(({ key }) => key);
}

const counterOf: Record<FilterName, string> = {
  stage: "stage",
  theme: "theme",
  commitment: "commitment",
  outcome: "disposition",
};

/** How many fit, where a counter says so: one filter alone, or a theme or commitment with 'answered'. */
export function countFitting(filter: Filter, counts: Counts): number | null {
  const chosen = filterNames.filter((name) => filter[name]);
  const [first, second] = chosen;
  if (!first) return counts.contributions ?? 0;
  if (!second) return counts[`${counterOf[first]}:${filter[first]}`] ?? 0;
  if (chosen.length === 2 && filter.stage === "answered" && (second === "theme" || second === "commitment")) {
    return counts[`${second}:${filter[second]}:answered`] ?? 0;
  }
  return null;
}

/** The facets as links that keep what is chosen elsewhere. A number stands only where a counter knows it. */
export function facetsOf(
  consultation: Filtered,
  counts: Counts,
  filter: Filter,
  i18n: I18n,
  host: HostText,
): Facet[] {
  return filterNames.flatMap((name) => {
    const link = (value: string | undefined, text: string, lang?: LinkItem["lang"]): LinkItem => {
      const chosen = { ...filter, [name]: value };
      return {
        href: paths.contributions(consultation.slug, chosen),
        text,
        lang,
        current: filter[name] === value,
        count: countFitting(chosen, counts) ?? undefined,
      };
    };
    const values = filterValues(consultation, name).filter(
      (value) => filter[name] === value || (counts[`${counterOf[name]}:${value}`] ?? 0) > 0,
    );
    if (values.length === 0) return [];
    const links = values.map((value) => {
      const { text, lang } = labelOf(consultation, name, value, i18n, host);
      return link(value, text, lang);
    });
    return [
      {
        key: name,
        title: i18n.t(`contributions.facet.${name}`),
        links: [link(undefined, i18n.t("common.word.all")), ...links],
      },
    ];
  });
}

function labelOf(consultation: Filtered, name: FilterName, value: string, { t }: I18n, host: HostText) {
  const own =
    name === "theme"
      ? consultation.themes.find(({ slug }) => slug === value)?.title
      : name === "commitment"
        ? consultation.commitments.find(({ slug }) => slug === value)?.title
        : name === "outcome"
          ? consultation.dispositions.find(({ key }) => key === value)?.label
          : undefined;
  if (own) return { text: host.words(own), lang: host.lang(own) };
  const stage = stages.find((known) => known === value);
  return { text: stage ? t(`states.stage.${stage}`) : t("consultations.one.noTheme"), lang: undefined };
}

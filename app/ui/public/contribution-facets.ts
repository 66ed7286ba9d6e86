/** The filters of a consultation's contributions: which there are, which is chosen, and how many each finds. Pure. */
import { toldStages } from "~/domain/contributions/contribution.ts";
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

const counterOf: Record<FilterName, string> = {
  stage: "stage",
  theme: "theme",
  commitment: "commitment",
  outcome: "disposition",
};

/**
 * The values that a filter may have: those that the consultation names, and those that something is counted under.
 * A theme that was ended, and a commitment that is not the consultation's own, keep their contributions.
 */
export function filterValues(
  { themes, commitments, dispositions }: Filtered,
  counts: Counts,
  name: FilterName,
): string[] {
  if (name === "stage") return [...toldStages];
  const named =
    name === "theme"
      ? [...themes.map(({ slug }) => slug), "none"]
      : name === "commitment"
        ? commitments.map(({ slug }) => slug)
        : dispositions.map(({ key }) => key);
  const start = `${counterOf[name]}:`;
  const counted = Object.keys(counts).flatMap((key) =>
    key.startsWith(start) ? [key.slice(start.length)] : [],
  );
  // Contributions that are tied to no commitment are counted, but no index finds them.
  const found = counted.filter(
    (value) => !value.includes(":") && !(name === "commitment" && value === "none"),
  );
  return [...new Set([...named, ...found])];
}

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
    const values = filterValues(consultation, counts, name).filter(
      (value) => filter[name] === value || (counts[`${counterOf[name]}:${value}`] ?? 0) > 0,
    );
    if (values.length === 0) return [];
    const links = values.flatMap((value) => {
      const label = labelOf(consultation, name, value, i18n, host);
      return label ? [link(value, label.text, label.lang)] : [];
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
  const stage = toldStages.find((known) => known === value);
  if (stage) return { text: t(`states.stage.${stage}`), lang: undefined };
  if (value === "none") return { text: t("consultations.one.noTheme"), lang: undefined };
  // Nothing here says what it was called: it is found by its address, and not offered.
  return null;
}

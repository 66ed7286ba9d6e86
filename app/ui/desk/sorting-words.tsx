/** The filter of the list as words: each with its other choices as links. */

import { stages, visibilities } from "~/domain/contributions/contribution.ts";
import type { WorklistFilter } from "~/domain/contributions/forms.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import type { LinkItem } from "../links.ts";
import type { FilterWord } from "./filter-sentence.tsx";

type Filter = WorklistFilter;
/** The filter, and those picked: both stand in every link. */
type Address = Filter & { picked?: string };
type Choices = {
  consultations: { slug: string; title: Translated; mainLanguage: string }[];
  themes: { slug: string; title: Translated }[];
  mainLanguage: string;
  bodies: { slug: string; shortName: Translated }[];
  commitments: { slug: string; number: number; title: Translated }[];
};
export const filterNames = [
  "consultation",
  "stage",
  "theme",
  "owner",
  "commitment",
  "visibility",
  "due",
] as const;
type Name = (typeof filterNames)[number];

/** The address of the list with one filter changed; paging begins anew. */
const changed = (address: Address, change: Partial<Record<Name, string | undefined>>) =>
  paths.desk.contributions({ ...address, after: undefined, ...change });

/** Every word of the sentence. */
export function filterWords(filter: Address, choices: Choices, i18n: I18n): Record<Name, FilterWord> {
  const { t, language } = i18n;
  const main = choices.mainLanguage as Language;
  type Option = { value: string; text: string; lang?: Language };
  const named = (value: string, words: Translated, mainLanguage: Language): Option => {
    const { text, lang } = pick(words, language, mainLanguage);
    return { value, text, lang };
  };
  const options: Record<Name, Option[]> = {
    consultation: choices.consultations.map((row) =>
      named(row.slug, row.title, row.mainLanguage as Language),
    ),
    stage: [
      ...stages.map((value) => ({ value, text: t(`states.stage.${value}`).toLowerCase() })),
      ...(["at_owner", "advised", "reopened"] as const).map((value) => ({
        value,
        text: t(`sorting.stage.${value}`),
      })),
    ],
    theme: [
      { value: "none", text: t("sorting.none.theme") },
      ...choices.themes.map((row) => named(row.slug, row.title, main)),
    ],
    owner: [
      { value: "none", text: t("sorting.none.owner") },
      ...choices.bodies.map((row) => named(row.slug, row.shortName, main)),
    ],
    commitment: choices.commitments.map((row) => {
      const { text, lang } = pick(row.title, language, main);
      return { value: row.slug, text: `${row.number} ${text}`, lang };
    }),
    visibility: visibilities.map((value) => ({ value, text: t(`states.visibility.${value}`).toLowerCase() })),
    due: (["late", "soon"] as const).map((value) => ({ value, text: t(`sorting.due.${value}`) })),
  };
  const wordOf = (name: Name): FilterWord => {
    const chosen = options[name].find((option) => option.value === filter[name]);
    const links = options[name].map(
      (option): LinkItem => ({
        // another consultation has other themes and commitments
        href: changed(filter, {
          [name]: option.value,
          ...(name === "consultation" ? { theme: undefined, commitment: undefined } : {}),
        }),
        text: option.text,
        lang: option.lang,
        current: option === chosen,
      }),
    );
    const any = {
      href: changed(filter, { [name]: undefined }),
      text: t(`sorting.any.${name}`),
      current: !filter[name],
    };
    return {
      text: chosen?.text ?? filter[name] ?? any.text,
      lang: chosen?.lang,
      set: Boolean(filter[name]),
      choices: [any, ...links],
    };
  };
  return Object.fromEntries(filterNames.map((name) => [name, wordOf(name)])) as Record<Name, FilterWord>;
}

type Views = {
  all: number;
  toClear: number;
  noOwner: number;
  lateAtOwners: number;
  atOwners: number;
  advised: number;
  answered: number;
  withheld: number;
  withdrawn: number;
  setAside: number;
};

/** The kept filters with their counts, within the consultation that is chosen. */
export function keptViews(filter: Address, views: Views, { t }: I18n): LinkItem[] {
  const view = (text: string, query: Partial<Record<Name, string>>): LinkItem => ({
    text,
    href: paths.desk.contributions({ consultation: filter.consultation, picked: filter.picked, ...query }),
    current:
      filterNames.every((name) => name === "consultation" || filter[name] === query[name]) &&
      !filter.question,
  });
  return [
    view(t("sorting.view.all", { count: views.all }), {}),
    view(t("sorting.view.toClear", { count: views.toClear }), { visibility: "not_cleared" }),
    view(t("sorting.view.noOwner", { count: views.noOwner }), { stage: "received", owner: "none" }),
    view(t("sorting.view.late", { count: views.lateAtOwners }), { stage: "at_owner", due: "late" }),
    view(t("sorting.view.atOwners", { count: views.atOwners }), { stage: "at_owner" }),
    view(t("sorting.view.advised", { count: views.advised }), { stage: "advised" }),
    view(t("sorting.view.answered", { count: views.answered }), { stage: "answered" }),
    ...(views.withdrawn > 0
      ? [view(t("sorting.view.withdrawn", { count: views.withdrawn }), { stage: "withdrawn" })]
      : []),
    ...(views.setAside > 0
      ? [view(t("sorting.view.setAside", { count: views.setAside }), { stage: "set_aside" })]
      : []),
    view(t("sorting.view.withheld", { count: views.withheld }), { visibility: "withheld" }),
  ];
}

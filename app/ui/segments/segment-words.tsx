import type { Translated } from "~/domain/people/person.ts";
import type { SegmentFilter } from "~/domain/segments/segment.ts";
import { type Language, nameInLine } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

type Called = { slug: string; title: Translated; mainLanguage?: string };
type Props = {
  filter: SegmentFilter;
  choices: { interests: readonly Called[]; consultations: readonly Called[] };
};

/** What a segment asks for, in words: each condition after the other. */
export function SegmentWords({ filter, choices }: Props) {
  const { t, list, language } = useI18n();
  // What is not chosen from any more is called by what its address says.
  const called = (all: readonly Called[], slug: string) => {
    const found = all.find((one) => one.slug === slug);
    return found ? pick(found.title, language, (found.mainLanguage ?? language) as Language).text : slug;
  };
  const { kinds, interests, languages, sources, area, history, consulteesOf, consultees } = filter;
  const said = [
    kinds.length > 0 ? list(kinds.map((kind) => t(`contacts.kind.${kind}`))) : null,
    // A theme's name may have a comma of its own.
    interests.length > 0
      ? `${t("contactDesk.form.interests")}: ${interests.map((slug) => called(choices.interests, slug)).join("; ")}`
      : null,
    languages.length > 0 ? list(languages.map((code) => nameInLine(code as Language))) : null,
    sources.length > 0 ? list(sources.map((source) => t(`contacts.source.${source}`))) : null,
    area || null,
    ...history.map((one) => t(`segments.history.${one}`)),
    consulteesOf
      ? `${t(`segments.consultees.${consultees}`)}: ${called(choices.consultations, consulteesOf)}`
      : null,
  ].filter(Boolean);
  return <>{said.length > 0 ? said.join(" · ") : t("segments.everybody")}</>;
}

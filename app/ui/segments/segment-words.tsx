import type { SegmentFilter } from "~/domain/segments/segment.ts";
import { type Language, languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** What a segment asks for, in words: each condition after the other. */
export function SegmentWords({ filter }: { filter: SegmentFilter }) {
  const { t, list } = useI18n();
  const { kinds, interests, languages, sources, area, history, silentIn } = filter;
  const said = [
    kinds.length > 0 ? list(kinds.map((kind) => t(`contacts.kind.${kind}`))) : null,
    interests.length > 0 ? `${t("contactDesk.form.interests")}: ${list(interests)}` : null,
    languages.length > 0 ? list(languages.map((code) => languageNames[code as Language])) : null,
    sources.length > 0 ? list(sources.map((source) => t(`contacts.source.${source}`))) : null,
    area || null,
    history ? t(`segments.history.${history}`) : null,
    silentIn ? `${t("segments.silentIn")}: ${silentIn}` : null,
  ].filter(Boolean);
  return <>{said.length > 0 ? said.join(" · ") : t("segments.everybody")}</>;
}

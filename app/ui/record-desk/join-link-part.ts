import type { SectionKind } from "~/domain/records/record.ts";
import { isLanguage, type Language, languageNames } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";

type Draft = { parts: readonly { kind: SectionKind; title: Translated }[]; mainLanguage: Language };

/** Which part of a record a field is of, and in which language: sections.3.body.nb. */
export function partOfRecord({ t, language }: I18n, field: string, { parts, mainLanguage }: Draft): string {
  const [list, index] = field.split(".");
  const part = list === "sections" ? parts[Number(index)] : undefined;
  const other = list === "links" ? t("recordDesk.links.title") : t("recordDesk.head.compiledBy");
  const name = part
    ? pick(part.title, language, mainLanguage).text || t(`records.section.${part.kind}`)
    : other;
  const written = field.split(".").at(-1);
  return isLanguage(written) ? `${name}, ${languageNames[written]}` : name;
}

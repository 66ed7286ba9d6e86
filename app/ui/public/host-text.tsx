import type { ReactNode } from "react";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Paragraphs } from "../paragraphs.tsx";

export type HostText = {
  /** the words alone, for attributes and titles */
  words: (text: Translated) => string;
  /** their language, where it is not the page's */
  lang: (text: Translated) => Language | undefined;
  /** the words in an element that says their language */
  span: (text: Translated) => ReactNode;
  /** a longer text; each language alone, paragraphs kept */
  paragraphs: (text: Translated, className?: string) => ReactNode;
};

/** Reads what the host wrote: in the reader's language as far as there is one, with `lang` right where there is not. */
export function useHostText(mainLanguage: string): HostText {
  const { language } = useI18n();
  const picked = (text: Translated) => pick(text, language, mainLanguage as Language);
  const lang = (text: Translated) => {
    const found = picked(text).lang;
    return found === language ? undefined : found;
  };
  return {
    words: (text) => picked(text).text,
    lang,
    span: (text) => (lang(text) ? <span lang={lang(text)}>{picked(text).text}</span> : picked(text).text),
    paragraphs: (text, className) => (
      <div className={className} lang={lang(text)}>
        <Paragraphs text={picked(text).text} />
      </div>
    ),
  };
}

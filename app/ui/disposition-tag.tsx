import type { Language } from "~/i18n/languages.ts";

export type DispositionTagProps = {
  /** Picks the glyph; an outcome that a consultation added itself has the plain ring. */
  disposition: string;
  /** The consultation's own word for it. */
  label: string;
  lang?: Language;
};

/** An outcome: a glyph and its words in ink, never coloured. */
export function DispositionTag({ disposition, label, lang }: DispositionTagProps) {
  return (
    <span className="tag" data-d={disposition} lang={lang}>
      {label}
    </span>
  );
}

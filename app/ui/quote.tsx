import type { ReactNode } from "react";
import type { Language } from "~/i18n/languages.ts";
import { Paragraphs } from "./paragraphs.tsx";

export type QuoteProps = {
  text: string;
  /** The language it was written in; never translated over. */
  lang: Language;
  /** say: large, with quotation marks · quote · sent: as received, beside a rule, every break kept. */
  size?: "say" | "quote" | "sent";
  /** The same words drawn in another way, where some of them are not to be seen. */
  children?: ReactNode;
};

/** Somebody's own words, in their language. */
export function Quote({ text, lang, size = "quote", children }: QuoteProps) {
  if (size === "sent") {
    return (
      <blockquote className="words sent original" lang={lang}>
        {text}
      </blockquote>
    );
  }
  return (
    <blockquote className={size === "say" ? "quote say" : "quote"} lang={lang}>
      {children ?? <Paragraphs text={text} />}
    </blockquote>
  );
}

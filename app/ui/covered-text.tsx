import type { CoverBar } from "~/domain/published/published.ts";
import { Barred } from "./barred.tsx";
import { Paragraphs } from "./paragraphs.tsx";

type Props = { text: string; bars: readonly CoverBar[]; groundLang: string };

/** A text of a response in paragraphs, with the bars of this part of it. */
export function CoveredText({ text, bars, groundLang }: Props) {
  return bars.length === 0 ? (
    <Paragraphs text={text} />
  ) : (
    <Barred text={[text]} bars={bars} groundLang={groundLang} />
  );
}

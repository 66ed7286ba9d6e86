/** The title that the product proposes for what is made on the bench: of the words that hold, where some were corrected. */
import type { ContributionRow, PassageInText } from "../queries.server.ts";
import { proposeTitle, type Span } from "../sentences.ts";

type Words = Span & { text: { number: number; kind: string; body: string; language: string } };

/** From the last text that corrects another, where the words stand in one, else from the first. */
export function titleOf(words: readonly Words[]): string {
  const corrected = words.filter(({ text }) => text.kind === "correction");
  const number = corrected.length > 0 ? Math.max(...corrected.map(({ text }) => text.number)) : null;
  const said = words
    .filter(({ text }) => number === null || text.number === number)
    .sort((a, b) => a.text.number - b.text.number || a.start - b.start);
  const language = said[0]?.text.language ?? "en";
  return proposeTitle(said.map(({ text, start, end }) => text.body.slice(start, end)).join(" "), language);
}

/** The title of a contribution that nobody has named, where words of a correction are added to it. */
export function titleAnew(
  bench: { texts: readonly (Words["text"] & { id: string })[]; passages: readonly PassageInText[] },
  { id, title, titleProposed }: ContributionRow,
  added: readonly Words[],
): { title?: string } {
  if (!titleProposed || !added.some(({ text }) => text.kind === "correction")) return {};
  const had = bench.passages.flatMap(({ contributionId, textId, start, end }) => {
    const text = bench.texts.find((one) => one.id === textId);
    return text && contributionId === id ? [{ text, start, end }] : [];
  });
  const anew = titleOf([...had, ...added]);
  return anew === title ? {} : { title: anew };
}

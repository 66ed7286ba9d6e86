import type { Passage, Piece } from "~/domain/kernel/search.ts";
import { withBars } from "./barred.tsx";

/** A text with the words that were looked for marked in it. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, hit }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        hit ? <mark key={at}>{text}</mark> : <span key={at}>{withBars(text)}</span>,
      )}
    </>
  );
}

/** Passages of a text, in its own language; an ellipsis stands where something is left out. */
export function Passages({ passages, lang }: { passages: readonly Passage[]; lang: string }) {
  return (
    <p className="passages" lang={lang}>
      {passages.map(({ pieces, cutBefore, cutAfter }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        <span key={at}>
          {at === 0 && cutBefore ? "… " : null}
          <Marked pieces={pieces} />
          {cutAfter ? " … " : null}
        </span>
      ))}
    </p>
  );
}

import type { KeyboardEvent, MouseEvent } from "react";
import { useRef } from "react";
import type { BenchPassage, BenchText } from "~/domain/contributions/bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { pickedRange, type Selection, useBench } from "./bench-state.ts";
import { markedSpan } from "./dom-offsets.ts";
import { type Piece, piecesOf } from "./pieces.ts";

type Props = {
  text: BenchText;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** what is marked by mouse holds whole words, and with Shift whole sentences */
  wholeWords?: boolean;
};

/** A text in running form: each sentence an option, what is made of it drawn on it. Any passage can be marked by mouse. */
export function RunningText({ text, selection, onSelect, wholeWords = false }: Props) {
  const { t } = useI18n();
  const { bench, sentences } = useBench();
  const root = useRef<HTMLDivElement>(null);
  const passages = [...bench.passages, ...bench.proposals].filter((p) => p.text === text.number);
  const byNumber = new Map(sentences.map((s) => [s.number, s]));
  const range = pickedRange(selection);
  const marked = selection.passage?.text === text.number ? selection.passage : null;

  // Where the keyboard comes in: the place on this page, else its first sentence.
  const place = byNumber.has(selection.cursor ?? 0) ? selection.cursor : bench.page.first;
  const ofMany = bench.page.of > 1;

  /** Where a wider pick begins: at what was picked, or at the whole sentences that a marked passage lies in. */
  const anchorFor = (number: number): number => {
    const { passage, anchor, cursor } = selection;
    if (!passage) return anchor ?? cursor ?? number;
    const within = sentences.filter(
      (s) => s.text === passage.text && s.start < passage.end && s.end > passage.start,
    );
    const [first, last] = [within[0]?.number ?? number, within.at(-1)?.number ?? number];
    return number < first ? last : first;
  };
  const pick = (number: number, wider: boolean) =>
    onSelect({ cursor: number, anchor: wider ? anchorFor(number) : number, passage: null });

  const onMouseUp = (event: MouseEvent) => {
    const option = (event.target as Element).closest("[data-sentence]");
    // A browser would begin within the sentence that was clicked before.
    const whole = wholeWords && event.shiftKey && option !== null;
    const span = root.current && !whole && markedSpan(root.current, text, wholeWords);
    if (whole || span) window.getSelection()?.removeAllRanges();
    if (span) {
      onSelect({
        cursor: sentences.find((s) => s.text === text.number && s.end > span.start)?.number ?? null,
        anchor: null,
        passage: { text: text.number, ...span },
      });
      return;
    }
    if (option) pick(Number(option.getAttribute("data-sentence")), event.shiftKey);
  };

  return (
    <div
      ref={root}
      className="words original running"
      lang={text.language}
      role="listbox"
      aria-multiselectable="true"
      aria-label={t("split.text.label")}
      tabIndex={-1}
      onMouseUp={onMouseUp}
      onKeyDown={keepPage}
    >
      {piecesOf(text, text.sentences, passages, marked).map((group) => {
        const pieces = group.pieces.map((piece) => (
          <PieceSpan key={piece.start} piece={piece} passages={passages} />
        ));
        if (group.sentence === null) return <span key={group.start}>{pieces}</span>;
        const number = text.firstSentence + group.sentence;
        const picked = marked === null && range !== null && number >= range[0] && number <= range[1];
        const here = place === number;
        return (
          <span
            key={group.start}
            id={byNumber.get(number)?.id}
            className={picked ? "sentence-o cur" : "sentence-o"}
            role="option"
            aria-selected={picked}
            tabIndex={here ? 0 : -1}
            aria-posinset={ofMany ? number : undefined}
            aria-setsize={ofMany ? bench.page.sentences : undefined}
            data-sentence={number}
          >
            {pieces}
          </span>
        );
      })}
    </div>
  );
}

/** Arrows and space move in the text, they don't scroll it away. */
function keepPage(event: KeyboardEvent) {
  if (event.key === " " || event.key.startsWith("Arrow")) event.preventDefault();
}

function PieceSpan({ piece, passages }: { piece: Piece; passages: BenchPassage[] }) {
  const { t } = useI18n();
  const { open } = useBench();
  const blank = piece.text.trim() === "";
  const own = piece.under.map((i) => passages[i]).filter((p): p is BenchPassage => p !== undefined);
  const shown =
    own.find((p) => !p.proposed && (p.mark === "contribution" || p.mark === "redacted")) ?? own[0];
  const kind = !shown
    ? blank
      ? ""
      : "free"
    : shown.proposed
      ? "pz proposed"
      : shown.mark === "contribution"
        ? "pz"
        : shown.mark === "background"
          ? "pz bg"
          : shown.mark === "redacted" || shown.mark === "found"
            ? `pz ${shown.mark}`
            : "pz gr";
  const on = own.some((p) => p.number !== null && p.number === open);
  const several = own.filter((p) => p.mark === "contribution").length > 1;
  const name = [kind, on ? "on" : "", several ? "several" : "", piece.picked ? "cur" : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <span
      className={name || undefined}
      data-passages={piece.under.map((i) => keyOf(passages[i])).join(" ") || undefined}
    >
      {piece.opens.map((i) => (
        <sup key={keyOf(passages[i])}>{labelOf(passages[i], t)}</sup>
      ))}
      {piece.text}
    </span>
  );
}

/** A word that finds the drawn runs of a passage again. */
export const keyOf = (p: BenchPassage | undefined) =>
  p ? `${p.text}-${p.start}-${p.end}-${p.number ?? p.mark}` : "";

function labelOf(p: BenchPassage | undefined, t: ReturnType<typeof useI18n>["t"]) {
  if (!p) return "";
  const what = p.number === null ? t(`states.mark.${p.mark}`).toLowerCase() : String(p.number);
  return p.proposed ? t("split.text.proposed", { what }) : what;
}

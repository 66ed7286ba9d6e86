/** From what the mouse marked to offsets into the text: the numbers of passages are drawn, not part of it. */
import { type Span, snapSpan, trimSpan } from "~/domain/contributions/sentences.ts";
import { wholeWords, wordsIn } from "~/domain/kernel/words.ts";

/** The UTF-16 offset of a place in the drawn text. */
function offsetOf(root: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  const before = range.cloneContents();
  for (const drawn of before.querySelectorAll("sup")) drawn.remove();
  return before.textContent?.length ?? 0;
}

/** What is marked within the drawn part of a text, widened to whole graphemes or words, without space at its ends; null where nothing is. */
export function markedSpan(
  root: Element,
  { body, offset }: { body: string; offset: number },
  byWords: boolean,
): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetOf(root, range.startContainer, range.startOffset);
  const end = offsetOf(root, range.endContainer, range.endOffset);
  const trimmed = start < end ? trimSpan(body, snapSpan(body, { start, end })) : null;
  const span = trimmed && byWords ? wholeWords(body, trimmed, [...wordsIn(body)]) : trimmed;
  return span && { start: span.start + offset, end: span.end + offset };
}

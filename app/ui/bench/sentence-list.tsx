import type { BenchPassage, BenchText } from "~/domain/contributions/bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { type Sentence, useBench } from "./bench-state.ts";

/** A text as numbered check boxes: complete without scripts, and for narrow screens and touch. */
export function SentenceList({ text }: { text: BenchText }) {
  const { sentences, answer, bench } = useBench();
  const passages = [...bench.passages, ...bench.proposals].filter((p) => p.text === text.number);
  return (
    <ol className="sents" start={text.firstSentence}>
      {sentences
        .filter((s) => s.text === text.number)
        .map((sentence) => (
          <Item
            key={sentence.id}
            sentence={sentence}
            text={text}
            over={passages.filter((p) => p.start < sentence.end && p.end > sentence.start)}
            ticked={answer?.passages.includes(sentence.value) ?? false}
          />
        ))}
    </ol>
  );
}

type ItemProps = { sentence: Sentence; text: BenchText; over: BenchPassage[]; ticked: boolean };

/** What passages make of a sentence: numbers of contributions, and marks in words. */
const madeOf = (over: readonly BenchPassage[]) => ({
  numbers: [...new Set(over.flatMap((p) => p.number ?? []))].sort((a, b) => a - b),
  marks: [...new Set(over.flatMap((p) => (p.number === null ? [p.mark] : [])))],
});

function Item({ sentence, text, over, ticked }: ItemProps) {
  const { t, list } = useI18n();
  const { numbers, marks } = madeOf(over.filter((p) => !p.proposed));
  const proposed = madeOf(over.filter((p) => p.proposed));
  const named = (mark: BenchPassage["mark"]) => t(`states.mark.${mark}`).toLowerCase();
  const left = sentence.free ? t("split.text.left") : "";
  const makes = [...proposed.numbers.map(String), ...proposed.marks.map(named)];
  const what = makes.length > 0 ? t("split.text.proposed", { what: list(makes) }) : "";
  return (
    <li
      id={sentence.id}
      className={
        [numbers.length ? "c" : "", sentence.free ? "left" : ""].filter(Boolean).join(" ") || undefined
      }
    >
      <label>
        <input type="checkbox" name="passages" value={sentence.value} defaultChecked={ticked} />
        <span lang={text.language}>
          {text.body.slice(sentence.start - text.offset, sentence.end - text.offset)}
        </span>
        <em>
          {numbers.map((number) => (
            <b key={number} className="chip">
              {number}
            </b>
          ))}
          {marks.map(named).join(", ")} {[left, what].filter(Boolean).join(" · ")}
        </em>
      </label>
    </li>
  );
}

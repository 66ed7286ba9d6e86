import type { Language } from "~/i18n/languages.ts";

/** A passage of a text (UTF-16 offsets): what it is, and the short word or number that stands at its start. */
export type MarkedPassage = {
  start: number;
  end: number;
  kind: "contribution" | "greeting" | "signature" | "background" | "redacted" | "found";
  label: string;
  /** The one that the page is about. */
  on?: boolean;
};

/** A run of the text that the same passages cover. */
export type Run = { start: number; text: string; passages: MarkedPassage[]; opens: MarkedPassage[] };

/** Cuts a text where passages begin and end; passages may overlap. */
export function runsOf(text: string, passages: MarkedPassage[]): Run[] {
  const cuts = new Set([0, text.length]);
  for (const passage of passages) {
    cuts.add(Math.max(0, passage.start));
    cuts.add(Math.min(text.length, passage.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, at[index + 1]),
    passages: passages.filter((passage) => passage.start <= start && passage.end > start),
    opens: passages.filter((passage) => passage.start === start),
  }));
}

const classes: Record<MarkedPassage["kind"], string> = {
  contribution: "pz",
  greeting: "pz gr",
  signature: "pz gr",
  background: "pz bg",
  redacted: "pz redacted",
  found: "pz found",
};

/** Where several cover the same words: what the public does not see, what looks personal, the point, then the rest. */
const order: readonly MarkedPassage["kind"][] = ["redacted", "found", "contribution"];

export type MarkedTextProps = {
  text: string;
  lang: Language;
  passages: MarkedPassage[];
  /** Underline what nobody has marked yet: for staff. */
  showFree?: boolean;
};

/** A text as received, with what each passage was made of: every space and break kept. */
export function MarkedText({ text, lang, passages, showFree }: MarkedTextProps) {
  return (
    <div className="words original" lang={lang}>
      {runsOf(text, passages).map((run) => {
        const first = order.find((kind) => run.passages.some((passage) => passage.kind === kind));
        const shown = run.passages.find((passage) => passage.kind === first) ?? run.passages[0];
        if (!shown || run.text.trim() === "") {
          const free = showFree && !shown && run.text.trim() !== "";
          return (
            <span key={run.start} className={free ? "free" : undefined}>
              {run.text}
            </span>
          );
        }
        const on = run.passages.some((passage) => passage.on);
        return (
          <span key={run.start} className={on ? `${classes[shown.kind]} on` : classes[shown.kind]}>
            {run.opens.map((passage) => (
              <sup key={passage.kind + passage.label}>{passage.label}</sup>
            ))}
            {run.text}
          </span>
        );
      })}
    </div>
  );
}

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Bench as BenchData } from "~/domain/contributions/bench.ts";
import type { LateSaid as Late } from "~/domain/live/room.ts";
import { isLanguage } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { Note } from "../note.tsx";
import { PageList } from "../page-list.tsx";
import { BenchCover } from "./bench-cover.tsx";
import { type BenchAnswer, BenchContext, benchPath, pickedRange, sentencesOfBench } from "./bench-state.ts";
import { RunningText } from "./bench-text.tsx";
import { ContributionList } from "./contribution-list.tsx";
import { KeyHelp } from "./key-help.tsx";
import { LateSaid } from "./late-said.tsx";
import { MakeButtons } from "./make-buttons.tsx";
import { SentenceList } from "./sentence-list.tsx";
import { UndoneSentence } from "./step-sentence.tsx";
import { useTextName } from "./text-name.ts";
import { Threads } from "./threads.tsx";
import { useBenchActions } from "./use-bench-actions.ts";

type Props = {
  bench: BenchData;
  answer: BenchAnswer | null;
  /** the number of the step that undo would take back, as this page knows it */
  step: number | null;
  initiallyOpen: number | null;
  /** of what a table said: the texts that came after it had closed */
  late: readonly Late[];
};

/** The splitting bench: the texts on the left, what is made of them on the right. Complete without scripts. */
export function Bench({ bench, answer: posted, step, initiallyOpen, late }: Props) {
  const { t, number } = useI18n();
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const wide = useWide();
  const running = alive && wide;
  const [open, setOpen] = useState(initiallyOpen);
  const sentences = sentencesOfBench(bench);
  const frame = useRef<HTMLDivElement>(null);
  const act = useBenchActions({ bench, step, sentences, running, alive, open, setOpen });
  const answer = act.answer ?? posted;
  const { page } = bench;
  const nameOf = useTextName();
  const range = pickedRange(act.selection);
  const picked = act.selection.passage
    ? t("split.said.passage")
    : range
      ? t("split.said.picked", { count: range[1] - range[0] + 1 })
      : "";

  return (
    <BenchContext.Provider value={{ bench, sentences, answer, alive, open, setOpen }}>
      <BenchCover />
      <Said answer={answer} />
      <div className="bench" ref={frame} data-own-keys="">
        <form
          ref={act.form}
          method="post"
          className="orig"
          id="work"
          onSubmit={(event) => {
            const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
            event.preventDefault();
            const target = new FormData(event.currentTarget).get("number");
            act.send(button?.value ?? "make", button?.value === "add" ? Number(target) : undefined);
          }}
          onFocus={(event) => {
            const id = event.target.closest("[id^=s-]")?.id;
            const number = sentences.find((s) => s.id === id)?.number;
            if (number === undefined) return;
            // Focus comes before what picked the sentence is drawn: only the place is moved here.
            act.setSelection((now) => (now.cursor === number ? now : { ...now, cursor: number }));
          }}
        >
          {running ? <HiddenFields values={{ passages: act.picked }} /> : null}
          {bench.proposed > 0 ? (
            <p>
              {t("split.proposals.some", { count: bench.proposed })}{" "}
              <button type="submit" name="intent" value="carry" className="quick">
                {t("split.proposals.accept")} {alive ? <kbd>A</kbd> : null}
              </button>
            </p>
          ) : null}
          <p className="m">{running ? t("split.text.mark") : t("split.text.tick")}</p>
          {bench.texts.length === 0 ? <p>{t("split.text.empty")}</p> : null}
          {bench.texts.map((text) => (
            <section key={text.number} aria-label={nameOf(text)}>
              <p className="lock">
                <span>{nameOf(text)}</span>
                <span>
                  {t("split.text.size", {
                    language: isLanguage(text.language) ? t(`common.language.${text.language}`) : "",
                    characters: number(text.length),
                  })}
                </span>
              </p>
              <LateSaid late={late} text={text.number} />
              {running ? (
                <RunningText text={text} selection={act.selection} onSelect={act.setSelection} wholeWords />
              ) : (
                <SentenceList text={text} />
              )}
            </section>
          ))}
          {page.of > 1 ? (
            <>
              <p className="m">
                {t("split.text.page", {
                  first: number(page.first),
                  last: number(page.last),
                  of: number(page.sentences),
                })}
              </p>
              <PageList
                nextHref={page.number < page.of ? benchPath(bench, page.number + 1) : null}
                previousHref={page.number > 1 ? benchPath(bench, page.number - 1) : null}
              />
            </>
          ) : null}
          <MakeButtons picked={picked} />
        </form>
        <div className="gut" aria-hidden="true" />
        <section aria-labelledby="made">
          <h2 className="vh" id="made">
            {t("split.list.title")}
          </h2>
          <ContributionList />
        </section>
        {running ? <Threads frame={frame} /> : null}
      </div>
      {alive ? <KeyHelp /> : null}
    </BenchContext.Provider>
  );
}

/** What was refused, in sight; what was undone, for those who listen. */
function Said({ answer }: { answer: BenchAnswer | null }) {
  const { t } = useI18n();
  const refusal = answer?.intent === "describe" ? null : answer?.refusal;
  return (
    <>
      {refusal ? (
        <Note tone="err" live>
          {refusal === "coverage"
            ? t("refusals.coverage", { percent: String(answer?.details.percent ?? 0) })
            : t(`refusals.${refusal as "nothing_selected"}`)}
        </Note>
      ) : null}
      <p className="vh" role="status">
        {answer?.undone ? <UndoneSentence kind={answer.undone} /> : null}
      </p>
    </>
  );
}

const query = "(min-width: 68.01rem)";
const watch = (changed: () => void) => {
  const media = window.matchMedia(query);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
};

/** Whether text and contributions stand beside each other: there the text runs on, else it is a list. */
export function useWide(): boolean {
  return useSyncExternalStore(
    watch,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

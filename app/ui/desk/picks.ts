import { useEffect, useState } from "react";
import { isEndStage, type Stage, type Visibility } from "~/domain/contributions/contribution.ts";
import type { Translated } from "~/domain/people/person.ts";

/** What the bar must know of one that is picked, wherever it stands. */
export type Pick = {
  ref: string;
  stage: Stage;
  visibility: Visibility;
  /** its contributor lets the text be published */
  mayClear: boolean;
  onBench: boolean;
  withdrawn: boolean;
  advised: boolean;
  askedAt: string | null;
  adviceDueOn: string | null;
  theme: { slug: string; title: Translated } | null;
  owner: { slug: string; shortName: Translated } | null;
  consultation: { slug: string; mainLanguage: string };
};

/** How references stand in an address: parted by spaces, which take one character there. */
export const joinPicks = (refs: readonly string[]) => refs.join(" ") || undefined;

/** The picked references. With scripts they follow the boxes, and the address follows them, so that links and reload keep them. */
export function usePicks(stored: readonly string[]) {
  const [picked, setPicked] = useState(stored);
  const [alive, setAlive] = useState(false);
  useEffect(() => {
    // What was ticked before the scripts came counts too.
    const boxes = [...document.querySelectorAll<HTMLInputElement>("input[name=refs]")];
    setPicked(boxes.filter((box) => box.checked).map((box) => box.value));
    setAlive(true);
  }, []);
  const change = (refs: readonly string[]) => {
    setPicked(refs);
    const url = new URL(window.location.href);
    url.searchParams.delete("act");
    if (refs.length > 0) url.searchParams.set("picked", refs.join(" "));
    else url.searchParams.delete("picked");
    window.history.replaceState(window.history.state, "", url);
  };
  const toggle = (ref: string) =>
    change(picked.includes(ref) ? picked.filter((one) => one !== ref) : [...picked, ref]);
  return { picked, alive, toggle, letGo: () => change([]) };
}

/** Tells the page how tall its foot is: the bar stands above it while one scrolls. */
export function useFootHeight() {
  useEffect(() => {
    const foot = document.querySelector("footer.status");
    if (!foot) return;
    const measure = () =>
      document.documentElement.style.setProperty("--foot", `${foot.getBoundingClientRect().height}px`);
    const observer = new ResizeObserver(measure);
    observer.observe(foot);
    return () => observer.disconnect();
  }, []);
}

const inOneConsultation = (picks: readonly Pick[]) =>
  new Set(picks.map((pick) => pick.consultation.slug)).size === 1;

/** What can be done with all of them; what fits only some is not offered. */
export function whatFits(picks: readonly Pick[]) {
  const every = (fits: (pick: Pick) => boolean) => picks.length > 0 && picks.every(fits);
  const open = every((pick) => !isEndStage(pick.stage) && !pick.onBench);
  return {
    theme: open && inOneConsultation(picks),
    owner: open,
    aside: open,
    move: open,
    due: open && every((pick) => pick.owner !== null),
    answer: open && inOneConsultation(picks) && every((pick) => pick.stage !== "response_being_prepared"),
    clear: every((pick) => pick.mayClear && !pick.onBench && pick.visibility !== "cleared"),
    withhold: every((pick) => !pick.onBench && !pick.withdrawn && pick.stage !== "set_aside"),
  };
}

/** Whose advice has been asked for and not come: whoever answers now does not wait for it. */
export const awaitedOf = (picks: readonly Pick[]) =>
  picks.filter((pick) => pick.stage === "being_assessed" && !pick.advised && pick.askedAt && pick.owner);

/** What all of them share; undefined where they differ. */
export function inCommon(picks: readonly Pick[]) {
  const [first] = picks;
  const shared = (of: (pick: Pick) => string | null) =>
    picks.every((pick) => first && of(pick) === of(first));
  if (!first || picks.length < 2) return {};
  return {
    theme: shared((pick) => pick.theme?.slug ?? null) && inOneConsultation(picks) ? first.theme : undefined,
    owner: shared((pick) => pick.owner?.slug ?? null) ? first.owner : undefined,
    stage: shared((pick) => pick.stage) ? first.stage : undefined,
    mainLanguage: first.consultation.mainLanguage,
  };
}

/**
 * What was typed before a page's scripts ran. React 18 sets every `textarea` back to what the server sent when it
 * takes a page over, so on a slow line, or after "back", the words somebody had typed were gone without a sign.
 */
import { type ReactNode, useLayoutEffect } from "react";

type Typed = Map<HTMLTextAreaElement, string>;

/**
 * Runs `take` once the browser has given back what stood in the fields of a page that it comes back to. Chromium does
 * so between `load` and `pageshow`, which scripts that it has kept may run long before: React would take over fields
 * that still hold what the server sent, and never hear of the words. A page that is new has nothing to wait for.
 */
export function onceGivenBack(take: () => void): void {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const comesBack = visit?.type === "back_forward" || visit?.type === "reload";
  if (comesBack && visit.loadEventEnd === 0) window.addEventListener("pageshow", take, { once: true });
  else take();
}

/** Notes what stands in the text fields now, and what is typed until `stop`. */
export function noteTyped(page: Document): { typed: Typed; stop: () => void } {
  const typed: Typed = new Map();
  for (const field of page.querySelectorAll("textarea")) {
    if (field.value !== field.defaultValue) typed.set(field, field.value);
  }
  const note = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) typed.set(target, target.value);
  };
  page.addEventListener("input", note, { capture: true });
  return { typed, stop: () => page.removeEventListener("input", note, { capture: true }) };
}

/** Gives the words back once React has taken the page over, and tells whatever counts them. */
export function KeepTyped({ noted, children }: { noted: ReturnType<typeof noteTyped>; children: ReactNode }) {
  useLayoutEffect(() => {
    noted.stop();
    for (const [field, value] of noted.typed) {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    noted.typed.clear();
  }, [noted]);
  return children;
}

/** How the bench answers keys, mouse and buttons while scripts run. */
import { useFetcher, useNavigate, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { Bench } from "~/domain/contributions/bench.ts";
import { pageOf } from "~/domain/contributions/bench-window.ts";
import { paths } from "~/paths.ts";
import {
  type BenchAnswer,
  benchPath,
  moved,
  nextFree,
  nothingPicked,
  pickedValues,
  type Selection,
  type Sentence,
} from "./bench-state.ts";
import { type KeyPress, useKeys } from "./use-keys.ts";

type Options = {
  bench: Bench;
  /** the number of the step that undo takes back */
  step: number | null;
  sentences: Sentence[];
  /** running text; else the list of check boxes */
  running: boolean;
  alive: boolean;
  open: number | null;
  setOpen: (number: number | null) => void;
};

const marks: Readonly<Record<string, string>> = { b: "background", h: "greeting", s: "signature", f: "free" };
const fields: Readonly<Record<string, string>> = {
  e: "title",
  t: "theme",
  y: "kind",
  m: "commitments",
  o: "owner",
};

export function useBenchActions({ bench, step, sentences, running, alive, open, setOpen }: Options) {
  const make = useFetcher<BenchAnswer>({ key: `make-${bench.ref}` });
  const navigate = useNavigate();
  const [selection, setSelection] = useState<Selection>(nothingPicked);
  const form = useRef<HTMLFormElement>(null);
  const settled = useRef<unknown>(undefined);
  const turning = useNavigation().state !== "idle";
  // What was picked may begin on a page that is not here any more.
  const seen = useRef(new Map<number, Sentence>());
  for (const sentence of sentences) seen.current.set(sentence.number, sentence);
  const picked = pickedValues(selection, seen.current);

  const focusAt = (number: number) => {
    const id = sentences.find((s) => s.number === number)?.id;
    const place = document.getElementById(id ?? "");
    const target = place?.querySelector("input") ?? place;
    target?.focus();
  };
  const turnTo = (page: number, number?: number) =>
    navigate(benchPath(bench, page, number), { replace: true, preventScrollReset: true });
  const goTo = (next: Selection, listed = open ?? undefined) => {
    setSelection(next);
    if (next.cursor === null) return;
    if (pageOf(next.cursor) === bench.page.number) focusAt(next.cursor);
    else turnTo(pageOf(next.cursor), listed);
  };

  // On another page, one stands at the sentence that led there.
  const drawn = useRef(bench.page.number);
  useEffect(() => {
    if (drawn.current === bench.page.number) return;
    drawn.current = bench.page.number;
    if (selection.cursor !== null) focusAt(selection.cursor);
  });

  // After an act one stands at the next sentence that is not accounted for, else where one was.
  useEffect(() => {
    if (make.state !== "idle" || !make.data || settled.current === make.data) return;
    settled.current = make.data;
    if (make.data.refusal || make.data.intent === "undo") return;
    const made = make.data.number ?? undefined;
    if (made !== undefined) {
      setOpen(made);
      if (!bench.contributions.some((c) => c.number === made)) turnTo(bench.page.number, made);
    }
    form.current?.reset();
    const next = nextFree(sentences, bench.page, selection.cursor) ?? selection.cursor;
    if (next !== null) goTo({ cursor: next, anchor: next, passage: null }, made);
  });

  const busy = make.state !== "idle" || turning;
  const passagesNow = (): string[] => {
    if (running) return picked;
    const ticked = form.current ? new FormData(form.current).getAll("passages").map(String) : [];
    const here = sentences.find((s) => s.number === selection.cursor);
    return ticked.length > 0 ? ticked : here ? [here.value] : [];
  };
  const send = (intent: string, number?: number) => {
    if (busy) return;
    const body = new FormData();
    body.set("intent", intent);
    body.set("scripts", "on");
    if (number !== undefined) body.set("number", String(number));
    if (intent === "undo") body.set("step", String(step));
    for (const value of passagesNow()) body.append("passages", value);
    make.submit(body, { method: "post", action: benchPath(bench, bench.page.number) });
  };
  const goToNextFree = () => {
    const next = nextFree(sentences, bench.page, selection.cursor);
    if (next !== null) goTo({ cursor: next, anchor: next, passage: null });
  };
  const toField = (name: string) => {
    const number = open ?? bench.contributions.at(-1)?.number;
    if (number === undefined) return;
    setOpen(number);
    // The fields of a closed contribution can't take focus until it is drawn open.
    requestAnimationFrame(() => document.getElementById(`c${number}-${name}`)?.focus());
  };

  const handle = ({ key, shift }: KeyPress, target: Element): boolean => {
    const down = key === "j" || key === "ArrowDown";
    if (down || key === "k" || key === "ArrowUp") {
      if (target.closest("details, .pop") && key.startsWith("Arrow")) return false;
      if (!turning) goTo(moved(selection, down ? 1 : -1, shift, bench.page));
      return true;
    }
    if (key === "Escape") {
      if (target.closest("[data-fields]")) {
        if (selection.cursor !== null) focusAt(selection.cursor);
        else (target as HTMLElement).blur();
      } else setSelection({ ...selection, anchor: null, passage: null });
      return true;
    }
    if (key === "Enter") {
      if (target.closest("a, button, summary, select, [data-fields]")) return false;
      send("make");
      return true;
    }
    if (/^[1-9]$/.test(key)) {
      send("add", Number(key));
      return true;
    }
    const mark = marks[key];
    if (mark) send(mark);
    const field = fields[key];
    if (field) toField(field);
    if (key === "a" && bench.proposed > 0) send("carry");
    if (key === "u") goToNextFree();
    if (key === "z") send("undo");
    if (key === "n" && bench.next) navigate(paths.desk.split(bench.next));
    if (key === "?") {
      const help = document.getElementById("all-keys") as HTMLDetailsElement | null;
      if (help) {
        help.open = true;
        help.querySelector("summary")?.focus();
      }
    }
    return Boolean(mark || field) || ["a", "u", "z", "n", "?"].includes(key);
  };
  const keys = (press: KeyPress, target: Element) => alive && handle(press, target);
  useKeys(keys);

  // The foot of the desk has an Undo of its own, which would load the page anew.
  useEffect(() => {
    const listen = (event: SubmitEvent) => {
      if (!(event.target instanceof Element) || !event.target.matches("form[data-undo]")) return;
      event.preventDefault();
      send("undo");
    };
    document.addEventListener("submit", listen);
    return () => document.removeEventListener("submit", listen);
  });

  return {
    selection,
    setSelection,
    picked,
    form,
    send,
    goToNextFree,
    answer: make.data,
  };
}

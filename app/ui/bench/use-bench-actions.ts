/** How the bench answers keys, mouse and buttons while scripts run. */
import { useFetcher, useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { Bench } from "~/domain/contributions/bench.ts";
import { paths } from "~/paths.ts";
import type { UndoAnswer } from "./answers.ts";
import {
  type BenchAnswer,
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

export function useBenchActions({ bench, sentences, running, alive, open, setOpen }: Options) {
  const make = useFetcher<BenchAnswer>({ key: `make-${bench.ref}` });
  const undo = useFetcher<UndoAnswer>({ key: `undo-${bench.ref}` });
  const navigate = useNavigate();
  const [selection, setSelection] = useState<Selection>(nothingPicked);
  const form = useRef<HTMLFormElement>(null);
  const settled = useRef<unknown>(undefined);

  const focusAt = (index: number) => {
    const place = document.getElementById(sentences[index]?.id ?? "");
    const target = place?.querySelector("input") ?? place;
    target?.focus();
  };
  const goTo = (next: Selection) => {
    setSelection(next);
    if (next.cursor !== null) focusAt(next.cursor);
  };

  // After an act one stands at the next sentence that is not accounted for, else where one was.
  useEffect(() => {
    if (make.state !== "idle" || !make.data || settled.current === make.data) return;
    settled.current = make.data;
    if (make.data.refusal) return;
    if (make.data.number !== null) setOpen(make.data.number);
    form.current?.reset();
    const at = selection.cursor ?? -1;
    const next = nextFree(sentences, at) ?? at;
    if (next >= 0) goTo({ cursor: next, anchor: next, passage: null });
  });

  const busy = make.state !== "idle" || undo.state !== "idle";
  const passagesNow = (): string[] => {
    if (running) return pickedValues(selection, sentences);
    const ticked = form.current ? new FormData(form.current).getAll("passages").map(String) : [];
    const here = sentences[selection.cursor ?? -1];
    return ticked.length > 0 ? ticked : here ? [here.value] : [];
  };
  const send = (intent: string, number?: number) => {
    if (busy) return;
    const body = new FormData();
    body.set("intent", intent);
    body.set("scripts", "on");
    if (number !== undefined) body.set("number", String(number));
    for (const value of passagesNow()) body.append("passages", value);
    make.submit(body, { method: "post", action: paths.desk.split(bench.ref) });
  };
  const sendUndo = () => {
    if (!busy) undo.submit({ scripts: "on" }, { method: "post", action: paths.desk.undo() });
  };
  const goToNextFree = () => {
    const next = nextFree(sentences, selection.cursor ?? -1);
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
      goTo(moved(selection, down ? 1 : -1, shift, sentences));
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
    if (key === "u") goToNextFree();
    if (key === "z") sendUndo();
    if (key === "n" && bench.next) navigate(paths.desk.split(bench.next));
    if (key === "?") {
      const help = document.getElementById("all-keys") as HTMLDetailsElement | null;
      if (help) {
        help.open = true;
        help.querySelector("summary")?.focus();
      }
    }
    return Boolean(mark || field) || ["u", "z", "n", "?"].includes(key);
  };
  const keys = (press: KeyPress, target: Element) => alive && handle(press, target);
  useKeys(keys);

  // The foot of the desk has an Undo of its own, which would load the page anew.
  useEffect(() => {
    const listen = (event: SubmitEvent) => {
      if (!(event.target instanceof Element) || !event.target.matches("form[data-undo]")) return;
      event.preventDefault();
      sendUndo();
    };
    document.addEventListener("submit", listen);
    return () => document.removeEventListener("submit", listen);
  });

  return {
    selection,
    setSelection,
    form,
    send,
    goToNextFree,
    answer: make.data,
    undone: undo.data,
  };
}

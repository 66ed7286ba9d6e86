import { type FormEvent, useEffect, useRef, useState } from "react";
import type { FieldError } from "~/domain/kernel/input.ts";
import { aboutOf, isNamed, liveLimits, type Voice } from "~/domain/live/live.ts";
import type { OwnTable } from "~/domain/own/said.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { Acting, Opened } from "./acting.tsx";
import { follow } from "./following.ts";
import { beginWorker, endWorker } from "./page-worker.ts";
import { type Flushed, toSend } from "./queue.ts";
import { tableName } from "./table-name.ts";
import { newName, readRows, sendAct } from "./talking.ts";
import { createTyping, type Typed, tabDrawer, unsentAs } from "./typed.ts";
import { useQueue } from "./use-queue.ts";

type Given = Pick<Acting, "formKey" | "answer" | "opened"> & { table: OwnTable; from: number };
type Now = Pick<Acting, "formKey" | "answer" | "opened">;

/** It sits at no table any more. */
const gone = { form: "", values: {}, errors: {}, refusal: "not_joined" } as const;
const closed: Opened = { write: false, change: null, object: null, take: null, still: false };
/** Of the page's acts those that wait for a network. */
const isQueued = (intent: FormDataEntryValue | null) =>
  intent === "add" || intent === "object" || intent === "take_back";

/** The page as its scripts keep it: the table as it is now, what waits here, and its forms sent in place. */
export function useAtTable(given: Given) {
  const { t } = useI18n();
  const [table, setTable] = useState(given.table);
  const [scripts, setScripts] = useState(false);
  const [network, setNetwork] = useState(true);
  const [acting, setActing] = useState<Now>(given);
  const [said, setSaid] = useState("");
  const [from, setFrom] = useState(given.from);
  const [typing] = useState(() =>
    createTyping(() => new Date().toISOString(), tabDrawer(given.table.handle)),
  );
  const broken = useRef(false);
  const hasKept = useRef(false);
  /** the point that was taken out, as long as one does not stand elsewhere */
  const takenOut = useRef<number | null>(null);
  /** what is being kept at this moment, and what it is called */
  const keeping = useRef<{ same: string; clientId: string } | null>(null);

  async function refresh(): Promise<void> {
    const rows = await readRows();
    // The page stands, with what was typed: the way on is said above it.
    if (rows === "no_table") return setActing((now) => ({ ...now, answer: gone }));
    const fresh = rows !== "no_network" && rows.fresh;
    if (rows !== "no_network") setTable(rows.table);
    broken.current ||= !fresh;
    setNetwork(fresh);
  }

  async function flushed(result: Flushed): Promise<void> {
    await refresh();
    if (result === "failed") setNetwork(false);
    else if (broken.current) {
      broken.current = false;
      setSaid(t("live.net.all"));
    }
  }

  const queue = useQueue(given.table.handle, flushed);
  const waits = toSend(queue.waiting ?? [], table.handle).length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, with the page
  useEffect(() => {
    setScripts(true);
    beginWorker();
    return follow(() => void refresh());
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it closes
  useEffect(() => {
    if (table.closedAt !== null) for (const one of typing.take()) void holdUnsent(one);
  }, [table.closedAt]);

  // By what is drawn without it: others may have come meanwhile.
  useEffect(() => {
    const number = takenOut.current;
    if (number === null || table.notes.some((note) => note.number === number)) return;
    takenOut.current = null;
    goOnAfter(number, table.notes);
  });

  /** What this device calls its own by, and where it was captured. */
  const here = () => ({ clientId: newName(), table: table.handle, tableName: tableName(table) });

  /** What somebody was writing when the table closed waits for him to send it in, or to say that he does not. */
  const holdUnsent = (one: Typed): Promise<void> => queue.add({ ...here(), ...unsentAs(one, table) });

  /** Keeps a point, or an objection to one, here before anything is sent. */
  async function keep(form: HTMLFormElement, data: FormData): Promise<void> {
    const said = readSaid(data);
    const { body, intent } = said;
    const field = form.querySelector("textarea");
    // A second press of the button that has just kept a point means nothing else.
    if (body.trim() === "" && intent === "add" && hasKept.current) return field?.focus();
    const errors = faultsOf(said);
    if (Object.keys(errors).length > 0)
      return setActing((now) => ({
        ...now,
        answer: { form: intent, values: valuesOf(data), errors, refusal: null },
      }));
    // What is sent twice from one form, in the same words, is one.
    const same = JSON.stringify(said);
    if (keeping.current?.same !== same) keeping.current = { same, clientId: newName() };
    const kept = {
      ...{ ...here(), clientId: keeping.current.clientId, body },
      ...{ objectsTo: said.note, takesBack: said.takesBack },
      ...{ question: said.question, theme: said.theme, voice: said.voice, name: said.name },
      ...{ claimedAt: new Date().toISOString(), refused: null },
    };
    if (field) typing.drop(field.id);
    // At once: whoever writes faster than the device keeps has the next point in the field by then.
    if (intent === "add") {
      hasKept.current = true;
      empty(form, field);
    }
    await queue.add(kept);
    keeping.current = null;
    if (intent !== "take_back") setSaid(queue.keeps ? t("live.net.kept") : "");
    setActing((now) => ({ ...now, answer: undefined, opened: intent === "object" ? closed : now.opened }));
  }

  async function act(data: FormData): Promise<void> {
    const intent = String(data.get("intent") ?? "");
    const refuse = (refusal: "network" | "waiting") =>
      setActing((now) => ({ ...now, answer: { form: intent, values: valuesOf(data), errors: {}, refusal } }));
    if (intent === "leave" && waits > 0) return refuse("waiting");
    const done = await sendAct(data);
    if (done === "no_network") {
      setNetwork(false);
      broken.current = true;
      return refuse("network");
    }
    const worded = `words-${data.get("note")}`;
    if (done !== "done") {
      // Once the table has closed, what was typed waits to be sent in, and stands there.
      const waits = done.refusal === "ended" && typing.at(worded) !== undefined;
      setActing((now) => ({ ...now, answer: waits ? { ...done, values: {} } : done }));
      return refresh();
    }
    typing.drop(worded);
    if (intent === "confirm") setFrom(Number(data.get("next")) || from);
    if (intent === "leave") {
      typing.take();
      await endWorker();
      return location.assign(paths.live.join({ left: "1" }));
    }
    // What is sent next is something else, even in the same words.
    setActing({ formKey: newName(), answer: undefined, opened: closed });
    if (intent === "undo") {
      const number = Number(data.get("note"));
      setSaid(t("live.note.takenOut", { number }));
      takenOut.current = number;
    }
    return refresh();
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(form, button);
    // A button that says what it does is heard before the form.
    const own = button?.getAttribute("name") === "intent" ? button.getAttribute("value") : null;
    if (own) data.set("intent", own);
    void (isQueued(data.get("intent")) ? keep(form, data) : act(data));
  }

  function open(what: Partial<Opened>): void {
    const { change, object } = acting.opened;
    const note = change ?? object ?? acting.answer?.values.note;
    // Whoever lets it be means what he has typed, too.
    if (Object.keys(what).length === 0)
      for (const field of ["words", "meant"]) typing.drop(`${field}-${note}`);
    setActing((now) => ({ ...now, answer: undefined, opened: { ...closed, ...what } }));
  }

  return {
    ...{ table, queue, network, waits, said, from },
    acting: {
      ...acting,
      table: given.table.handle,
      typing: scripts ? typing : null,
      open: scripts ? open : null,
      submit: scripts ? submit : null,
    } satisfies Acting,
  };
}

/**
 * The field for the next point. What a form begins with may be what somebody had typed into it before. Who talks of a theme goes on
 * talking of it, so what was chosen stays; a name is chosen for each point.
 */
function empty(form: HTMLFormElement, field: HTMLTextAreaElement | null): void {
  const about = form.querySelector("select");
  const chosen = about?.value;
  form.reset();
  if (about && chosen !== undefined) about.value = chosen;
  const nobody = form.querySelector<HTMLInputElement>('[name="voice"][value="nobody"]');
  const name = form.querySelector<HTMLInputElement>('[name="name"]');
  if (nobody) nobody.checked = true;
  if (name) name.value = "";
  if (field) field.value = "";
  field?.focus();
}

/** Where one goes on once a point was taken out, and its buttons with it: at the next one, or else at the field for another. */
function goOnAfter(number: number, notes: OwnTable["notes"]): void {
  const next = notes.find((note) => note.number > number);
  const link = next && document.querySelector<HTMLElement>(`#n-${next.number} > a.not`);
  (link ?? document.getElementById("next"))?.focus();
}

/** What a form that is queued says. */
function readSaid(data: FormData) {
  const text = (name: string) => String(data.get(name) ?? "");
  const intent = text("intent");
  return {
    ...{ intent, body: text("body"), ...aboutOf(text("about")), name: text("name").trim() },
    voice: (text("voice") || "nobody") as Voice,
    note: intent === "add" ? null : Number(text("note")),
    takesBack: intent === "take_back" ? Number(text("takesBack")) : null,
  };
}

/** The same mistakes that the server would find (forms.ts). */
function faultsOf({ body, voice, name, takesBack }: ReturnType<typeof readSaid>): Record<string, FieldError> {
  if (takesBack !== null) return {};
  return {
    ...(body.trim() === "" ? { body: "required" as const } : {}),
    ...(body.length > liveLimits.note ? { body: "too_long" as const } : {}),
    ...(isNamed(voice) && name === "" ? { name: "required" as const } : {}),
    ...(name.length > liveLimits.name ? { name: "too_long" as const } : {}),
  };
}

const valuesOf = (data: FormData) =>
  Object.fromEntries([...data].map(([name, value]): [string, string] => [name, String(value)]));

import { type FormEvent, useEffect, useRef, useState } from "react";
import { liveLimits, type Voice } from "~/domain/live/live.ts";
import type { TableView } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { Acting, Opened } from "./acting.tsx";
import { follow } from "./following.ts";
import { beginWorker, endWorker } from "./page-worker.ts";
import { type Flushed, toSend } from "./queue.ts";
import { tableName } from "./table-name.ts";
import { newName, readRows, sendAct } from "./talking.ts";
import { useQueue } from "./use-queue.ts";

type Given = Pick<Acting, "formKey" | "answer" | "opened"> & { table: TableView };
type Now = Pick<Acting, "formKey" | "answer" | "opened">;

/** It sits at no table any more. */
const gone = { form: "", values: {}, errors: {}, refusal: "not_joined" } as const;
const closed: Opened = { write: false, change: null, object: null, still: false };

/** The page as its scripts keep it: the table as it is now, what waits here, and its forms sent in place. */
export function useAtTable(given: Given) {
  const { t } = useI18n();
  const [table, setTable] = useState(given.table);
  const [scripts, setScripts] = useState(false);
  const [network, setNetwork] = useState(true);
  const [acting, setActing] = useState<Now>(given);
  const [said, setSaid] = useState("");
  const broken = useRef(false);

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

  /** Keeps a point here, before anything is sent. */
  async function keep(form: HTMLFormElement, data: FormData): Promise<void> {
    const body = String(data.get("body") ?? "");
    const wrong = body.trim() === "" ? "required" : body.length > liveLimits.note ? "too_long" : null;
    if (wrong)
      return setActing((now) => ({
        ...now,
        answer: { form: "add", values: { body }, errors: { body: wrong }, refusal: null },
      }));
    await queue.add({
      ...{ clientId: newName(), table: table.handle, tableName: tableName(table), body },
      ...{ question: String(data.get("question") ?? ""), voice: (data.get("voice") ?? "nobody") as Voice },
      ...{ name: String(data.get("name") ?? ""), claimedAt: new Date().toISOString(), refused: null },
    });
    form.reset();
    form.querySelector("textarea")?.focus();
    setSaid(t("live.net.kept"));
    setActing((now) => ({ ...now, answer: undefined }));
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
    if (done !== "done") {
      setActing((now) => ({ ...now, answer: done }));
      return refresh();
    }
    if (intent === "leave") {
      await endWorker();
      return location.assign(paths.live.join({ left: "1" }));
    }
    // What is sent next is something else, even in the same words.
    setActing({ formKey: newName(), answer: undefined, opened: closed });
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
    void (data.get("intent") === "add" ? keep(form, data) : act(data));
  }

  return {
    ...{ table, queue, network, waits, said },
    acting: {
      ...acting,
      table: given.table.handle,
      open: scripts
        ? (what: Partial<Opened>) =>
            setActing((now) => ({ ...now, answer: undefined, opened: { ...closed, ...what } }))
        : null,
      submit: scripts ? submit : null,
    } satisfies Acting,
  };
}

const valuesOf = (data: FormData) =>
  Object.fromEntries([...data].map(([name, value]): [string, string] => [name, String(value)]));

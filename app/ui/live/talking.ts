/** What the scripts of a table's page ask of the server: its rows, an act, a batch of what waits. */
import type { OwnTable } from "~/domain/own/said.ts";
import { paths } from "~/paths.ts";
import type { Answered } from "./acting.tsx";
import type { Acknowledged, Waiting } from "./queue.ts";

/** A line that is there and says nothing counts as none after so long. */
const patience = () => AbortSignal.timeout(15_000);

export type Rows =
  /** fresh: of now; else what the service worker kept */
  { table: OwnTable; fresh: boolean } | "no_network" | "no_table";

export async function readRows(): Promise<Rows> {
  try {
    const answer = await fetch(paths.live.rows(), { signal: patience() });
    if (answer.status === 404) return "no_table";
    if (!answer.ok) return "no_network";
    return { table: await answer.json(), fresh: !answer.headers.has("X-Kept") };
  } catch {
    return "no_network";
  }
}

export type ActDone = "done" | "no_network" | Answered;

/** One form of the page, sent in its place. */
export async function sendAct(form: FormData): Promise<ActDone> {
  const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  try {
    const answer = await fetch(paths.live.act(), { method: "POST", body, signal: patience() });
    if (answer.status === 200) return "done";
    return [404, 409, 422].includes(answer.status) ? await answer.json() : "no_network";
  } catch {
    return "no_network";
  }
}

/** Null where this device holds no key of that table; throws where there is no network, or no answer that is one. */
export async function sendBatch(table: string, batch: Waiting[]): Promise<Acknowledged[] | null> {
  const notes = batch.map(
    ({ clientId, body, objectsTo, takesBack, question, theme, voice, name, claimedAt }) => ({
      ...{ clientId, body, claimedAt },
      ...(objectsTo === null ? { question, theme, voice, name } : { note: objectsTo }),
      ...(takesBack === null ? {} : { takesBack }),
    }),
  );
  const answer = await fetch(paths.live.queue(), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ table, notes }),
    signal: patience(),
  });
  if (answer.status === 404 || answer.status === 409) return null;
  if (!answer.ok) throw new Error(`the queue was answered ${answer.status}`);
  return answer.json();
}

/** A name for something of this device's own. `crypto.randomUUID` is missing where a page came without TLS. */
export function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64;
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

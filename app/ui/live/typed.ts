/**
 * What is being typed at a table and was not sent yet. It outlives the form that it is typed into: the page becomes another when
 * the table is read back or closes, whoever is writing.
 */
import { aboutOf } from "~/domain/live/live.ts";
import { aboutAtFirst, aboutOfNote, standsBeside, type TableRows } from "~/domain/live/table.ts";
import type { Waiting } from "./queue.ts";

export type Typed = {
  body: string;
  /** what was chosen beside it; null where nothing was */
  chosen: Chosen | null;
  /** the number of the point that it is about; null where it is a point */
  about: number | null;
  /** an instant, by the clock of this device */
  typedAt: string;
};

/** Whose point it is, who is named, and what it is about, as its form says it. */
export type Chosen = { voice: string; name: string; about: string };

export type Typing = {
  /** what was typed into a field, by its id */
  at: (id: string) => string | undefined;
  /** what stands in a field now; what it began with is nothing that somebody has typed */
  hear: (id: string, said: { body: string; about: number | null; began: string }) => void;
  /** what was chosen beside a field, before or after it was written in; null where nothing was */
  chosen: (id: string) => Chosen | null;
  choose: (id: string, chosen: Chosen) => void;
  drop: (id: string) => void;
  /** all of it, in the order in which it was begun; it is in other hands from then on */
  take: () => Typed[];
};

export function createTyping(now: () => string): Typing {
  const all = new Map<string, Omit<Typed, "chosen">>();
  const beside = new Map<string, Chosen>();
  return {
    at: (id) => all.get(id)?.body,
    hear(id, { body, about, began }) {
      if (body.trim() === "" || body === began) return void all.delete(id);
      all.set(id, { body, about, typedAt: now() });
    },
    chosen: (id) => beside.get(id) ?? null,
    choose: (id, chosen) => void beside.set(id, chosen),
    drop(id) {
      all.delete(id);
      beside.delete(id);
    },
    take() {
      const taken = [...all].map(([id, one]) => ({ ...one, chosen: beside.get(id) ?? null }));
      all.clear();
      beside.clear();
      return taken;
    },
  };
}

/**
 * What was being written when a table closed, as it can come late: words about a point that the table meant stand beside it; other words
 * for one that it did not, and what is about none, are a point, about what that one was about.
 */
export function unsentAs(
  { body, about, chosen, typedAt }: Typed,
  table: Pick<TableRows, "notes" | "at" | "theme">,
): Omit<Waiting, "clientId" | "table" | "tableName"> {
  const note = table.notes.find(({ number }) => number === about);
  return {
    ...{ body, objectsTo: standsBeside(table.notes, about)?.number ?? null, takesBack: null },
    ...aboutOf(chosen?.about ?? (note ? aboutOfNote(note) : aboutAtFirst(table))),
    ...{ voice: "nobody", name: "", claimedAt: typedAt, refused: "unsent" },
  };
}

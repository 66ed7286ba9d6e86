/**
 * What is being typed at a table and was not sent yet. It outlives the form that it is typed into: the page becomes another when
 * the table is read back or closes, whoever is writing. The words outlive the page too: it may be loaded anew, and a browser lets go
 * of a page that nobody looks at. They go with the tab.
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

/** Where the words lie besides: a text, or null for none. */
export type Drawer = { read: () => string | null; write: (words: string | null) => void };

/** That of a tab, for one table; nothing where the browser keeps nothing, and on the server. */
export const tabDrawer = (table: string): Drawer => {
  const name = `gensvar-typed-${table}`;
  return {
    read: () => attempt(() => sessionStorage.getItem(name)),
    write: (words) =>
      attempt(() => (words ? sessionStorage.setItem(name, words) : sessionStorage.removeItem(name))),
  };
};

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

export function createTyping(now: () => string, drawer: Drawer): Typing {
  const all = new Map<string, Omit<Typed, "chosen">>(attempt(() => JSON.parse(drawer.read() ?? "[]")));
  const beside = new Map<string, Chosen>();
  const put = () => drawer.write(all.size > 0 ? JSON.stringify([...all]) : null);
  return {
    at: (id) => all.get(id)?.body,
    hear(id, { body, about, began }) {
      if (body.trim() === "" || body === began) all.delete(id);
      else all.set(id, { body, about, typedAt: now() });
      put();
    },
    chosen: (id) => beside.get(id) ?? null,
    choose: (id, chosen) => void beside.set(id, chosen),
    drop(id) {
      all.delete(id);
      beside.delete(id);
      put();
    },
    take() {
      const taken = [...all].map(([id, one]) => ({ ...one, chosen: beside.get(id) ?? null }));
      all.clear();
      beside.clear();
      put();
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

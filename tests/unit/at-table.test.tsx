import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { isFollowed, type SeenNote } from "~/domain/live/table.ts";
import { translator } from "~/i18n/translator.ts";
import { I18nProvider } from "~/i18n/use-i18n.tsx";
import { type Acknowledged, askingOnce, flush, type Waiting } from "~/ui/live/queue.ts";
import { type Chosen, createTyping, unsentAs } from "~/ui/live/typed.ts";
import { HeldProvider, NetBar, StuckNotes } from "~/ui/live/waiting.tsx";
import { memoryQueue } from "../support/memory-queue.ts";

const waiting = (clientId: string, refused: Waiting["refused"]): Waiting => ({
  ...{
    clientId,
    table: "a",
    tableName: "A",
    body: `Sagt ${clientId}`,
    objectsTo: null,
    takesBack: null,
    question: "",
    theme: "",
    voice: "nobody",
  },
  ...{ name: "", claimedAt: "2026-05-07T07:30:00.000Z", refused },
});

const none = () => {};
const shown = (held: Waiting[], away: boolean, page = <StuckNotes />, keeps = true) =>
  renderToStaticMarkup(
    <I18nProvider value={translator("en")}>
      <HeldProvider
        value={{
          ...{ waiting: held, table: away ? "" : "a", network: false, keeps, said: "" },
          ...{ takeBack: none, drop: none, sendIn: away ? null : none },
        }}
      >
        {page}
      </HeldProvider>
    </I18nProvider>,
  );

const away = (...held: Waiting[]) => shown(held, true);

it("is promised to be sent what can be, and not what was refused", () => {
  const [promise, copy] = ["They go to their table by themselves", "Copy them and give them to your scribe"];
  expect(away(waiting("1", null))).toContain(promise);
  const refused = away(waiting("2", "too_late"));
  expect([refused.includes(promise), refused.includes(copy)]).toEqual([false, true]);
  const both = away(waiting("2", "too_late"), waiting("1", null));
  const order = [promise, "Sagt 1", copy, "Sagt 2"].map((one) => both.indexOf(one));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(order[0]).toBeGreaterThan(0);
});

it("is what somebody was writing when its table closed: sent in if he says so, with the hour of its last letter", async () => {
  let now = "2026-05-07T07:30:00.000Z";
  let drawer: string | null = null;
  const write = (words: string | null) => {
    drawer = words;
  };
  const open = () => createTyping(() => now, { read: () => drawer, write });
  let typing = open();
  const hear = (id: string, body: string, about: number | null = null, began = "") =>
    typing.hear(id, { body, about, began });
  for (const body of ["T", "Ta"]) hear("next", body);
  hear("words-2", "Uendra", 2, "Uendra");
  hear("meant-3", "Noko anna", 3);
  // Whose it is is chosen before the words or after them, and is kept as long as they are.
  const chosen = { voice: "person", name: "Kari Døme", about: "theme:a" };
  typing.choose("next", chosen);
  typing.choose("meant-9", chosen);
  typing.drop("meant-9");
  now = "2026-05-07T07:31:00.000Z";
  hear("next", "Tala");
  expect([typing.at("next"), typing.at("words-2")]).toEqual(["Tala", undefined]);
  expect([open().at("next"), open().at("meant-3")]).toEqual(["Tala", "Noko anna"]);
  expect([typing.chosen("next"), typing.chosen("meant-9")]).toEqual([chosen, null]);
  const held = typing.take();
  expect(held.map(({ body, about, typedAt }) => [body, about, typedAt])).toEqual([
    ["Tala", null, now],
    ["Noko anna", 3, "2026-05-07T07:30:00.000Z"],
  ]);
  expect(held.map((one) => one.chosen)).toEqual([chosen, null]);
  expect([typing.take(), typing.chosen("next"), drawer]).toEqual([[], null, null]);
  drawer = "[[";
  typing = open();
  expect(typing.take()).toEqual([]);

  const unsent = waiting("1", "unsent");
  const [lead, button] = ["You were writing this when the table closed", "Send it in"];
  expect([lead, button].map((one) => shown([unsent], false).includes(one))).toEqual([true, true]);
  expect(away(unsent)).not.toContain(button);
  const store = memoryQueue();
  await store.add(unsent);
  const send = async (_: string, batch: Waiting[]): Promise<Acknowledged[]> =>
    batch.map(({ clientId }) => ({ clientId, outcome: "late" }));
  await flush({ store, table: "a", send });
  expect(await store.list()).toHaveLength(1);
  await store.refuse("1", null);
  await flush({ store, table: "a", send });
  expect(await store.list()).toEqual([]);
});

it("comes late as what it was: beside a point that the table meant, and else as a point about the same", () => {
  const note = (number: number, confirmed: boolean, question: string | null) =>
    ({ number, confirmed, question, theme: null }) as SeenNote;
  const table = { notes: [note(1, true, "q1"), note(2, false, "q2")], at: "q3", theme: null };
  const as = (about: number | null, chosen: Chosen | null = null) => {
    const { objectsTo, question, theme, refused } = unsentAs(
      { body: "Ord", about, chosen, typedAt: "" },
      table,
    );
    return [objectsTo, question, theme, refused];
  };
  expect(as(1)).toEqual([1, "q1", "", "unsent"]);
  // Other words for his own point that nobody had confirmed are no objection to it.
  expect(as(2)).toEqual([null, "q2", "", "unsent"]);
  expect(as(null)).toEqual([null, "q3", "", "unsent"]);
  const chosen = { voice: "person", name: "Kari Døme", about: "theme:a" };
  expect(as(null, chosen)).toEqual([null, "", "a", "unsent"]);
});

it("is counted whatever it is: a point, an objection, one that is taken back", () => {
  const objection = { ...waiting("2", null), objectsTo: 4 };
  const held = [waiting("1", null), objection, { ...objection, clientId: "3", takesBack: 1 }];
  expect(shown(held, false, <NetBar />)).toContain("No network: 3 unsent, kept on this phone");
  const forgotten = shown(held, false, <NetBar />, false);
  expect(forgotten).toContain("No network: 3 unsent, on this page alone");
  expect(forgotten).toContain("This browser can’t keep points");
});

it("is followed where something was taken in, or will be", () => {
  const open = { closed: false, cancelled: false };
  const at = { meeting: open, takenIn: false, notes: [], answeredBy: "2026-08-01" };
  const notes = [{}] as never[];
  expect(isFollowed(at)).toBe(false);
  expect(isFollowed({ ...at, notes })).toBe(true);
  expect(isFollowed({ ...at, notes, answeredBy: null })).toBe(false);
  const closed = { ...open, closed: true };
  expect(isFollowed({ ...at, meeting: closed, notes })).toBe(false);
  expect(isFollowed({ ...at, meeting: closed, takenIn: true })).toBe(true);
  expect(isFollowed({ ...at, meeting: { ...open, cancelled: true }, notes })).toBe(false);
});

it("waits once however often its button is pressed, and an objection goes as one", async () => {
  const store = memoryQueue();
  const [point, objection] = [waiting("1", null), { ...waiting("2", null), objectsTo: 4 }];
  for (const one of [point, point, objection]) await store.add(one);
  const sent: Waiting[][] = [];
  const send = async (_: string, batch: Waiting[]): Promise<Acknowledged[]> => {
    sent.push(batch);
    return [
      { clientId: "1", outcome: "received" },
      { clientId: "2", outcome: "unknown_note" },
    ];
  };
  expect(await flush({ store, table: "a", send })).toBe("sent");
  expect(sent.map((batch) => batch.map(({ objectsTo }) => objectsTo))).toEqual([[null, 4]]);
  // What was not taken stays with its reason, to be copied.
  expect(await store.list()).toEqual([{ ...objection, refused: "unknown_note" }]);
});

it("goes to each table that it was written at, its own first; where the device has no key it stays, and is asked about once", async () => {
  const store = memoryQueue();
  const of = (clientId: string, table: string) => ({ ...waiting(clientId, null), table });
  for (const one of [of("1", "b"), of("2", "a"), of("3", "never"), of("4", "b")]) await store.add(one);
  const asked: string[] = [];
  const send = askingOnce("a", async (table, batch) => {
    asked.push(`${table} ${batch.map(({ clientId }) => clientId)}`);
    return table === "never" ? null : batch.map(({ clientId }) => ({ clientId, outcome: "late" }));
  });
  for (let n = 0; n < 2; n++) expect(await flush({ store, table: "a", send })).toBe("sent");
  expect(asked).toEqual(["a 2", "b 1,4", "never 3"]);
  expect(await store.list()).toEqual([of("3", "never")]);
  // That its own table does not know it is another matter: it may again.
  const gone = { store, table: "never", send: async () => null };
  expect(await flush(gone)).toBe("failed");
});

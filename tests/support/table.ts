/** A table in the room: a meeting that has begun with one group, its scribe's device and a guest's. */
import { randomUUID } from "node:crypto";
import { expectOk } from "~/domain/kernel/result.ts";
import { captureNotes } from "~/domain/live/commands/capture.server.ts";
import { closeMeeting } from "~/domain/live/commands/close.server.ts";
import { joinTable, openTables } from "~/domain/live/commands/join.server.ts";
import { confirmNotes } from "~/domain/live/commands/read-back.server.ts";
import type { NoteForm } from "~/domain/live/forms.ts";
import { findNote, listNotes, listTables } from "~/domain/live/queries.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { meetingsOf } from "./meetings.ts";
import type { World } from "./world.ts";

export const slug = "moete";
export const begins = "2026-05-07T07:30:00.000Z";
/** So many minutes after it began; it lasts 120. */
export const minute = (minutes: number) => new Date(Date.parse(begins) + minutes * 60_000).toISOString();

export async function sitDown(world: World) {
  await meetingsOf(world).announce(slug);
  expectOk(await openTables(world.as("coordinator"), slug));
  world.clock.now = begins;
  const device = () => world.visitor();
  const tables = async () => listTables(world.read, (await getMeeting(world.read, slug)).id);
  const join = async (code: string) => expectOk(await joinTable(device(), { code, calledAs: "" })).key;
  const [at] = await tables();
  const { groupId: group = "", scribeCode = "", joinCode = "" } = at?.table ?? {};
  const scribe = await join(scribeCode);
  const guest = await join(joinCode);
  /** of a note as it stands */
  const versionOf = async (note: number) => (await findNote(world.read, group, note))?.version ?? 0;
  return {
    versionOf,
    ...{ group, scribe, guest, device, tables, join, scribeCode, joinCode },
    point: (body: string, more: Partial<NoteForm> = {}): NoteForm => ({
      ...{
        clientId: randomUUID(),
        body,
        question: "",
        theme: "",
        voice: "nobody",
        name: "",
        claimedAt: world.clock.now,
      },
      ...more,
    }),
    capture: async (key: string, ...batch: NoteForm[]) => expectOk(await captureNotes(device(), key, batch)),
    said: async () => (await listNotes(world.read, group)).map(({ body }) => body),
    confirm: async (note: number, more: { confirmed?: boolean; agreed?: boolean; version?: number } = {}) =>
      expectOk(
        await confirmNotes(device(), scribe, [
          { note, version: await versionOf(note), confirmed: true, agreed: false, ...more },
        ]),
      ),
    close: async () => expectOk(await closeMeeting(world.as("coordinator"), slug)).refs,
  };
}

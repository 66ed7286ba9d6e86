/**
 * A forum with an announced meeting and an invitation list of so many in four languages, and as many invitations written and
 * waiting for their hour, each to a part of the list.
 */
import { type Database, openDatabase } from "#db/client.ts";
import { contacts } from "#db/schema/contacts.ts";
import { contactKinds } from "~/domain/contacts/contact.ts";
import { addDays } from "~/domain/kernel/day.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { scheduleMailing } from "~/domain/mailings/commands/run-mailing.server.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { announceMeeting, scheduleMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { createMeeting, editMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { getStaffActor } from "~/domain/people/queries.server.ts";
import { saveSegment } from "~/domain/segments/commands/keep.server.ts";
import { segmentForm } from "~/domain/segments/forms.ts";
import { at, type BenchForum, slug as consultation, makeForum, timeZone } from "./forum.ts";

export type InviteTask = { file: string; people: number; mailings: number };

const slug = "innspelsmoete";
const languages = ["nb", "nn", "sv", "en"] as const;
const inAll = (words: string) => Object.fromEntries(languages.map((one) => [one, `${words} (${one})`]));
const body =
  "Hei {name}!\n\nVi inviterer {organisation} til {meeting}, {date} klokka {time}, {place}.\n\n" +
  "Vi vil høyre kva de meiner om dei fem forpliktingane som er drøfta sidan mars, og om det som står att. ".repeat(
    6,
  ) +
  "\n\nSvar seinast {deadline}.\n\nHelsing\nMåledepartementet";
const subject = "Vil de vere med?";
export const addressOf = (n: number) => `innbeden-${n}@dome-post.example`;
const languageOf = (n: number) => languages[n % languages.length] ?? "nb";
/** The subject of the mail to that one, in his language. */
export const subjectOf = (n: number) => inAll(subject)[languageOf(n)];

/** Fills the database of `url`, or else the file. */
export async function fillInvited({ file, people, mailings }: InviteTask, url?: string): Promise<void> {
  const db = await openDatabase({ url, file, migrations: "db/migrations" });
  try {
    const today = new Date().toISOString().slice(0, 10);
    const forum = await makeForum(db, today);
    await announce(forum, db, addDays(today, 40));
    await list(db, people, mailings, at(addDays(today, -30), "09"));
    for (let part = 1; part <= mailings; part++) await prepare(forum, db, `Del ${part}.`, addDays(today, 20));
  } finally {
    await db.close();
  }
}

async function contextOf({ house, staff }: BenchForum, db: Database) {
  const actor = await getStaffActor(db.read, staff.id);
  if (!actor) throw new Error("nobody invites");
  return house.ctx({ actor });
}

async function announce(forum: BenchForum, db: Database, on: string): Promise<void> {
  const ctx = await contextOf(forum, db);
  const version = async () => (await getMeeting(db.read, slug)).version;
  const title = inAll("Innspelsmøte om planen");
  expectOk(
    await createMeeting(ctx, { ...{ consultation, slug, title, audience: "open", format: "hybrid" } }),
  );
  expectOk(
    await editMeeting(ctx, slug, {
      ...{ version: await version(), title, purpose: inAll("Å høyre kva de meiner.") },
      ...{ background: inAll("Slik kom vi hit."), listeners: [inAll("Ekspedisjonssjefen")] },
      ...{ practical: inAll("Kaffi frå ni."), contactName: inAll("Koordinatoren") },
      ...{ contactEmail: "moete@maaling.example", capacity: null, seatsPerOrganisation: null },
      ...{ registrationClosesOn: addDays(on, -3), questions: [], commitments: [] },
    }),
  );
  expectOk(
    await scheduleMeeting(ctx, slug, {
      ...{ version: await version(), on, starts: "09:30", ends: "12:00", timeZone, format: "hybrid" },
      ...{ streamed: false, place: inAll("Storsalen"), access: inAll("Trappefritt frå gata.") },
      ...{ joinUrl: "https://join.example/maaling", streamUrl: null, reason: {} },
    }),
  );
  expectOk(await announceMeeting(ctx, slug));
}

/** Rows and not commands: who they are is no part of what is tried. */
async function list(db: Database, people: number, parts: number, listedAt: string): Promise<void> {
  const rows = Array.from({ length: people }, (_, n): typeof contacts.$inferInsert => ({
    ...{ id: `invited-${String(n).padStart(7, "0")}`, ref: `invited${n}` },
    kind: contactKinds[n % contactKinds.length] ?? "individual",
    ...{ organisationId: null, name: `Innbeden Døme ${n}`, position: null, source: "staff" as const },
    ...{ email: addressOf(n), emailKey: addressOf(n), language: languageOf(n) },
    ...{ area: `Del ${(n % parts) + 1}.`, sourceNote: null, status: "listed" as const, createdAt: listedAt },
    ...{ createdBy: null, listedAt, sortKey: `innbeden ${n}`, linkVersion: 1, version: 1 },
  }));
  await db.write(async (tx) => {
    for (let from = 0; from < rows.length; from += 250)
      await tx.insert(contacts).values(rows.slice(from, from + 250));
  });
}

async function prepare(forum: BenchForum, db: Database, area: string, on: string): Promise<void> {
  const ctx = await contextOf(forum, db);
  const { ref: segment } = expectOk(await saveSegment(ctx, null, segmentForm.parse({ name: area, area })));
  const words = { subject: inAll(subject), body: inAll(body) };
  const form = mailingForm.parse({ kind: "invitation", segment, ...words, pace: "" });
  const { number } = expectOk(await saveMailing(ctx, slug, null, form));
  expectOk(await scheduleMailing(ctx, { slug, number }, { version: 1, on, at: "09:00" }));
}

/** What makes the hour of a mailing come, to whoever has the database at hand. */
export const hourComes = (number: number, now: string) =>
  `update mailings set send_at = '${now}' where number = ${number} and status = 'scheduled'`;

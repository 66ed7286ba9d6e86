import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemo, toldAsSent } from "#db/demo/seed.ts";
import { and, eq, lt } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { delays } from "#db/schema/decisions.ts";
import { invitations } from "#db/schema/mailings.ts";
import { registrationAsks } from "#db/schema/registrations.ts";
import { laterTexts, submissions } from "#db/schema/submissions.ts";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { findProposed, listConsultees } from "~/domain/consultees/queries.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { findBench } from "~/domain/contributions/bench.server.ts";
import { createHouse, type House } from "~/domain/index.ts";
import type { Actor } from "~/domain/kernel/actor.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { captureNotes } from "~/domain/live/commands/capture.server.ts";
import { closeMeeting } from "~/domain/live/commands/close.server.ts";
import { joinTable } from "~/domain/live/commands/join.server.ts";
import { closeTable, readBack } from "~/domain/live/commands/read-back.server.ts";
import { listNotes, listTables } from "~/domain/live/queries.server.ts";
import { registerInvited } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { sendMailing } from "~/domain/mailings/commands/run-mailing.server.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { findMailing, listOutreach } from "~/domain/mailings/queries.server.ts";
import { countFates } from "~/domain/mailings/traced.server.ts";
import { checkIn } from "~/domain/meetings/commands/check-in.server.ts";
import { meetingStanding } from "~/domain/meetings/meeting.ts";
import { getMeeting, listMeetings } from "~/domain/meetings/queries.server.ts";
import { registrationState } from "~/domain/meetings/registration.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { registeredOf, total } from "~/domain/numbers/numbers.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { findStaffByEmail, getStaffActor } from "~/domain/people/queries.server.ts";
import { getRecord } from "~/domain/published/queries/records.server.ts";
import {
  getConsultation,
  listCommitments,
  listMeetings as listPublishedMeetings,
} from "~/domain/published/queries.server.ts";
import { mailAddresses } from "~/server/mail-addresses.ts";
import { drain } from "~/server/worker.server.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const now = "2026-11-21T10:00:00.000Z";
const config = { secretKey: Buffer.alloc(32, 7), origin: "http://localhost:3000" };

describe("the demo forum", () => {
  let test: TestDatabase;
  const sent: string[] = [];
  const drainAll = (house: House) =>
    drain({
      house,
      addresses: mailAddresses(config as never),
      log: { error: (bag: unknown) => expect(bag).toBeUndefined() } as never,
      mailer: {
        send: toldAsSent(async (mail) => {
          sent.push(mail.messageId);
          return { kind: "filed" };
        }, now),
      },
    });
  const seed = () => seedDemo({ db: test.db, now: () => now, drain: drainAll, wait: async () => {} });
  /** as it stands when the example has been made */
  const house = () => createHouse({ db: test.db, responseMailDelay: 10, now: () => now });
  const idOf = async (slug: string) => (await getMeeting(test.db.read, slug)).id;
  const staff = async (email: string) => {
    const person = await findStaffByEmail(test.db.read, email);
    const actor = person && (await getStaffActor(test.db.read, person.id));
    if (!actor) throw new Error(`the demo has no staff ${email}`);
    return actor;
  };
  /** as the mail of it holds it */
  async function invitationOf(slug: string, email: string) {
    const contact = await findByAddress(test.db.read, email);
    const of = and(eq(invitations.meetingId, await idOf(slug)), eq(invitations.contactId, contact?.id ?? ""));
    const [row] = await test.db.read.select().from(invitations).where(of);
    return { ref: row?.ref ?? "", version: contact?.linkVersion ?? 0 };
  }
  beforeAll(async () => {
    test = await createTestDatabase();
    await seed();
  }, 120_000);
  afterAll(() => test.close());

  it("answers every contribution of the review, which is closed", async () => {
    const review = await getConsultation(test.db.read, "midtvegsgjennomgang-2026");
    expect(review.status).toBe("closed");
    expect(review.counts.contributions).toBe(35);
    expect(review.counts["stage:answered"]).toBe(35);
    expect(review.outcome?.commitments.map((c) => c.outcome)).toEqual(Array(7).fill("continued"));
  });

  it("has an open consultation with something at every stage, and a standing one", async () => {
    const open = await getConsultation(test.db.read, "einnsyn-evaluering");
    for (const key of [
      "submissions:received",
      "submissions:split",
      "submissions:spam",
      "submissions:nothing_to_answer",
      "stage:received",
      "stage:being_assessed",
      "stage:response_being_prepared",
      "stage:answered",
    ]) {
      expect([key, (open.counts[key] ?? 0) > 0]).toEqual([key, true]);
    }
    expect((await getConsultation(test.db.read, "ordet-fritt")).standing).toBe(true);
    expect(await listCommitments(test.db.read)).toHaveLength(7);
  });

  it("has somebody who adds and one who corrects, and points set aside, moved, put off and overdue", async () => {
    const { read } = test.db;
    const standing = await getConsultation(read, "ordet-fritt");
    for (const key of ["stage:set_aside", "stage:moved"])
      expect([key, standing.counts[key] ?? 0]).toEqual([key, 1]);
    const later = await read.select().from(laterTexts);
    expect(later.map(({ correctsId, placedAt }) => [correctsId !== null, placedAt !== null]).sort()).toEqual([
      [false, true],
      [true, false],
    ]);
    const corrected = await read
      .select()
      .from(submissions)
      .where(eq(submissions.id, later.find((one) => one.correctsId)?.submissionId ?? ""));
    expect((await findBench(read, corrected[0]?.ref ?? ""))?.proposed).toBeGreaterThan(1);
    expect(await read.$count(delays)).toBe(1);
    const overdue = await read
      .select()
      .from(contributions)
      .where(and(lt(contributions.responseDueOn, "2026-11-21"), eq(contributions.stage, "being_assessed")));
    expect(overdue).toHaveLength(1);
  });

  it("has the meetings of the review, one called off, one for owners only, and one to come that people have answered", async () => {
    const { read } = test.db;
    const rows = await listMeetings(read);
    const stands = (slug: string) => {
      const row = rows.find((one) => one.slug === slug);
      return row && [row.startsAt?.slice(0, 10), meetingStanding(row, now)];
    };
    expect(stands("forste-mote-2026")).toEqual(["2026-02-12", "closed"]);
    expect(stands("andre-mote-2026")).toEqual(["2026-03-19", "closed"]);
    expect(stands("digital-verkstad-2026")).toEqual(["2026-02-12", "cancelled"]);
    // Sixteen days on, on a working day.
    expect(stands("einnsyn-forst")).toEqual(["2026-12-07", "coming"]);
    const shown = (await listPublishedMeetings(read)).map(({ slug }) => slug);
    expect(rows.map(({ slug }) => slug).filter((slug) => !shown.includes(slug))).toEqual([
      "formote-eigarar-2026",
    ]);
    const coming = await getMeeting(read, "einnsyn-forst");
    expect(registrationState(coming, now)).toBe("open");
    const counts: Record<string, number> = {};
    for (const { status } of await listRegistrations(read, coming.id))
      counts[status] = (counts[status] ?? 0) + 1;
    expect(counts).toEqual({ going: 13, maybe: 1, not_going: 1, waiting: 2 });
    expect(await read.$count(registrationAsks)).toBe(0);
  });

  it("has over thirty at each meeting of the review, newcomers among them, and no more than had registered", async () => {
    const { read } = test.db;
    const meetings = await listMeetings(read);
    const numbers = await readNumbers(read, meetings, now);
    for (const slug of ["forste-mote-2026", "andre-mote-2026"]) {
      const id = meetings.find((one) => one.slug === slug)?.id ?? "";
      const { invited, reached, answers, newRegistered, came, elsewhere } = numbers.get(id) ?? {};
      const there = came ? total(came.byKind) : 0;
      expect([slug, there > 30, invited !== null, (elsewhere?.done ?? 0) >= 3]).toEqual([
        slug,
        true,
        true,
        true,
      ]);
      // one story: whom a mail server was handed a mail for was reached, and no more new came than had registered
      expect([slug, reached]).toEqual([slug, invited]);
      const known = answers ? total(registeredOf(answers)) : 0;
      expect([slug, came?.counted, came?.newcomers?.known, newRegistered?.known]).toEqual([
        ...[slug, "checked_in", there, known],
      ]);
      expect(newRegistered?.count).toBeGreaterThanOrEqual(came?.newcomers?.count ?? known);
      expect((newRegistered?.count ?? 0) - (came?.newcomers?.count ?? 0)).toBeLessThanOrEqual(known - there);
      expect(answers ? total(registeredOf(answers)) : 0).toBeGreaterThanOrEqual(there);
      expect(came?.newcomers?.count).toBeGreaterThan(there / 3);
      expect(came?.newcomers?.count).toBeLessThan(there);
    }
    const groups = (await listRegistrations(read, await idOf("andre-mote-2026"))).map(({ group }) => group);
    for (const letter of ["A", "B", "C", "D"])
      expect(groups.filter((group) => group === letter).length).toBeGreaterThan(5);
    expect(groups).not.toContain(null);
  });

  it("tells why the workshop was not held, where the recording is, and what the second meeting made otherwise", async () => {
    const { read } = test.db;
    const shown = await listPublishedMeetings(read);
    const of = (slug: string) => shown.find((one) => one.slug === slug);
    expect(of("digital-verkstad-2026")?.changes[0]).toMatchObject({
      kind: "cancelled",
      reason: { nn: expect.stringContaining("Ingen har meldt seg") },
    });
    expect(of("andre-mote-2026")?.background.nn).toMatch(
      /lang og lite konkret\. Difor er dette møtet kortare/,
    );
    expect((await getRecord(read, "forste-mote-2026", 1)).links).toMatchObject([{ kind: "recording" }]);
    const review = await findConsultation(read, "midtvegsgjennomgang-2026");
    const [notice] = await listOutreach(read, { consultationId: review?.id ?? "" });
    expect(notice).toMatchObject({ doneOn: "2025-12-10", channel: "web" });
  });

  it("has a meeting that is played through on its day: invited to, registered for, checked in at, written at two tables, closed", async () => {
    const { read } = test.db;
    const slug = "tala-om-innsyn";
    const as = (actor: Actor) => house().ctx({ actor });
    const visitor = () => as({ kind: "visitor" });
    const coordinator = await staff("koordinator@dome.example");
    // Made at eleven in Oslo on a Saturday: it began in that hour.
    expect(meetingStanding(await getMeeting(read, slug), now)).toBe("under_way");

    const words = { subject: { nn: "Kom" }, body: { nn: "Hei {name}" } };
    const form = mailingForm.parse({ kind: "invitation", ...words, pace: "" });
    const { number } = expectOk(await saveMailing(as(coordinator), slug, null, form));
    expectOk(await sendMailing(as(coordinator), { slug, number }, 1));
    await drainAll(house());
    // Its mail lies in a folder, and is called sent nowhere.
    const mailing = await findMailing(read, await idOf(slug), number);
    const fates = Object.entries((await countFates(read, [mailing?.id ?? ""])).get(mailing?.id ?? "") ?? {});
    expect(fates.flatMap(([fate, many]) => (many > 0 ? [fate] : []))).toEqual(["filed"]);

    const email = "data@dataverket-as.example";
    const answer = { attendAs: "room" as const, accessNeeds: "", answers: [], asked: [] };
    const who = { name: "Rådgivar Døme", organisation: "Dataverkstaden AS", group: "B" };
    const link = await invitationOf(slug, email);
    const seat = expectOk(await registerInvited(visitor(), link, { ...who, ...answer }));
    expectOk(await checkIn(as(coordinator), slug, seat?.ref ?? "", { presence: "room" }));

    const tables = await listTables(read, await idOf(slug));
    expect(tables).toHaveLength(2);
    for (const { table } of tables) {
      const sit = async (code: string) => expectOk(await joinTable(visitor(), { code, calledAs: "" })).key;
      const [scribe, guest] = [await sit(table.scribeCode), await sit(table.joinCode)];
      for (const [key, body] of [
        [scribe, "Kor lenge eit krav ventar."],
        [guest, "Kor mange som får avslag."],
      ] as const) {
        const note = {
          clientId: randomUUID(),
          body,
          question: "",
          theme: "",
          voice: "nobody" as const,
          name: "",
        };
        expectOk(await captureNotes(visitor(), key, [{ ...note, claimedAt: now }]));
      }
      expectOk(await readBack(visitor(), scribe, "reading_back"));
      const ticks = (await listNotes(read, table.groupId)).map(({ number: note, version }) => ({
        ...{ note, version, confirmed: true, agreed: false },
      }));
      expectOk(await closeTable(visitor(), scribe, ticks));
    }
    const { refs } = expectOk(await closeMeeting(as(coordinator), slug));
    expect(refs).toHaveLength(2);
    const made = await Promise.all(refs.map((ref) => findBench(read, ref)));
    // At the second its scribe had kept two already, the last under a theme that is not the table's.
    expect(made.map((bench) => bench?.contributions.length)).toEqual([2, 4]);
    expect(made[1]?.contributions.map(({ theme }) => theme).slice(0, 3)).toEqual([
      "requests",
      "statistics",
      "requests",
    ]);
    expect(meetingStanding(await getMeeting(read, slug), now)).toBe("closed");
  });

  it("has asked whom it must hear in the open consultation: some answered, some were reminded, one's input is not linked yet", async () => {
    const { read } = test.db;
    const id = (await findConsultation(read, "einnsyn-evaluering"))?.id ?? "";
    const rows = await listConsultees(read, id);
    const of = (duty: string) => rows.filter((row) => row.duty === duty);
    expect(["must", "may", "copy"].map((duty) => of(duty).length)).toEqual([3, 6, 1]);
    expect(rows.filter((row) => row.submissionId !== null).map(({ name }) => name)).toEqual([
      "Bygdekvinnelaget Døme",
      "Nabolaget Eksempelbukta vel",
    ]);
    expect(rows.filter((row) => row.reminders > 0)).toHaveLength(3);
    const proposed = await findProposed(read, id);
    const waiting = rows.filter((row) => row.submissionId === null && proposed.has(row.nameKey));
    expect(waiting.map(({ name }) => name)).toEqual(["Pressegruppa Eksempel"]);
  });

  it("sent its own mail, each once, and left an event log that verifies", async () => {
    expect(sent.length).toBeGreaterThan(20);
    expect(new Set(sent).size).toBe(sent.length);
    expect(await verifyEventLog(test.db.read)).toMatchObject({ ok: true });
  });

  it("is not seeded a second time", async () => {
    const { rows } = await verifyEventLog(test.db.read);
    expect(await seed()).toBe(false);
    expect((await verifyEventLog(test.db.read)).rows).toBe(rows);
  });
});

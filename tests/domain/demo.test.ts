import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemo } from "#db/demo/seed.ts";
import { and, eq, lt } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { delays } from "#db/schema/decisions.ts";
import { registrationAsks } from "#db/schema/registrations.ts";
import { laterTexts, submissions } from "#db/schema/submissions.ts";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { findProposed, listConsultees } from "~/domain/consultees/queries.server.ts";
import { findBench } from "~/domain/contributions/bench.server.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { meetingStanding } from "~/domain/meetings/meeting.ts";
import { getMeeting, listMeetings } from "~/domain/meetings/queries.server.ts";
import { registrationState } from "~/domain/meetings/registration.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import {
  getConsultation,
  listCommitments,
  listMeetings as listPublishedMeetings,
} from "~/domain/published/queries.server.ts";
import { mailAddresses } from "~/server/mail-addresses.ts";
import { drain } from "~/server/worker.server.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const config = { secretKey: Buffer.alloc(32, 7), origin: "http://localhost:3000" };

describe("the demo forum", () => {
  let test: TestDatabase;
  const sent: string[] = [];
  const seed = () =>
    seedDemo({
      db: test.db,
      now: () => "2026-11-21T10:00:00.000Z",
      drain: (house) =>
        drain({
          house,
          addresses: mailAddresses(config as never),
          log: { error: (bag: unknown) => expect(bag).toBeUndefined() } as never,
          mailer: {
            send: async (mail) => {
              sent.push(mail.messageId);
              return { kind: "sent" } as never;
            },
          },
        }),
      wait: async () => {},
    });
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
      return row && [row.startsAt?.slice(0, 10), meetingStanding(row, "2026-11-21T10:00:00.000Z")];
    };
    expect(stands("forste-mote-2026")).toEqual(["2026-02-12", "closed"]);
    expect(stands("andre-mote-2026")).toEqual(["2026-03-19", "closed"]);
    expect(stands("digital-verkstad-2026")).toEqual(["2026-02-12", "cancelled"]);
    // Made at eleven in Oslo on a Saturday: it began in that hour, and can be closed.
    expect(stands("tala-om-innsyn")).toEqual(["2026-11-21", "under_way"]);
    // Sixteen days on, on a working day.
    expect(stands("einnsyn-forst")).toEqual(["2026-12-07", "coming"]);
    const shown = (await listPublishedMeetings(read)).map(({ slug }) => slug);
    expect(rows.map(({ slug }) => slug).filter((slug) => !shown.includes(slug))).toEqual([
      "formote-eigarar-2026",
    ]);
    const coming = await getMeeting(read, "einnsyn-forst");
    expect(registrationState(coming, "2026-11-21T10:00:00.000Z")).toBe("open");
    const counts: Record<string, number> = {};
    for (const { status } of await listRegistrations(read, coming.id))
      counts[status] = (counts[status] ?? 0) + 1;
    expect(counts).toEqual({ going: 13, maybe: 1, not_going: 1, waiting: 2 });
    expect(await read.$count(registrationAsks)).toBe(0);
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

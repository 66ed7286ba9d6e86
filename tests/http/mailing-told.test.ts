/** What the pages of a mailing say: of what was sent, of what could not be done, and of what is still being written down. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailings } from "#db/schema/mailings.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { findMailing } from "~/domain/mailings/queries.server.ts";
import { addAgendaItem } from "~/domain/meetings/commands/agenda.server.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { advanceMailings } from "~/domain/notifications/mailings.server.ts";
import * as root from "~/root.tsx";
import * as all from "~/routes/desk/mailings/list.tsx";
import * as newOne from "~/routes/desk/mailings/new.tsx";
import * as one from "~/routes/desk/mailings/one.tsx";
import * as preview from "~/routes/desk/mailings/preview.tsx";
import * as agenda from "~/routes/desk/meetings/agenda.tsx";
import * as overview from "~/routes/desk/meetings/overview.tsx";
import * as schedule from "~/routes/desk/meetings/schedule.tsx";
import { list } from "../support/contacts.ts";
import { buildOf } from "../support/edge.ts";
import { both, meetingsOf } from "../support/meetings.ts";
import { type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

const pages = {
  root,
  "desk/meetings/:slug": overview,
  "desk/meetings/:slug/agenda": agenda,
  "desk/meetings/:slug/schedule": schedule,
  "desk/meetings/:slug/mailings": all,
  "desk/meetings/:slug/mailings/new": newOne,
  "desk/meetings/:slug/mailings/:number": one,
  "desk/meetings/:slug/mailings/:number/preview": preview,
} as unknown as Parameters<typeof buildOf>[0];

describe("the pages of a mailing", () => {
  const meeting = "/desk/meetings/ope-moete";
  const page = `${meeting}/mailings/1`;
  let world: World;
  let served: Served;
  let desk: Awaited<ReturnType<Served["staffBrowser"]>>;
  beforeAll(async () => {
    world = await openWorld();
    const mail = { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "post@dome.example" };
    served = await serve(world, mail, buildOf(pages));
    await meetingsOf(world).announce("ope-moete");
    await list(world);
    const words = { subject: both("Kom på {meeting} ({date})"), body: both("Hei {name}! Det er {date}.") };
    const form = mailingForm.parse({ kind: "invitation", ...words, pace: "" });
    expectOk(await saveMailing(world.as("coordinator"), "ope-moete", null, form));
    desk = await served.staffBrowser(world.staff.coordinator.personId);
    await desk.get(`${meeting}?lang=en`);
  });
  afterAll(async () => {
    await served?.stop();
    await world?.close();
  });
  const read = async (path: string) => (await desk.get(path)).text.replaceAll("<!-- -->", "");
  const send = async (path: string, fields: Record<string, string>) => {
    const { status, text } = await desk.post(path, fields);
    return { status, text: text.replaceAll("<!-- -->", "") };
  };

  it("name the field and the word where something stands in braces that nothing is filled in for", async () => {
    const typed = { version: "0", kind: "invitation", segment: "", pace: "10", "subject.nn": "Kom" };
    const wrong = await send(`${meeting}/mailings/new`, { ...typed, "body.nn": "Hei {nme}, {date}" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/<a href="#mailing-body\.nn"><b>Text \(nynorsk\)<\/b>: Take out \{nme\}, or/);
  });

  it("lead to composing a segment, from where it is chosen", async () => {
    expect(await read(`${meeting}/mailings/new?kind=invitation`)).toMatch(
      /id="mailing-segment-hint"[^>]*>[^<]*<a href="[^"]*segments\/new">/,
    );
  });

  it("mark the day of an hour that is too late, and say before when it must be", async () => {
    const late = { version: "1", intent: "schedule", on: "2026-05-06", at: "09:00" };
    const wrong = await send(page, late);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(
      /<a href="#schedule-on"><b>Day<\/b>: Choose a day and an hour, Monday 4 May 2026 at the latest/,
    );
    expect(wrong.text).toMatch(/id="schedule-on-error"/);
  });

  it("say no more that something was done, once what was tried after it was refused", async () => {
    const done = "A test is on its way to you.";
    expect(await read(`${page}?did=tested`)).toContain(done);
    const wrong = await send(`${page}?did=tested`, { version: "1", intent: "schedule", on: "", at: "09:00" });
    expect([wrong.status, wrong.text.includes(done)]).toEqual([422, false]);
    expect(wrong.text).toContain("errsum");
  });

  it("count and list nobody while the recipients are written down", async () => {
    expect((await send(page, { version: "1", intent: "send" })).status).toBe(303);
    const begun = await read(page);
    expect(begun).toContain("The recipients are being written down");
    for (const said of ["0 of 0", "Nobody.", "Whom it goes to"]) expect(begun).not.toContain(said);
    const worker = world.ctx({ actor: { kind: "system", name: "worker" } });
    while (await advanceMailings(worker));
    expect(await read(page)).toContain("Whom it goes to");
  });

  it("give a sent mailing no words that nobody had, when the meeting is moved after it", async () => {
    const unchanged = await read(page);
    expect(unchanged).not.toContain("The meeting was changed after");
    expect(await read(`${page}/preview`)).toContain("The mails that were sent are not kept");
    expectOk(await meetingsOf(world).schedule("ope-moete", { on: "2026-05-08", reason: both("Flytta") }));
    for (const path of [page, `${meeting}/mailings`, meeting]) {
      const said = await read(path);
      expect([path, /Invitation, begun [^<]*2026/.test(said)]).toEqual([path, true]);
      expect([path, said.includes("Kom på Ope møte")]).toEqual([path, false]);
    }
    const moved = await read(page);
    expect(moved).toContain("The meeting was changed after this mailing had begun");
    const preview = await read(`${page}/preview`);
    expect(preview).toContain("As it would be made today");
    expect(preview).not.toContain("As the recipient sees it");
    expect(preview).toContain("The meeting was changed after this mailing had begun");
    expect(await read(meeting)).toContain('id="changes"');
  });

  it("say who is told where the meeting is moved or called off: staff who have a duty in a group too", async () => {
    for (const path of [meeting, `${meeting}/schedule`])
      expect(await read(path)).toMatch(/staff who lead a group or take notes in one, are told by mail/);
  });

  it("stand on an overview that tells where parts of the agenda overlap", async () => {
    const item = { kind: "information" as const, title: both("Svar"), detail: {}, lead: {}, minutes: null };
    expect(await read(meeting)).not.toContain("is over.");
    expectOk(await addAgendaItem(world.as("coordinator"), "ope-moete", { ...item, starts: "09:45" }));
    const said = (await read(meeting)).replaceAll(/<[^>]+>/g, "");
    const overlap = "09:45 Svar (en) begins before 09:30 Kva no? (en) is over.";
    expect(said).toContain(overlap);
    expect((await read(`${meeting}/agenda`)).replaceAll(/<[^>]+>/g, "")).toContain(overlap);
  });

  it("say of one that is held up with words that may not be sent that it can be ended, and offer no going on", async () => {
    const now = async () => findMailing(world.read, (await getMeeting(world.read, "ope-moete")).id, 1);
    const version = async () => `${(await now())?.version}`;
    expect((await send(page, { version: await version(), intent: "pause" })).status).toBe(303);
    expect(await read(page)).toContain('value="resume"');
    await world.db.write(async (db) => void (await db.update(mailings).set({ body: both("Spør ▇▇▇▇.") })));
    const held = await read(page);
    expect(held).toMatch(/bars stand there now\. It can[^<]*t go on with these words/);
    expect([held.includes('value="resume"'), held.includes('value="stop"')]).toEqual([false, true]);
    expect((await send(page, { version: await version(), intent: "stop" })).status).toBe(303);
    expect(await read(page)).not.toContain("bars stand there now");
  });

  it("let a scheduled one be taken back from its hour when the meeting is called off", async () => {
    const form = mailingForm.parse({ kind: "notice", subject: both("Dagen"), body: both("Hei"), pace: "" });
    expectOk(await saveMailing(world.as("coordinator"), "ope-moete", null, form));
    const second = `${meeting}/mailings/2`;
    const hour = { version: "1", intent: "schedule", on: "2026-05-06", at: "09:00" };
    const drafted = await read(second);
    expect([drafted.includes("Local time in Oslo"), drafted.includes("Europe/Oslo")]).toEqual([true, false]);
    expect((await send(second, hour)).status).toBe(303);
    expect(await read(`${meeting}/mailings`)).toMatch(/Waits for its hour.*6 May 2026, 09:00/);
    expectOk(await cancelMeeting(world.as("coordinator"), "ope-moete", both("Ingen kan.")));
    const called = await read(second);
    expect(called).toContain("The meeting is called off, so nothing more is sent for it.");
    expect(called).toContain('value="unschedule"');
    for (const said of [/as things are now/, /Whom it goes to/, /Waits for its hour/])
      expect(called).not.toMatch(said);
    for (const path of [second, `${meeting}/mailings`, meeting]) {
      const text = await read(path);
      const told = [
        text.includes("Not sent: the meeting is called off"),
        text.includes("Waits for its hour"),
      ];
      expect([path, ...told]).toEqual([path, true, false]);
    }
    expect(await read(`${second}?show=recipients`)).not.toContain("<table");
    expect((await send(second, { version: "2", intent: "unschedule" })).status).toBe(303);
    expect(await read(second)).toContain("Throw the draft away");
  });
});

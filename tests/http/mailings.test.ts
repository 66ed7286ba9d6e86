import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { invitations, mailingRecipients } from "#db/schema/mailings.ts";
import { segments } from "#db/schema/segments.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { moveMailing, sendMailing } from "~/domain/mailings/commands/run-mailing.server.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { createInvitationLinks } from "~/domain/mailings/links.server.ts";
import { findMailing } from "~/domain/mailings/queries.server.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { createRegistrationLinks } from "~/domain/meetings/links.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { advanceMailings } from "~/domain/notifications/mailings.server.ts";
import { invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail } from "~/domain/people/queries.server.ts";
import { saveSegment } from "~/domain/segments/commands/keep.server.ts";
import { segmentForm } from "~/domain/segments/forms.ts";
import { list } from "../support/contacts.ts";
import { type DemoDesk, openDemoDesk, type Who } from "../support/demo-desk.ts";
import { type Fields, formsIn } from "../support/forms.ts";
import { words } from "../support/mailing.ts";
import { both, meetingsOf } from "../support/meetings.ts";
import { type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

describe("the mailings of a meeting at the desk, without scripts", () => {
  let desk: DemoDesk;
  beforeAll(async () => {
    desk = await openDemoDesk();
  }, 60_000);
  afterAll(() => desk?.stop());

  const meeting = "/desk/meetings/einnsyn-forst";
  const of = (page = "") => `${meeting}/mailings${page}`;
  const read = async (path: string, who: Who = "coordinator") =>
    /<main[\s\S]*<\/main>/.exec(await desk.page(path, who))?.[0]?.replaceAll("<!-- -->", "") ?? "";
  async function send(path: string, filled: Record<string, string>) {
    const forms = formsIn(await read(path));
    const form = forms.find(({ fields }) =>
      Object.keys(filled).every((key) => key === "intent" || fields.some(([name]) => name === key)),
    );
    const kept = (form ?? forms[0])?.fields.filter(([name]) => !(name in filled)) ?? [];
    const answer = await desk.post(path, "coordinator", [...kept, ...Object.entries(filled)] as Fields);
    return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
  }

  it("are written, counted before they go, previewed, sent at a pace, and held up", async () => {
    const typed = {
      kind: "invitation",
      "subject.nn": "Kom",
      "subject.en": "Do come",
      "body.nn": "Hei {name}",
      pace: "10",
    };
    // Each kind begins in words of its own, in every language of the meeting.
    expect(await read(`${of("/new")}?kind=reminder`)).toMatch(/name="subject\.nn"[^>]*value="Påminning/);
    expect(await read(of("/new"))).toMatch(/name="subject\.en"[^>]*value="Invitation/);
    const wrong = await send(of("/new"), { ...typed, "body.nn": "Hei {nme}" });
    expect([wrong.status, wrong.html.includes("only the words in the list")]).toEqual([422, true]);
    const saved = await send(of("/new"), typed);
    expect(saved).toMatchObject({ status: 303, to: `${of("/1")}?did=saved` });
    const draft = await read(of("/1"));
    expect(draft).toContain("recipients as things are now");
    // A filter that there is not narrows to nothing, and shows all no more than that.
    for (const query of ["?fate=x", "?show=x", "?why=x", "?page=0", "?sort=fate"])
      expect([query, (await desk.get(of(`/1${query}`), "coordinator")).status]).toEqual([query, 400]);
    for (const query of ["?fate=x", "?page=1", "?fate=sent&fate=bounced"])
      expect([query, (await desk.get(of(`/1/csv${query}`), "coordinator")).status]).toEqual([query, 400]);
    expect(draft).toContain("come, may come or wait for a seat already");
    expect(await read(`${of("/1")}?show=out`)).toContain("comes, may come or waits for a seat already");
    expect(await read(of("/1/preview"))).toMatch(/Hei [^{<]+/);
    const others = [...(await read(`${of("/1")}?show=recipients`)).matchAll(/\/preview\?as=([\w-]+)/g)];
    const last = others.at(-1)?.[1] ?? "";
    expect(await read(`${of("/1/preview")}?as=${last}`)).toMatch(`value="${last}" selected=""`);
    const nobody = await read(`${of("/1/preview")}?as=nobody`);
    expect(nobody).toContain("Nobody like that is among those whom it goes to now");
    expect(nobody).not.toMatch(/Hei [^{<]+/);
    const version = { version: "1" };
    expect(await send(of("/1"), { ...version, intent: "send" })).toMatchObject({ status: 303 });
    const sending = await read(of("/1"));
    expect(sending).toContain("Sending now");
    const pause = { version: /name="version" value="(\d+)"/.exec(sending)?.[1] ?? "", intent: "pause" };
    expect(await send(of("/1"), pause)).toMatchObject({ status: 303 });
    expect((await send(of("/1"), pause)).status).toBe(409);
    expect(await read(of("/1"))).toContain("Nothing leaves until you go on");
    expect(await read(of())).toContain("Paused");
    expect(await read(meeting)).toContain("Do come");
    expect((await desk.get(of("/1/csv"), "coordinator")).headers.get("content-type")).toContain("text/csv");
    for (const path of [of(), of("/1"), of("/1/csv"), of("/1/preview"), `${meeting}/outreach`])
      expect([path, (await desk.get(path, "approver")).status]).toEqual([path, 404]);
  });

  it("stand beside what was done elsewhere", async () => {
    const path = `${meeting}/outreach`;
    const done = { channel: "phone", what: "Ringde fire lag", reach: "4", doneOn: "2026-04-01" };
    expect(await send(path, done)).toMatchObject({ status: 303, to: path });
    expect(await read(path)).toContain("Ringde fire lag");
    expect((await send(path, { ...done, reach: "mange" })).status).toBe(422);
    const bad = await send(path, { ...done, url: "heimesida vår" });
    expect([bad.status, bad.html.includes("Choose one of")]).toEqual([422, false]);
    expect(bad.html).toContain("Write an address that begins with https://");
  });
});

describe("a mailing at the desk, before it goes and after it was stopped", () => {
  let world: World;
  let served: Served;
  let browser: Awaited<ReturnType<Served["staffBrowser"]>>;
  const slug = "ope-moete";
  const of = (number: number, page = "") => `/desk/meetings/${slug}/mailings/${number}${page}`;
  const coordinator = () => world.as("coordinator");
  const plain = (html: string) => html.replaceAll("<!-- -->", "");
  const read = async (path: string) => plain((await browser.get(`${path}?lang=en`)).text);
  const send = async (path: string, fields: Record<string, string>) => {
    const { status, text } = await browser.post(`${path}?lang=en`, fields);
    return { status, text: plain(text) };
  };
  const draft = async (more: object = {}) => {
    const form = mailingForm.parse({ kind: "invitation", ...words, pace: "", ...more });
    return expectOk(await saveMailing(coordinator(), slug, null, form)).number;
  };
  const typed = { kind: "invitation", "subject.nn": "Nye ord", "body.nn": "Hei", pace: "" };
  beforeAll(async () => {
    world = await openWorld();
    served = await serve(world);
    await meetingsOf(world).announce(slug, "invited");
    for (const n of [1, 2]) await list(world, { email: `listet-${n}@post.example` });
    browser = await served.staffBrowser(world.staff.coordinator.personId);
  });
  afterAll(async () => {
    await served?.stop();
    await world?.close();
  });

  it("keeps the day and hour that are set, names the last that may be, and is taken back before it is changed", async () => {
    const number = await draft();
    const schedule = { intent: "schedule", version: "1", at: "14:15" };
    const late = await send(of(number), { ...schedule, on: "2026-05-05" });
    expect([late.status, late.text.includes("Monday 4 May 2026 at the latest")]).toEqual([422, true]);
    expect(await send(of(number), { ...schedule, on: "2026-04-25" })).toMatchObject({ status: 303 });
    const page = await read(of(number));
    for (const said of ['value="2026-04-25"', 'value="14:15"', "Take it back first"])
      expect(page).toContain(said);
    const edit = await read(of(number, "/edit"));
    expect(edit).toContain("Take it back first");
    expect(edit).not.toContain('name="subject.nn"');
    const refused = await send(of(number, "/edit"), { ...typed, version: "2" });
    expect(refused.status).toBe(422);
    for (const said of ["Take it back first", 'value="Nye ord"']) expect(refused.text).toContain(said);
    expect(refused.text).not.toContain("being sent");
    expect(await send(of(number), { intent: "unschedule", version: "2" })).toMatchObject({ status: 303 });
    expect(await read(of(number, "/edit"))).toContain('name="subject.nn"');
  });

  it("is to its segment, which is not ended meanwhile, and never to the whole list where it was", async () => {
    const form = segmentForm.parse({ name: "Nynorske", languages: ["nn"] });
    const { ref } = expectOk(await saveSegment(coordinator(), null, form));
    const number = await draft({ segment: ref });
    const ended = await send(`/desk/people/invitation-list/segments/${ref}`, { intent: "end", version: "1" });
    expect(ended.status).toBe(422);
    expect(ended.text).toContain(`Mailing ${number} for “Ope møte” goes to this segment`);
    await world.db.write(async (db) => {
      await db.update(segments).set({ endedAt: world.clock.now, nameKey: null }).where(eq(segments.ref, ref));
    });
    const page = await read(of(number));
    expect(page).toContain("Nynorske (has been ended)");
    expect(page).not.toContain("The whole invitation list");
    const gone = `value="${ref}" selected="">A segment that has been ended`;
    expect(await read(of(number, "/edit"))).toContain(gone);
    const kept = await send(of(number, "/edit"), { ...typed, version: "1", segment: ref });
    expect([kept.status, kept.text.includes("Choose anew whom it goes to")]).toEqual([422, true]);
    expect(kept.text).toContain(gone);
  });

  it("that was stopped tells how many it reached, and another one whom it leaves out", async () => {
    const number = await draft();
    expectOk(await sendMailing(coordinator(), { slug, number }, 1));
    const worker = world.ctx({ actor: { kind: "system", name: "worker" } });
    while (await advanceMailings(worker));
    const [one] = await world.read.select().from(mailingRecipients);
    await world.db.write(async (db) => {
      await db
        .update(mailingRecipients)
        .set({ mailFate: "sent" })
        .where(eq(mailingRecipients.id, one?.id ?? ""));
    });
    const { version } = (await findMailing(world.read, (await getMeeting(world.read, slug)).id, number)) ?? {
      version: 0,
    };
    expectOk(await moveMailing(coordinator(), { slug, number }, version, "stop"));
    const page = await read(of(number));
    expect(page).toContain("1 of 2 handed over");
    expect(page).toMatch(/<progress[^>]*(value="1"[^>]*max="2"|max="2"[^>]*value="1")/);
    expect(page).toMatch(/Not sent<\/a> 1/);
    await world.db.write(async (db) => {
      const cameBack = eq(contacts.email, "listet-2@post.example");
      await db.update(contacts).set({ bouncedAt: world.clock.now }).where(cameBack);
    });
    const next = await read(of(await draft({ pace: "30" })));
    expect(next).toContain("1 has an address that mail came back from");
  });
});

describe("an invitation by its link", () => {
  let world: World;
  let served: Served;
  const slug = "ope-moete";
  const email = "kari@laget.example";
  let link = { ref: "", version: 1 };
  beforeAll(async () => {
    world = await openWorld();
    served = await serve(world, { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "post@dome.example" });
    await meetingsOf(world).announce(slug, "invited");
    await list(world);
    const form = mailingForm.parse({ kind: "invitation", ...words, pace: "" });
    const { number } = expectOk(await saveMailing(world.as("coordinator"), slug, null, form));
    expectOk(await sendMailing(world.as("coordinator"), { slug, number }, 1));
    const worker = world.ctx({ actor: { kind: "system", name: "worker" } });
    while (await advanceMailings(worker));
    const [row] = await world.read.select().from(invitations);
    link = { ref: row?.ref ?? "", version: (await findByAddress(world.read, email))?.linkVersion ?? 0 };
  });
  afterAll(async () => {
    await served?.stop();
    await world?.close();
  });
  const url = (given = link) =>
    new URL(createInvitationLinks(served.config.secretKey, served.config.origin).url("own", given)).pathname;
  const open = async () => {
    const browser = served.browser();
    const opened = await browser.get(url());
    expect([opened.status, opened.headers.location]).toEqual([303, `/invitation/${link.ref}`]);
    return browser;
  };

  it("opens for whoever holds it alone, and answers nothing by being opened", async () => {
    expect((await served.browser().get(`/invitation/${link.ref}`)).status).toBe(404);
    expect((await served.browser().get(url({ ...link, version: 9 }))).status).toBe(404);
    const browser = await open();
    const page = await browser.get(`/invitation/${link.ref}?lang=en`);
    expect(page.headers["cache-control"]).toContain("no-store");
    const hint = `${email[0]}…${email.slice(email.indexOf("@"))}`;
    for (const said of ["Do you want to come?", hint, 'value="Laget Døme"', "I&#x27;m not coming"])
      expect(page.text).toContain(said);
    // The mail may have been passed on.
    for (const hidden of ["<script", email, "Kari"]) expect(page.text).not.toContain(hidden);
    const [row] = await world.read.select().from(invitations);
    expect([row?.declinedAt, row?.registrationId]).toEqual([null, null]);
  });

  it("speaks the language that he is written to in, unless the reader has chosen another", async () => {
    const browser = served.browser();
    browser.cookies.delete("gs_lang");
    await browser.get(url());
    expect((await browser.get(`/invitation/${link.ref}`)).text).toContain('<html lang="nn">');
    const chosen = served.browser();
    await chosen.get("/meetings?lang=sv");
    await chosen.get(url());
    expect((await chosen.get(`/invitation/${link.ref}`)).text).toContain('<html lang="sv">');
  });

  it("says no by a button, yes by another, and leads the browser that registered to the registration from then on", async () => {
    const browser = await open();
    const page = `/invitation/${link.ref}`;
    expect(await browser.post(page, { intent: "decline" })).toMatchObject({ status: 303 });
    expect((await browser.get(`${page}?lang=en`)).text).toContain("You have said that you are not coming");
    const wrong = await browser.post(page, { name: "", organisation: "", attendAs: "room", group: "" });
    // The browser keeps the page that says what is wrong, and nothing else of it: its way back would end at an error.
    expect([wrong.status, wrong.headers["cache-control"]]).toEqual([422, "private, no-cache"]);
    const yes = { name: "Kari Døme", organisation: "Laget Døme", attendAs: "room", group: "" };
    const done = await browser.post(page, yes);
    expect([done.status, done.headers.location]).toEqual([303, `/registration/${link.ref}?done=saved`]);
    expect((await browser.get(`/registration/${link.ref}?lang=en`)).text).toContain("You have a seat");
    expect((await browser.get(page)).headers.location).toBe(`/registration/${link.ref}`);
    const desk = await served.staffBrowser(world.staff.coordinator.personId);
    const { ref = "" } = (await findByAddress(world.read, email)) ?? {};
    const contact = `/desk/people/invitation-list/${ref}?lang=en`;
    expect((await desk.get(contact)).text).toMatch(/href="\/desk\/meetings\/ope-moete".*Registered</s);
    const administrator = { name: "Drift", email: "drift@dome.example", language: "nn" as const };
    const roles = [{ role: "administrator" as const }];
    expectOk(await invitePerson(world.as("all"), { ...administrator, roles }));
    const other = await served.staffBrowser(
      (await findStaffByEmail(world.read, administrator.email))?.id ?? "",
    );
    expect((await other.get(contact)).text).not.toContain("ope-moete");
  });

  it("that was answered tells whom it was passed on to nothing of it, and mails its way to the invited alone", async () => {
    const other = await open();
    const page = `/invitation/${link.ref}`;
    const read = await other.get(`${page}?lang=en`);
    expect([read.status, read.headers.location]).toEqual([200, undefined]);
    expect(read.text).toContain("This invitation has been answered");
    for (const hidden of [email, "Kari", "/registration/"]) expect(read.text).not.toContain(hidden);
    const typed = { name: "Ein annan", organisation: "", attendAs: "room", group: "" };
    for (const sent of [typed, { intent: "mail" }]) {
      const done = await other.post(page, sent);
      expect([done.status, done.headers.location]).toEqual([303, `${page}?done=mailed`]);
    }
    expect((await other.get(`${page}?done=mailed&lang=en`)).text).toContain("The link goes to the address");
    expect((await other.get(`/registration/${link.ref}`)).status).toBe(404);
  });

  it("passed on, tells nothing of whom it was for, and asks the newcomer to confirm by mail", async () => {
    const browser = await open();
    const page = `/invitation/${link.ref}/pass-on`;
    const read = await browser.get(`${page}?lang=en`);
    expect(read.text).toContain("Register for yourself");
    for (const hidden of [email, "Kari"]) expect(read.text).not.toContain(hidden);
    for (const said of [
      "you are registered once you have confirmed",
      ">Register</button>",
      "8 of 8 seats left",
    ])
      expect(read.text).toContain(said);
    expect(read.text).toMatch(/\d of 8 seats left/);
    expectOk(await meetingsOf(world).edit("ope-moete", { capacity: 1 }));
    const full = (await browser.get(`${page}?lang=en`)).text;
    for (const said of [
      "All seats are taken.",
      "on the waiting list once you have confirmed",
      "Put me on the",
      "Register by ",
    ])
      expect(full).toContain(said);
    for (const other of ["you are registered once", "seats left"]) expect(full).not.toContain(other);
    expectOk(await meetingsOf(world).edit("ope-moete"));
    const typed = { name: "Ny", email: "ny@dome-post.example", kind: "media", language: "nn" };
    const asked = await browser.post(page, { ...typed, organisation: "", attendAs: "room", group: "" });
    expect([asked.status, asked.headers.location]).toEqual([303, `${page}?done=asked`]);
    const after = (await browser.get(`${page}?done=asked&lang=en`)).text;
    for (const said of ["Look in your mail", "until then no seat is held", "works for 3 days"])
      expect(after).toContain(said);
    for (const way of ["/meetings/ope-moete", `/invitation/${link.ref}`])
      expect(after).toContain(`href="${way}"`);
  });

  it("of a seat that is passed on asks the substitute, from one's own page", async () => {
    const browser = served.browser();
    const links = createRegistrationLinks(served.config.secretKey, served.config.origin);
    await browser.get(new URL(links.url("own", { ref: link.ref, version: 1 })).pathname);
    const page = `/registration/${link.ref}/pass-on`;
    expect((await browser.get(`${page}?lang=en`)).text).toContain("Who takes your seat?");
    const typed = { name: "Vikar", email: "vikar@dome-post.example", kind: "media", language: "nn" };
    const asked = await browser.post(page, { ...typed, organisation: "Laget Døme" });
    expect([asked.status, asked.headers.location]).toEqual([303, `/registration/${link.ref}?done=passed_on`]);
    const again = await browser.post(page, { ...typed, email });
    expect(again.status).toBe(422);
  });

  it("says of a meeting that is called off why, where it is passed on", async () => {
    expectOk(await cancelMeeting(world.as("coordinator"), slug, both("Salen er oppteken.")));
    const { text } = await (await open()).get(`/invitation/${link.ref}/pass-on?lang=en`);
    for (const said of ["The meeting was called off", "Salen er oppteken."]) expect(text).toContain(said);
  });
});

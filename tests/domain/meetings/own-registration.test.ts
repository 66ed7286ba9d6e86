import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isNotNull } from "#db/kit.ts";
import { registrationAsks } from "#db/schema/registrations.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { askForLinks, renewRegistrationLink } from "~/domain/meetings/commands/ask-link.server.ts";
import { passOnSeat } from "~/domain/meetings/commands/pass-on-seat.server.ts";
import {
  addRegistration,
  askToRegister,
  confirmRegistration,
  refuseRegistration,
} from "~/domain/meetings/commands/register.server.ts";
import { createRegistrationLinks } from "~/domain/meetings/links.server.ts";
import type { OwnAnswerForm } from "~/domain/meetings/registration-forms.ts";
import { findAskedRegistration, findOwnRegistration } from "~/domain/own/registered.server.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import { readVersion } from "~/domain/published/version.server.ts";
import { joinUrl, meetingsOf } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { askedLink, guro, register } from "../../support/registering.ts";

let post: Post;
let meetings: ReturnType<typeof meetingsOf>;
const slug = "ope-moete";
beforeEach(async () => {
  post = await openPost();
  meetings = meetingsOf(post.world);
  await meetings.announce(slug);
  await post.quiet();
});
afterEach(() => post.close());

const visitor = () => post.world.visitor();
const ask = (who: Partial<typeof guro> = {}, meeting = slug) =>
  askToRegister(visitor(), meeting, { ...guro, ...who });
const sent = async () => {
  await post.drain();
  return post.mailbox.mails.map((mail) => ({ to: mail.to[0], subject: mail.header("subject"), mail }));
};
const own = (link: { ref: string; version: number }) =>
  findOwnRegistration(post.world.read, link, post.world.clock.now);

describe("the mail that confirms a registration", () => {
  it("says which meeting it is, in the language that was chosen, and nothing that was typed", async () => {
    const words = "Kjøp billig: https://lure.example";
    expectOk(
      await ask({
        name: words,
        organisation: words,
        accessNeeds: words,
        answers: [words],
        asked: ["Matønske?"],
        language: "en",
      }),
    );
    const [mail] = await sent();
    expect(mail?.to).toBe(guro.email);
    expect(mail?.subject).toContain("Ope møte (en)");
    expect(mail?.mail.text).toContain("/registration/confirm/");
    expect(mail?.mail.text).toContain("09:30–11:30");
    for (const said of [mail?.mail.text, mail?.mail.raw])
      expect(said).not.toMatch(/lure|billig|join\.example/);
  });

  it("goes once an hour and three times a day for a meeting, and no more than ten times a day for all", async () => {
    for (let hour = 0; hour < 5; hour++) {
      for (const email of [guro.email, guro.email.toUpperCase()])
        expectOk(await ask({ email, name: `${hour}` }));
      post.later(61);
    }
    expect((await post.world.read.select().from(registrationAsks)).map(({ name }) => name)).toEqual(["4"]);
    expect(await sent()).toHaveLength(3);
    for (let n = 0; n < 9; n++) {
      await meetings.announce(`moete-${n}`);
      expectOk(await ask({}, `moete-${n}`));
    }
    expect(await sent()).toHaveLength(10);
  });

  it("of what the owner of the address refuses is the last for a while, and what was typed is gone", async () => {
    expectOk(await ask());
    await post.quiet();
    expectOk(await refuseRegistration(visitor(), await askedLink(post.world, slug, guro.email)));
    expect(await post.world.read.select().from(registrationAsks)).toEqual([]);
    post.later(61);
    expectOk(await ask());
    expect(await sent()).toEqual([]);
    // Of this meeting alone: another one's form, and the receipt of one's own input, are no part of it.
    await meetings.announce("anna");
    expectOk(await ask({}, "anna"));
    await post.world.receive("Søket er tregt.", {
      who: { kind: "person", person: "Guro", organisation: "", email: guro.email },
    });
    await sent();
    const about = ["registration_confirm", "receipt"];
    const rows = (await post.rows()).filter(({ template }) => about.includes(template));
    expect(rows.map(({ template, status }) => `${template} ${status}`)).toEqual([
      "registration_confirm sent",
      "registration_confirm not_sent",
      "registration_confirm sent",
      "receipt sent",
    ]);
  });

  it("counts addresses that lead to the same mailbox as one", async () => {
    for (let n = 0; n < 12; n++) expectOk(await ask({ email: `guro+${n}@Laget.example` }));
    expect(await sent()).toHaveLength(10);
    // What is looked at to know it is as much as had mail, and not all that strangers typed.
    const mailed = isNotNull(registrationAsks.mailedAt);
    expect(await post.world.read.$count(registrationAsks, mailed)).toBe(10);
    expectOk(await ask({ email: "guro.annan@laget.example" }));
    expect(await sent()).toHaveLength(11);
  });

  it.each([
    ["is called off", () => cancelMeeting(post.world.as("coordinator"), slug, { nn: "For få" })],
    [
      "takes nobody any more",
      async () =>
        post.later((Date.parse("2026-05-05T12:00:00Z") - Date.parse(post.world.clock.now)) / 60_000),
    ],
  ])("does not go once the meeting %s", async (_, happens) => {
    post.later((Date.parse("2026-05-04T12:00:00Z") - Date.parse(post.world.clock.now)) / 60_000);
    expectOk(await ask());
    await happens();
    expect(await sent()).toEqual([]);
    expect(await post.about("registration_confirm")).toMatchObject([{ reason: "no_longer_applies" }]);
  });

  it("leads to what was typed until it is confirmed, and to nothing after three days", async () => {
    expectOk(await ask({ accessNeeds: "Teleslynge" }));
    const link = await askedLink(post.world, slug, guro.email);
    const shown = () => findAskedRegistration(post.world.read, link, post.world.clock.now);
    expect(await shown()).toMatchObject({ name: guro.name, accessNeeds: "Teleslynge", group: null });
    post.later(3 * 24 * 60);
    expect(await shown()).toBeNull();
    expectOk(await ask());
    const again = await askedLink(post.world, slug, guro.email);
    expect(await confirmRegistration(visitor(), link, link.seen)).toMatchObject({
      code: "changed_meanwhile",
    });
    expectOk(await confirmRegistration(visitor(), again, again.seen));
    expect(await shown()).toBe("registered");
  });
});

describe("whoever is registered", () => {
  it("gets a new link where the old one is in wrong hands: by mail alone, once for two clicks, and not endlessly", async () => {
    const link = await register(post.world, slug);
    await post.quiet();
    for (const _ of [1, 2]) expectOk(await renewRegistrationLink(visitor(), link));
    expect(await own(link)).toBeNull();
    const [mail, ...more] = await sent();
    expect([mail?.to, more]).toEqual([guro.email, []]);
    const next = { ...link, version: link.version + 1 };
    expect(mail?.mail.text).toContain(post.addresses.registration("own", next));
    expect(await own(next)).toMatchObject({ status: "going" });
    post.later(1);
    expect(await renewRegistrationLink(visitor(), link)).toMatchObject({ code: "not_found" });
    for (const n of [1, 2]) expectOk(await renewRegistrationLink(visitor(), { ...link, version: 1 + n }));
    const last = { ...link, version: 4 };
    expect(await renewRegistrationLink(visitor(), last)).toMatchObject({ code: "asked_often" });
    expect(await own(last)).not.toBeNull();
  });

  it("gets the way to his page where his address is typed again, and where he lost it", async () => {
    const link = await register(post.world, slug);
    await meetings.announce("neste");
    await register(post.world, "neste");
    await post.quiet();
    expect(await ask()).toEqual(await ask({ email: "ny@laget.example" }));
    const mails = await sent();
    expect(mails.map(({ to }) => to).sort()).toEqual([guro.email, "ny@laget.example"]);
    const known = mails.find(({ to }) => to === guro.email);
    expect(known?.mail.text).toContain(post.addresses.registration("own", link));
    // A colleague behind the same mailbox reads why, and the form says nothing of it.
    expect(known?.mail.text.replace(/\s+/g, " ")).toContain(
      "Det er Guro Døme som har svart med denne adressa. Ei adresse gir éin plass",
    );
    post.later(61);
    await post.quiet();
    expectOk(await askForLinks(visitor(), guro.email.toUpperCase()));
    expectOk(await askForLinks(visitor(), guro.email));
    expectOk(await askForLinks(visitor(), "ingen@laget.example"));
    expect((await sent()).map(({ to }) => to)).toEqual([guro.email, guro.email]);
  });

  it("sees what he answered, his seat or place in the line, and nobody else", async () => {
    expectOk(await meetings.edit(slug, { capacity: 1, seatsPerOrganisation: null }));
    const first = await register(post.world, slug, { group: "A", accessNeeds: "Teleslynge" });
    expect(await own(first)).toMatchObject({
      ...{ status: "going", placeInLine: null, group: "A", accessNeeds: "Teleslynge" },
      meeting: { standing: "coming", isFull: true, isPublic: true },
    });
    await register(post.world, slug, { email: "to@laget.example", name: "Nummer To" });
    const third = await register(post.world, slug, { email: "tre@laget.example" });
    const page = await own(third);
    expect(page).toMatchObject({ status: "waiting", placeInLine: 2, joinUrl: null });
    expect(JSON.stringify(page)).not.toMatch(/Nummer To|guro@|Teleslynge/);
    expect(await own({ ...third, version: 2 })).toBeNull();
  });

  it("is told why he waits: the meeting is full, or his organisation has all its seats; and by what he is asked to confirm", async () => {
    expectOk(await meetings.edit(slug, { capacity: 2, seatsPerOrganisation: 1 }));
    const holder = await register(post.world, slug);
    const colleague = await register(post.world, slug, { email: "to@laget.example" });
    expect(await own(colleague)).toMatchObject({ status: "waiting", noSeat: "organisation_full" });
    await register(post.world, slug, { email: "tre@laget.example", organisation: "" });
    const last = await register(post.world, slug, { email: "fire@laget.example", organisation: "" });
    expect(await own(last)).toMatchObject({ status: "waiting", noSeat: "meeting_full" });
    expect(await own(holder)).toMatchObject({ status: "going", noSeat: null });
    // Whoever is offered the very seat of another waits for none.
    const vikar = { ...{ name: "Vikar Døme", kind: "individual" as const }, language: "nn" as const };
    const offered = { ...vikar, organisation: "Laget Døme", email: "vikar@laget.example" };
    expectOk(await passOnSeat(visitor(), holder, offered));
    const ask = await askedLink(post.world, slug, offered.email);
    expect(await findAskedRegistration(post.world.read, ask, post.world.clock.now)).toMatchObject({
      ...{ isOpen: true, noSeat: null, meeting: { isFull: true } },
    });
  });

  it("is told the link to join while he has a seat, takes part digitally and the meeting is to come", async () => {
    const link = await register(post.world, slug);
    const seen = async () => (await own(link))?.joinUrl;
    const answer: OwnAnswerForm = {
      status: "going",
      attendAs: "remote",
      group: "",
      accessNeeds: "",
      answers: [],
      asked: [],
    };
    expect(await seen()).toBeNull();
    expectOk(await answerRegistration(visitor(), link, answer));
    expect(await seen()).toBe(joinUrl);
    expectOk(await answerRegistration(visitor(), link, { ...answer, status: "not_going" }));
    expect(await seen()).toBeNull();
    expectOk(await answerRegistration(visitor(), link, answer));
    expectOk(await cancelMeeting(post.world.as("coordinator"), slug, { nn: "For få" }));
    expect(await own(link)).toMatchObject({
      joinUrl: null,
      meeting: { standing: "cancelled", changes: [{ kind: "cancelled" }] },
    });
  });

  it("keeps what he replied where he gives up his seat, and loses what he needs", async () => {
    const link = await register(post.world, slug, {
      accessNeeds: "Teleslynge",
      answers: ["Vegetar"],
      asked: ["Matønske?"],
    });
    const nothing: Omit<OwnAnswerForm, "status"> = {
      attendAs: "room",
      group: "",
      accessNeeds: "",
      answers: [],
      asked: [],
    };
    expectOk(await answerRegistration(visitor(), link, { status: "not_going", ...nothing }));
    expect(await own(link)).toMatchObject({
      ...{ status: "not_going", accessNeeds: null },
      answers: [{ question: "Matønske?", answer: "Vegetar" }],
    });
  });

  it("for a meeting for staff only sees his own page, which leads to no public one, and brings in nobody else", async () => {
    await meetings.announce("internt", "internal");
    const link = expectOk(await addRegistration(post.world.as("coordinator"), "internt", guro));
    expect(await own(link)).toMatchObject({
      meeting: { isPublic: false, registration: "none", purpose: { nn: "Å lytte til dykk" } },
      programme: {
        agenda: [
          { title: { nn: "Kva no?" }, questions: [{ number: 1, text: { nn: "Kva bør vi gjere først?" } }] },
        ],
        materials: [{ title: { nn: "Statusrapport" }, url: null, dueOn: "2026-04-30" }],
      },
    });
    const other = { name: "Ein annan", organisation: "", email: "annan@laget.example" } as const;
    const { kind, language } = guro;
    expect(await passOnSeat(visitor(), link, { ...other, kind, language })).toMatchObject({
      code: "not_found",
    });
    expectOk(await cancelMeeting(post.world.as("coordinator"), "internt", { nn: "Sjukdom" }));
    expect(await own(link)).toMatchObject({ programme: null });
  });
});

describe("the public page", () => {
  it("says whether there are seats, and how many each group has left, as they are taken and given up", async () => {
    expectOk(await meetings.edit(slug, { capacity: 9, seatsPerOrganisation: null }));
    const full = async () => {
      const { data } = await getMeetingRow(post.world.read, slug);
      return [data.isFull, data.groups[0]?.left];
    };
    const links = [];
    const version = () => readVersion(post.world.read);
    const kept = await version();
    for (let n = 1; n <= 8; n++)
      links.push(await register(post.world, slug, { group: "A", email: `${n}@laget.example` }));
    expect(await full()).toEqual([false, 0]);
    expect(await version(), "pages that are kept say nothing of it").toBe(kept);
    links.push(await register(post.world, slug));
    expect(await full()).toEqual([true, 0]);
    expect(await version()).toBe(kept + 1);
    const gone: OwnAnswerForm = {
      status: "not_going",
      attendAs: "room",
      group: "",
      accessNeeds: "",
      answers: [],
      asked: [],
    };
    expectOk(await answerRegistration(visitor(), links[0] as (typeof links)[0], gone));
    expect(await full()).toEqual([false, 1]);
  });
});

describe("a link of a registration", () => {
  const links = createRegistrationLinks("k".repeat(32), "https://forum.dome.example");
  it("does what it is for and nothing else", () => {
    const link = { ref: "ACDEFGHJKM", version: 3 };
    expect(links.read("own", links.token("own", link))).toEqual(link);
    expect(links.read("confirm", links.token("own", link))).toBeNull();
    expect(links.read("own", links.token("confirm", link))).toBeNull();
  });
});

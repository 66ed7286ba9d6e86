import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { publishedMeetings, publishedRecords } from "#db/schema/published.ts";
import { recordSections, recordVersions } from "#db/schema/records.ts";
import { registrations } from "#db/schema/registrations.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { checkIn } from "~/domain/meetings/commands/check-in.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { getRecord, listSaid } from "~/domain/published/queries/records.server.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { draftRecord, redraftSection } from "~/domain/records/commands/draft.server.ts";
import {
  changeSection,
  editRecord,
  moveSection,
  removeSection,
} from "~/domain/records/commands/edit.server.ts";
import { giveLinkReason } from "~/domain/records/commands/links.server.ts";
import { publishRecord } from "~/domain/records/commands/publish.server.ts";
import { linkCheckDays } from "~/domain/records/links.ts";
import { contentOf, findRecord, listSections, recordDigest } from "~/domain/records/queries.server.ts";
import { both, joinUrl, meetingsOf } from "../../support/meetings.ts";
import { answering, type Held, heldMeeting } from "../../support/recording.ts";
import { guro, register } from "../../support/registering.ts";
import { slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";
import { projectionOf } from "../properties/derived.ts";

let world: World;
let held: Held;
beforeEach(async () => {
  world = await openWorld();
  held = await heldMeeting(world, ["Søket er tregt.", "Tal!"]);
});
afterEach(() => world.close());
const ctx = () => world.as("coordinator");

describe("the draft of a record", () => {
  it("has a part for what the product knows: who came, the agenda with what was said, commitments, what happens now", async () => {
    await held.draft();
    const [one = "", two = "", loose = ""] = held.refs;
    expect((await held.sections()).map(({ kind, facts }) => [kind, facts])).toEqual([
      ["invited", {}],
      ["attendance", { attendance: { counted: "checked_in", kinds: [], newcomers: null } }],
      [
        "item",
        {
          item: {
            ...{ item: "discussion", lead: both("Arkivet"), refs: [loose] },
            questions: [{ number: 1, text: both("Kva bør vi gjere først?"), refs: [one, two] }],
          },
        },
      ],
      ["commitments", { commitments: [{ commitmentId: expect.any(String), statusId: null }] }],
      ["next", {}],
    ]);
    // a second click changes nothing
    expectOk(await held.say("next", both("Svar kjem.")));
    await held.draft();
    expect((await held.sections()).at(-1)?.body).toEqual(both("Svar kjem."));
  });

  it("is nothing of a meeting that has not begun, and nobody else's to write", async () => {
    expect(await draftRecord(world.as("approver"), slug)).toMatchObject({ code: "not_allowed" });
    world.clock.now = "2026-05-01T10:00:00.000Z";
    await meetingsOf(world).announce("kjem");
    expect(await draftRecord(ctx(), "kjem")).toMatchObject({ code: "not_held" });
  });

  it("is published once the meeting is over or closed: not while it goes on, nor of one that was moved to a day to come", async () => {
    world.clock.now = "2026-05-01T10:00:00.000Z";
    await meetingsOf(world).announce("kjem");
    const { id, startsAt, endsAt } = await getMeeting(world.read, "kjem");
    world.clock.now = startsAt ?? "";
    expectOk(await draftRecord(ctx(), "kjem"));
    const record = await findRecord(world.read, id);
    if (!record) throw new Error("no record");
    const digest = recordDigest(id, contentOf(record, await listSections(world.read, id)));
    const publish = () => publishRecord(ctx(), "kjem", { digest, note: {} });
    expect(await publish()).toMatchObject({ code: "not_over" });
    world.clock.now = endsAt ?? "";
    expect(await publish()).not.toMatchObject({ code: "not_over" });
    world.clock.now = "2026-05-01T10:00:00.000Z";
    expect(await publish()).toMatchObject({ code: "not_held" });
  });

  it("is drafted anew in one part, on asking: its words stay, its facts are what is known now", async () => {
    await held.draft();
    expectOk(await held.say("attendance", both("Mange."), { kinds: { academia: 31 } as never }));
    const before = (await held.sections()).find(({ kind }) => kind === "attendance");
    expect(before?.facts.attendance).toMatchObject({
      counted: "by_hand",
      kinds: [{ kind: "academia", n: 31 }],
    });
    const handle = await held.handle("attendance");
    expect(await redraftSection(ctx(), slug, handle, { version: 1 })).toMatchObject({
      code: "changed_meanwhile",
    });
    expectOk(await redraftSection(ctx(), slug, handle, { version: 2 }));
    const after = (await held.sections()).find(({ kind }) => kind === "attendance");
    expect(after).toMatchObject({
      body: both("Mange."),
      facts: { attendance: { counted: "checked_in", kinds: [] } },
    });
    const free = await held.handle("next");
    expect(await redraftSection(ctx(), slug, free, { version: 1 })).toMatchObject({
      code: "nothing_to_draft",
    });
  });

  it("keeps what two wrote at once: the second is told, and nothing is lost", async () => {
    await held.draft();
    const next = (await held.sections()).find(({ kind }) => kind === "next");
    const mine = {
      ...{
        version: 1,
        title: {},
        kinds: {} as never,
        newcomers: null,
        named: [],
        questionRefs: [],
        themeRefs: [],
      },
      ...{ refs: [], body: both("Fyrst") },
    };
    expectOk(await changeSection(ctx(), slug, handleOf(next?.id ?? ""), mine));
    const theirs = { ...mine, body: both("Sist") };
    expect(
      await changeSection(world.as("coordinatorTwo"), slug, handleOf(next?.id ?? ""), theirs),
    ).toMatchObject({
      code: "changed_meanwhile",
    });
    expectOk(await editRecord(ctx(), slug, { version: 1, compiledBy: both("Fasilitatoren"), links: [] }));
    expect(await editRecord(ctx(), slug, { version: 1, compiledBy: {}, links: [] })).toMatchObject({
      code: "changed_meanwhile",
    });
  });

  it("gets sections, which are moved and taken out; a free one has a heading, and stands before what happens now", async () => {
    await held.draft();
    await held.add(both("Om opplegget"), both("For langt, sa nokre."));
    await held.add(both("Om opplegget"), both("For langt, sa nokre."));
    const kinds = async () => (await held.sections()).map(({ kind }) => kind);
    expect(await kinds()).toEqual(["invited", "attendance", "item", "commitments", "text", "next"]);
    const handle = await held.handle("text");
    expectOk(await moveSection(ctx(), slug, handle, "up"));
    expectOk(await removeSection(ctx(), slug, await held.handle("commitments"), { version: 1 }));
    expect(await kinds()).toEqual(["invited", "attendance", "item", "text", "next"]);
    expect(await held.say("text", both("x"), { title: {} })).toMatchObject({ code: "title_missing" });
  });

  it("names contributions that there are, and no more newcomers than came", async () => {
    await held.draft();
    expect(await held.say("item", {}, { refs: ["RND26-XXXX.1"] })).toMatchObject({
      ...{ code: "unknown_reference", details: { refs: "RND26-XXXX.1" } },
    });
    expect(await held.say("attendance", {}, { kinds: { media: 2 } as never, newcomers: 3 })).toMatchObject({
      code: "more_new_than_there",
    });
  });

  it("counts those who came, and names neither them nor what they registered with", async () => {
    const when = world.clock.now;
    world.clock.now = "2026-04-22T10:00:00.000Z";
    await meetingsOf(world).announce("anna");
    const who = { ...guro, answers: [], asked: [], group: "" };
    const came = await addRegistration(ctx(), "anna", {
      ...{ ...who, name: "Guro", organisation: "Laget", kind: "civil_society" },
    });
    const away = {
      name: "Per Namn",
      organisation: "Avisa",
      kind: "media",
      email: "per@post.example",
    } as const;
    expectOk(await addRegistration(ctx(), "anna", { ...who, ...away }));
    world.clock.now = when;
    const { ref } = expectOk(came);
    expectOk(await checkIn(ctx(), "anna", ref, { presence: "room" }));
    expectOk(await draftRecord(ctx(), "anna"));
    const sections = await world.read.select().from(recordSections);
    expect(sections.find(({ kind }) => kind === "attendance")?.facts.attendance).toEqual({
      ...{ counted: "checked_in", kinds: [{ kind: "civil_society", n: 1 }], newcomers: 1 },
    });
    expect(JSON.stringify(sections)).not.toMatch(/Guro|Laget|Per Namn|Avisa/);
  });

  it("names organisations that were there and had read that it would, nobody who came for himself, and none that is taken out in any version", async () => {
    const when = world.clock.now;
    world.clock.now = "2026-04-22T10:00:00.000Z";
    await meetingsOf(world).announce("anna");
    const email = (n: number) => `nr${n}@post.example`;
    const links = [
      await register(world, "anna", { organisation: "Ålag", email: email(1) }),
      await register(world, "anna", { organisation: "Laget Døme", email: email(2) }),
      await register(world, "anna", { organisation: "LAGET  døme", email: email(3) }),
      await register(world, "anna", { organisation: "Namnet sitt AS", kind: "individual", email: email(4) }),
      // told before the forms said so
      await register(world, "anna", { organisation: "Frå før", email: email(5) }),
    ];
    await register(world, "anna", { organisation: "Borte", email: email(6) });
    await write(ctx(), async (tx) => {
      await tx.db
        .update(registrations)
        .set({ namingTold: false })
        .where(eq(registrations.organisation, "Frå før"));
      return ok();
    });
    world.clock.now = when;
    for (const { ref } of links) expectOk(await checkIn(ctx(), "anna", ref, { presence: "room" }));
    expectOk(await draftRecord(ctx(), "anna"));
    const { id } = await getMeeting(world.read, "anna");
    const facts = async () =>
      (await listSections(world.read, id)).find(({ kind }) => kind === "attendance")?.facts.attendance;
    expect(await facts()).toMatchObject({ named: ["Laget Døme", "Ålag"] });
    expect((await facts())?.kinds).toContainEqual({ kind: "individual", n: 1 });
    const publish = async (note = {}) => {
      const record = await findRecord(world.read, id);
      if (!record) throw new Error("nothing is drafted");
      const digest = recordDigest(id, contentOf(record, await listSections(world.read, id)));
      return publishRecord(ctx(), "anna", { digest, note });
    };
    expectOk(await publish());
    expect(JSON.stringify(await getRecord(world.read, "anna", 1))).toContain("Ålag");
    const [section] = (await listSections(world.read, id)).filter(({ kind }) => kind === "attendance");
    const kinds = Object.fromEntries(((await facts())?.kinds ?? []).map((one) => [one.kind, one.n]));
    const left = { kinds: kinds as never, newcomers: null, named: ["Laget Døme"] };
    expectOk(
      await changeSection(ctx(), "anna", handleOf(section?.id ?? ""), {
        ...{ version: 1, title: {}, body: {}, questionRefs: [], themeRefs: [], refs: [], ...left },
      }),
    );
    expect(await facts()).toMatchObject({ counted: "checked_in", named: ["Laget Døme"] });
    expectOk(await publish(both("Ein organisasjon er teken ut.")));
    for (const number of [1, 2]) {
      const shown = JSON.stringify(await getRecord(world.read, "anna", number));
      expect(shown).toContain("Laget Døme");
      expect(shown).not.toContain("Ålag");
    }
  });

  it("publishes no organisation that an earlier draft named, and nobody who only was registered", async () => {
    await held.draft();
    const earlier = { counted: "registered", kinds: [{ kind: "media", n: 3 }], newcomers: null };
    await write(ctx(), async (tx) => {
      await tx.db
        .update(recordSections)
        .set({ facts: { attendance: { ...earlier, organisations: ["Laget"] } as never } })
        .where(eq(recordSections.kind, "attendance"));
      return ok();
    });
    expectOk(await held.publish());
    const rows = [
      ...(await world.read.select().from(publishedRecords)),
      ...(await world.read.select().from(recordVersions)),
    ];
    expect(JSON.stringify(rows)).not.toContain("Laget");
    const { sections } = await getRecord(world.read, slug, 1);
    expect(sections.find(({ kind }) => kind === "attendance")?.attendance).toEqual({
      ...{ counted: "checked_in", kinds: [], newcomers: null },
    });
  });
});

it("says of a question that points were written down and not confirmed, and names none of them", async () => {
  const other = await openWorld();
  const room = await heldMeeting(other, ["Søket er tregt."], { unconfirmed: 2 });
  await room.draft();
  const [question] = (await room.sections()).flatMap(({ facts }) => facts.item?.questions ?? []);
  expect(question).toMatchObject({ refs: [room.refs[0]], unconfirmed: 2 });
  expect(JSON.stringify(await room.sections())).not.toContain("Usikkert");
  await other.close();
});

describe("publishing a record", () => {
  it("is refused while a link is unchecked or dead without a reason, and when its check is too old", async () => {
    await held.draft();
    const [film, dead] = ["https://film.example/opptak", "https://dome.example/borte"];
    await held.links([{ kind: "recording", title: both("Opptak"), url: film }]);
    expectOk(await held.say("next", both(`Sjå ${dead}. Det kjem meir.`)));
    expect(await held.publish()).toMatchObject({ code: "links_open", details: { links: 2 } });
    await held.found(answering(film), { url: dead, outcome: "dead", detail: "404", movedTo: null });
    expect(await held.publish()).toMatchObject({ code: "links_open", details: { links: 1 } });
    expectOk(await giveLinkReason(ctx(), slug, { url: dead, reason: "Kjem måndag." }));
    world.later((linkCheckDays + 1) * 24 * 60);
    expect(await held.publish()).toMatchObject({ code: "links_open", details: { links: 2 } });
    await held.found(answering(film), { url: dead, outcome: "dead", detail: "404", movedTo: null });
    expectOk(await held.publish());
  });

  it("never has the link to join in it, and nothing of what was not looked at", async () => {
    await held.draft();
    expect(await held.say("next", { nn: `Kom inn på ${joinUrl}` })).toMatchObject({
      ...{ code: "join_link", details: { field: "body.nn" } },
    });
    // nor written otherwise, nor where it stands in the draft already
    const bare = joinUrl.replace("https", "http").toUpperCase();
    expect(await held.say("next", both(`Kom inn på ${bare}/?x=1`))).toMatchObject({ code: "join_link" });
    const [stood] = (await held.sections()).filter(({ kind }) => kind === "next");
    const body = both(`Kom inn på ${joinUrl}`);
    await world.db.write(
      async (tx) =>
        void (await tx
          .update(recordSections)
          .set({ body })
          .where(eq(recordSections.id, stood?.id ?? ""))),
    );
    expect(await held.publish()).toMatchObject({ code: "join_link" });
    const digest = recordDigest(held.meetingId, await held.content());
    expectOk(await held.say("next", both("Svar kjem.")));
    expect(await publishRecord(ctx(), slug, { digest, note: {} })).toMatchObject({
      code: "changed_meanwhile",
    });
  });

  it("is refused where nothing stands in any part", async () => {
    await held.draft();
    for (const kind of ["attendance", "item", "commitments"] as const)
      expectOk(await removeSection(ctx(), slug, await held.handle(kind), { version: 1 }));
    expect(await held.publish()).toMatchObject({ code: "empty" });
  });

  it("numbers its versions, says what each changed, and keeps the earlier ones readable", async () => {
    await held.draft();
    expectOk(await held.publish());
    // a second click publishes once
    expect(expectOk(await held.publish())).toEqual({ number: 1 });
    expect(await world.read.select().from(recordVersions)).toHaveLength(1);
    expectOk(await held.say("next", both("Svar kjem i august.")));
    expect(await held.publish()).toMatchObject({ code: "note_missing" });
    expect(await held.publish(both(`Rom: ${joinUrl}`))).toMatchObject({ code: "join_link" });
    expectOk(await held.publish(both("La til når svaret kjem.")));
    const { data } = await getMeetingRow(world.read, slug);
    expect(data).toMatchObject({
      recordedOn: "2026-05-07",
      record: [
        { version: 2, note: both("La til når svaret kjem.") },
        { version: 1, note: {} },
      ],
    });
    const [first, second] = [await getRecord(world.read, slug, 1), await getRecord(world.read, slug, 2)];
    // what nothing stands in is left out
    expect(first.sections.map(({ kind }) => kind)).toEqual(["attendance", "item", "commitments"]);
    expect(second.sections.map(({ kind }) => kind)).toEqual(["attendance", "item", "commitments", "next"]);
    expect(second.sections.at(-1)?.body).toEqual(both("Svar kjem i august."));
    expect(second.sections.find(({ kind }) => kind === "commitments")?.commitments).toMatchObject([
      { slug: "plan-1", status: null },
    ]);
    const kept = JSON.stringify(await projectionOf(world));
    await rebuildProjection(world.as("all"));
    expect(JSON.stringify(await projectionOf(world))).toBe(kept);
  });

  it("copies no words of what was said: what is withheld later is gone from every version", async () => {
    await held.draft();
    expectOk(await held.publish());
    expectOk(await held.say("next", both("Meir.")));
    expectOk(await held.publish(both("Meir")));
    const [one = ""] = held.refs;
    const said = async (version: number) => listSaid(world.read, await getRecord(world.read, slug, version));
    expect((await said(1))[one]?.text).toEqual(["Søket er tregt."]);
    const rows = [
      ...(await world.read.select().from(publishedRecords)),
      ...(await world.read.select().from(publishedMeetings)),
    ];
    expect(JSON.stringify(rows)).not.toContain("tregt");
    expectOk(await withholdContributions(ctx(), [one], { ground: "personal_data", note: "" }));
    for (const version of [1, 2]) expect((await said(version))[one]).toMatchObject({ text: null });
  });
});

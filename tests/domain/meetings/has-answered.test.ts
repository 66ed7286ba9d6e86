/** Who has answered, of those who are on the list of a meeting for staff only: whoever is asked has not, whoever is written down by what he said has. */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { dialect, sql } from "#db/kit.ts";
import { registrations } from "#db/schema/registrations.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { askStaff } from "~/domain/meetings/commands/ask-staff.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { changeRegistration } from "~/domain/meetings/commands/staff-registration.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import type { AddForm } from "~/domain/meetings/registration-forms.ts";
import { standingOf } from "~/domain/meetings/registration-list.ts";
import { findRegistration, listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { eraseRegistered } from "~/domain/own/commands/erase-registered.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";

let post: Post;
const slug = "formote";
beforeEach(async () => {
  post = await openPost();
  await meetingsOf(post.world).announce(slug, "internal");
  await post.quiet();
});
afterEach(() => post.close());

const ctx = () => post.world.as("coordinator");
const row = () => getMeeting(post.world.read, slug);
const ask = async () =>
  expectOk(await askStaff(ctx(), slug, { people: [handleOf(post.world.staff.owner.personId)] }));
const add = async (name: string, more: Partial<AddForm> = {}) =>
  expectOk(
    await addRegistration(ctx(), slug, {
      ...{ name, organisation: "", kind: "public_authority", email: null, language: "nn", attendAs: "room" },
      ...{ group: "", accessNeeds: "", answers: [], asked: [] },
      ...more,
    }),
  ).ref;
const give = async (ref: string, email: string) => {
  const { version = 0, name = "" } = (await findRegistration(post.world.read, ref)) ?? {};
  const input = { version, name, organisation: "", kind: "public_authority", language: "nn" } as const;
  const stays = { status: "going", attendAs: "room", group: "" } as const;
  expectOk(await changeRegistration(ctx(), slug, ref, { ...input, ...stays, email }));
};
/** As the list says it of each, how many the funnel counts, and what was mailed. */
async function seen() {
  const meeting = await row();
  const list = await listRegistrations(post.world.read, meeting.id);
  const { answers = null } =
    (await readNumbers(post.world.read, [meeting], post.world.clock.now)).get(meeting.id) ?? {};
  await post.drain();
  const mails = post.mailbox.mails.map(({ to, calendar }) => [
    to[0],
    /PARTSTAT=([A-Z-]+)/.exec(calendar)?.[1] ?? "",
  ]);
  post.mailbox.mails.length = 0;
  return {
    list: list.map((one) => [one.name, standingOf(one)]),
    counted: Object.fromEntries(
      Object.entries(answers ?? {}).map(([status, byKind]) => [status, byKind.public_authority]),
    ),
    mails,
  };
}
const counted = (going: number) => (going === 0 ? {} : { going, maybe: 0, waiting: 0, not_going: 0 });

it("whoever is asked in one act has not, until he answers", async () => {
  await ask();
  expect(await seen()).toEqual({
    list: [["eigar", "kept"]],
    counted: counted(0),
    mails: [["eigar@dome.example", "NEEDS-ACTION"]],
  });
  const [one] = await listRegistrations(post.world.read, (await row()).id);
  post.later(1);
  const nothing = { attendAs: "room" as const, group: "", accessNeeds: "", answers: [], asked: [] };
  const link = { ref: one?.ref ?? "", version: 1 };
  expectOk(await answerRegistration(post.world.visitor(), link, { ...nothing, status: "going" }));
  expect(await seen()).toMatchObject({ list: [["eigar", "going"]], counted: counted(1) });
});

it("whoever is written down by hand has: without an address, once one is given, and with one from the start", async () => {
  const ref = await add("Anna");
  expect(await seen()).toEqual({ list: [["Anna", "going"]], counted: counted(1), mails: [] });
  post.later(5);
  await give(ref, "anna@dome.example");
  expect(await seen()).toEqual({
    list: [["Anna", "going"]],
    counted: counted(1),
    mails: [["anna@dome.example", "ACCEPTED"]],
  });
  await add("Berit", { email: "berit@dome.example" });
  expect(await seen()).toEqual({
    list: [
      ["Anna", "going"],
      ["Berit", "going"],
    ],
    counted: counted(2),
    mails: [["berit@dome.example", "ACCEPTED"]],
  });
  // Who asks afterwards takes nothing back.
  await ask();
  expect((await seen()).counted).toEqual(counted(2));
});

it("whoever is forgotten is counted as he stood", async () => {
  await ask();
  const [one] = await listRegistrations(post.world.read, (await row()).id);
  post.world.clock.now = "2026-05-08T08:00:00.000Z";
  expectOk(await eraseRegistered(ctx(), slug, one?.ref ?? ""));
  expect(await seen()).toMatchObject({ list: [["", "kept"]], counted: counted(0) });
});

it("of a forum that is older, whoever was asked and had not answered is told by that", async () => {
  await ask();
  await add("Anna");
  const berit = await add("Berit", { email: "berit@dome.example" });
  await meetingsOf(post.world).announce("opemote");
  const open = expectOk(
    await addRegistration(ctx(), "opemote", {
      ...{ name: "Cato", organisation: "", kind: "public_authority", email: "cato@dome.example" },
      ...{ language: "nn", attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
    }),
  ).ref;
  await write(ctx(), async (tx) => {
    await tx.db.update(registrations).set({ answeredAt: sql`${registrations.registeredAt}` });
    // Of whom it was known that he had, the second time was later.
    await tx.db
      .update(registrations)
      .set({ answeredAt: "2026-09-01T08:00:00.001Z" })
      .where(sql`${registrations.ref} = ${berit}`);
    const migration = readFileSync(`db/migrations/${dialect}/0062_asked_unanswered.sql`, "utf8");
    const last = sql.raw(migration.split("--> statement-breakpoint").at(-1) ?? "");
    const db = tx.db as { run?: (query: unknown) => unknown; execute?: (query: unknown) => unknown };
    await (db.execute?.(last) ?? db.run?.(last));
    return ok();
  });
  expect((await seen()).list).toEqual([
    ["Anna", "going"],
    ["Berit", "going"],
    ["eigar", "kept"],
  ]);
  expect((await findRegistration(post.world.read, open))?.answeredAt).not.toBeNull();
});

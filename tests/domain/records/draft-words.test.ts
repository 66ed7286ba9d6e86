import { afterEach, beforeEach, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { noteOutreach, ofMeeting } from "~/domain/mailings/commands/outreach.server.ts";
import { outreachForm } from "~/domain/mailings/forms.ts";
import { draftRecord } from "~/domain/records/commands/draft.server.ts";
import { listSections } from "~/domain/records/queries.server.ts";
import { readDraftWords } from "~/server/record-words.server.ts";
import { mailingsOf } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";
import { minute } from "../../support/table.ts";

/** What a record begins with in words: how people were invited, and who listened. */
let post: Post;
beforeEach(async () => {
  post = await openPost();
});
afterEach(() => post.close());

it("says how people were invited, here and elsewhere, and who listened, in the host's languages alone", async () => {
  const { world } = post;
  const of = await mailingsOf(post);
  await of.people(2);
  expectOk(await of.send(await of.draft()));
  await post.drain();
  await of.draft();
  const elsewhere = { doneOn: "2026-03-20", channel: "social_media", what: "Delte det hos naboen.", url: "" };
  const noted = outreachForm.parse(elsewhere);
  expectOk(await noteOutreach(world.as("coordinator"), ofMeeting(await of.meeting()), null, noted));

  const words = await readDraftWords(world.read, await of.meeting(), ["nn", "en"]);
  expect(Object.keys(words.invited ?? {})).toEqual(["nn", "en"]);
  const [open, mailed, noticed, ...more] = words.invited?.nn?.split("\n") ?? [];
  expect(open).toBe("Alle kunne melde seg på frå sida til møtet.");
  expect(mailed).toMatch(/^\S+ \d+\. \w+ 2026: 2 invitasjonar på e-post\.$/);
  expect(noticed).toBe("Gjort kjent andre stader: Sosiale medium (fredag 20. mars 2026).");
  expect(more).toEqual([]);
  expect(words.attendance).toEqual({
    nn: "Dei som lytta:\n– Ekspedisjonssjefen",
    en: "Who listened:\n– Ekspedisjonssjefen (en)",
  });

  world.clock.now = minute(5);
  expectOk(await draftRecord(world.as("coordinator"), "moete", words));
  const sections = await listSections(world.read, (await of.meeting()).id);
  const bodies = Object.fromEntries(sections.map(({ kind, body }) => [kind, body]));
  expect(bodies).toMatchObject({ invited: words.invited, attendance: words.attendance });
});

/** A meeting that was held at one table, and the verbs that bring its record before the public. */
import { handleOf, listThemes } from "~/domain/consultations/queries.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { clearContributions } from "~/domain/contributions/commands/sort.server.ts";
import { findContributions } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readBack } from "~/domain/live/commands/read-back.server.ts";
import { getMeeting, listAgenda } from "~/domain/meetings/queries.server.ts";
import { draftRecord } from "~/domain/records/commands/draft.server.ts";
import { addSection, changeSection, editRecord } from "~/domain/records/commands/edit.server.ts";
import { type FoundLink, keepLinkChecks } from "~/domain/records/commands/links.server.ts";
import { publishRecord } from "~/domain/records/commands/publish.server.ts";
import type { SectionForm } from "~/domain/records/forms.ts";
import { contentOf, findRecord, listSections, recordDigest } from "~/domain/records/queries.server.ts";
import type { RecordLink, SectionKind } from "~/domain/records/record.ts";
import type { Translated } from "~/i18n/translated.ts";
import { minute, sitDown, slug } from "./table.ts";
import type { World } from "./world.ts";

/**
 * So many notes are taken to the meeting's question, and one to none, under a theme where one is named; they are listed, and cleared unless that is left out. Of so
 * many more, one each to the question, the table confirms none.
 */
export async function heldMeeting(
  world: World,
  said: string[],
  { cleared = true, unconfirmed = 0, under = "" } = {},
) {
  const at = await sitDown(world);
  const ctx = () => world.as("coordinator");
  const { id: meetingId, consultationId } = await getMeeting(world.read, slug);
  const found = (await listThemes(world.read, consultationId)).find((theme) => theme.slug === under);
  const loose = at.point("Og noko anna.", { theme: found ? handleOf(found.id) : "" });
  const [item] = await listAgenda(world.read, meetingId);
  const question = handleOf(item?.questions[0]?.id ?? "");
  await at.capture(at.scribe, ...said.map((body) => at.point(body, { question })), loose);
  for (let n = 0; n < unconfirmed; n++) await at.capture(at.scribe, at.point(`Usikkert ${n}.`, { question }));
  expectOk(await readBack(at.device(), at.scribe, "reading_back"));
  for (const n of [...said.keys(), said.length]) await at.confirm(n + 1);
  world.clock.now = minute(125);
  const [ref = ""] = await at.close();
  expectOk(await completeSplit(ctx(), ref));
  const refs = [...said.keys(), said.length].map((n) => `${ref}.${n + 1}`);
  if (cleared) {
    const rows = await findContributions(world.read, refs);
    const read = rows.map(({ ref, title, version }) => [ref, { title, version }]);
    expectOk(await clearContributions(ctx(), refs, Object.fromEntries(read)));
  }

  const sections = () => listSections(world.read, meetingId);
  async function content() {
    const record = await findRecord(world.read, meetingId);
    if (!record) throw new Error("nothing is drafted");
    return contentOf(record, await sections());
  }
  return {
    slug,
    meetingId,
    refs,
    sections,
    content,
    draft: async () => expectOk(await draftRecord(ctx(), slug)),
    async handle(kind: SectionKind) {
      const found = (await sections()).find((one) => one.kind === kind);
      if (!found) throw new Error(`there is no section ${kind}`);
      return handleOf(found.id);
    },
    /** Writes the words of a section, and leaves what its kind holds. */
    async say(kind: SectionKind, body: Translated, more: Partial<SectionForm> = {}) {
      const found = (await sections()).find((one) => one.kind === kind);
      if (!found) throw new Error(`there is no section ${kind}`);
      const { attendance, item } = found.facts;
      const kinds = Object.fromEntries((attendance?.kinds ?? []).map((one) => [one.kind, one.n]));
      return changeSection(ctx(), slug, handleOf(found.id), {
        ...{ version: found.version, title: found.title, body, kinds: kinds as SectionForm["kinds"] },
        ...{ newcomers: attendance?.newcomers ?? null, named: attendance?.named ?? [] },
        ...{ questionRefs: item?.questions.map(({ refs }) => refs) ?? [], refs: item?.refs ?? [] },
        themeRefs: item?.themes?.map(({ refs }) => refs) ?? [],
        ...more,
      });
    },
    add: async (title: Translated, body: Translated) =>
      expectOk(await addSection(ctx(), slug, { kind: "text", title, body })),
    async links(links: RecordLink[]) {
      const { version = 0, compiledBy = {} } = (await findRecord(world.read, meetingId)) ?? {};
      expectOk(await editRecord(ctx(), slug, { version, compiledBy, links }));
    },
    /** As they would be found. */
    found: async (...found: FoundLink[]) => expectOk(await keepLinkChecks(ctx(), slug, found)),
    async publish(note: Translated = {}) {
      return publishRecord(ctx(), slug, { digest: recordDigest(meetingId, await content()), note });
    },
  };
}
export type Held = Awaited<ReturnType<typeof heldMeeting>>;

export const answering = (url: string): FoundLink => ({
  url,
  outcome: "answers",
  detail: "200",
  movedTo: null,
});

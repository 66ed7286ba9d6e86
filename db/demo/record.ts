/** What comes after a meeting of the demo: its record, drafted, written and published; and its evaluation. */
import { handleOf } from "../../app/domain/consultations/queries.server.ts";
import type { ContactKind } from "../../app/domain/contacts/contact.ts";
import { answerEvaluation } from "../../app/domain/evaluations/commands/answer.server.ts";
import { setEvaluation } from "../../app/domain/evaluations/commands/ask.server.ts";
import { publishTakes } from "../../app/domain/evaluations/commands/takes.server.ts";
import { expectOk } from "../../app/domain/kernel/result.ts";
import { getMeeting } from "../../app/domain/meetings/queries.server.ts";
import { findRegistered } from "../../app/domain/meetings/registrations.server.ts";
import { draftRecord } from "../../app/domain/records/commands/draft.server.ts";
import { addSection, changeSection, editRecord } from "../../app/domain/records/commands/edit.server.ts";
import { giveLinkReason, keepLinkChecks } from "../../app/domain/records/commands/links.server.ts";
import { publishRecord } from "../../app/domain/records/commands/publish.server.ts";
import type { SectionForm } from "../../app/domain/records/forms.ts";
import {
  contentOf,
  findRecord,
  listSections,
  recordDigest,
  type SectionRow,
} from "../../app/domain/records/queries.server.ts";
import { type Cast, known } from "./cast.ts";
import type { MeetingSeed, RecordSeed } from "./texts/types.ts";

export function planAfter(cast: Cast, meeting: MeetingSeed): void {
  const { record } = meeting;
  if (!record) return;
  const { schedule } = cast;
  schedule.add(schedule.at(record.draftedOn, "13:30"), () => write(cast, meeting.slug, record));
  schedule.add(schedule.at(record.publishedOn, "09:15"), () => publish(cast, meeting.slug));
  if (record.evaluation) planEvaluation(cast, meeting, record.evaluation);
}

async function write(cast: Cast, slug: string, seed: RecordSeed): Promise<void> {
  const ctx = await cast.as("coordinator");
  const { read } = cast.house.db;
  const { id } = await getMeeting(read, slug);
  expectOk(await draftRecord(ctx, slug));
  if (seed.free) expectOk(await addSection(ctx, slug, { kind: "text", ...seed.free }));
  for (const section of await listSections(read, id)) {
    const words = wordsFor(cast, seed, section);
    if (words)
      expectOk(await changeSection(ctx, slug, handleOf(section.id), { ...asItIs(section), ...words }));
  }
  const links = seed.recording ? [{ kind: "recording" as const, ...seed.recording }] : [];
  expectOk(await editRecord(ctx, slug, { version: 1, compiledBy: seed.compiledBy, links }));
}

const asItIs = ({ version, title, body }: SectionRow): SectionForm => ({
  ...{ version, title, body, kinds: {} as SectionForm["kinds"], newcomers: null, named: [] },
  ...{ questionRefs: [], themeRefs: [], refs: [] },
});

/** What is written in a drafted section; null where it stays as it was drafted. */
function wordsFor(cast: Cast, seed: RecordSeed, { kind, facts }: SectionRow): Partial<SectionForm> | null {
  if (kind === "invited") return { body: seed.invited };
  if (kind === "next") return { body: seed.next };
  if (kind === "attendance") {
    const { kinds, newcomers = null, named, body } = seed.attendance;
    return { body, newcomers, named, kinds: kinds as Record<ContactKind, number> };
  }
  if (kind !== "item" || facts.item?.item !== "discussion") return null;
  const refs = seed.questions.map((keys) => keys.map((key) => known(cast.contributions, key)));
  return { questionRefs: refs };
}

async function publish(cast: Cast, slug: string): Promise<void> {
  const ctx = await cast.as("coordinator");
  const { read } = cast.house.db;
  const { id } = await getMeeting(read, slug);
  const record = await findRecord(read, id);
  if (!record) throw new Error(`the demo has no record of ${slug}`);
  for (const { url } of record.links) {
    expectOk(
      await keepLinkChecks(ctx, slug, [{ url, outcome: "dead", detail: "unknown_host", movedTo: null }]),
    );
    const reason = "Det finst ikkje noko opptak i dømet: Adressa er oppdikta.";
    expectOk(await giveLinkReason(ctx, slug, { url, reason }));
  }
  const digest = recordDigest(id, contentOf(record, await listSections(read, id)));
  expectOk(await publishRecord(ctx, slug, { digest, note: {} }));
}

function planEvaluation(
  cast: Cast,
  { slug, on, registrations }: MeetingSeed,
  { questions, answers, takes, askedOn, publishedOn }: NonNullable<RecordSeed["evaluation"]>,
): void {
  const { schedule } = cast;
  schedule.add(schedule.at(on, "08:00", -1), async () => {
    expectOk(await setEvaluation(await cast.as("coordinator"), slug, { version: 0, questions }));
  });
  schedule.add(schedule.at(askedOn, "20:00", 2), async () => {
    const { read } = cast.house.db;
    const { id } = await getMeeting(read, slug);
    for (const [index, replies] of answers.entries()) {
      const row = await findRegistered(read, id, registrations[index]?.email ?? "");
      if (!row) throw new Error("the demo has more answers than people");
      const link = { ref: row.ref, version: row.linkVersion };
      expectOk(await answerEvaluation(cast.visitor(), link, { replies }));
    }
  });
  schedule.add(schedule.at(publishedOn, "10:30"), async () => {
    expectOk(await publishTakes(await cast.as("coordinator"), slug, { version: 1, takes }));
  });
}

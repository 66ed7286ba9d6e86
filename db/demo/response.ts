/** One response of the demo: drafted, sent to review, approved by a second person, published, as far as its members are. */
import { expectOk } from "../../app/domain/kernel/result.ts";
import { beginCorrection } from "../../app/domain/responses/commands/correct.server.ts";
import { draftResponse, saveResponse } from "../../app/domain/responses/commands/draft.server.ts";
import { approveResponse, publishResponse } from "../../app/domain/responses/commands/publish.server.ts";
import { submitResponse } from "../../app/domain/responses/commands/submit.server.ts";
import { getResponse, readContent } from "../../app/domain/responses/queries.server.ts";
import { type Cast, known } from "./cast.ts";
import type { ConsultationSeed, ResponseSeed } from "./texts/types.ts";

export function planResponse(
  cast: Cast,
  consultation: ConsultationSeed,
  seed: ResponseSeed,
  dayIn: (raw: string) => string,
  index: number,
): void {
  const { schedule } = cast;
  const first = consultation.submissions.find((s) => s.key === seed.members[0]?.ref.split(".")[0]);
  if (!first) throw new Error(`the response ${seed.key} has no member`);
  const minute = String((index * 7) % 60).padStart(2, "0");
  const published = seed.publishedOn && dayIn(seed.publishedOn);
  // Drafted nine days before it is out, or, where it is not out, nine days after its first member came.
  const day = published ?? dayIn(first.on);
  const from = published ? 0 : 18;
  let number = 0;
  schedule.add(schedule.at(day, `10:${minute}`, from - 9), async () => {
    number = await draft(cast, seed, dayIn);
  });
  if (!published && first.stage !== "in_review") return;
  schedule.add(schedule.at(day, `11:${minute}`, from - 6), async () => {
    expectOk(await submitResponse(await cast.as("coordinator"), number));
  });
  if (!published) return;
  schedule.add(schedule.at(day, `15:${minute}`, -1), () => approve(cast, number));
  schedule.add(schedule.at(day, `10:${minute}`), async () => {
    expectOk(await publishResponse(await cast.as("approver"), number));
  });
  const { correction } = seed;
  if (!correction) return;
  const on = dayIn(correction.on);
  schedule.add(schedule.at(on, "09:00"), async () => {
    const ctx = await cast.as("coordinator");
    expectOk(await beginCorrection(ctx, number, "substantive"));
    await save(cast, number, seed, dayIn);
    expectOk(await submitResponse(ctx, number));
  });
  schedule.add(schedule.at(on, "13:00"), async () => {
    await approve(cast, number);
    expectOk(await publishResponse(await cast.as("approver"), number));
  });
}

async function approve(cast: Cast, number: number): Promise<void> {
  const { read } = cast.house.db;
  const { digest } = await readContent(read, await getResponse(read, number));
  expectOk(await approveResponse(await cast.as("approver"), number, { digest, comment: "" }));
}

async function draft(cast: Cast, seed: ResponseSeed, dayIn: (raw: string) => string): Promise<number> {
  const refs = seed.members.map((member) => known(cast.contributions, member.ref));
  const { number } = expectOk(await draftResponse(await cast.as("coordinator"), refs));
  const { correction: _, ...first } = seed;
  await save(cast, number, first, dayIn);
  return number;
}

/** Saves the text, as it is corrected where it is. */
async function save(
  cast: Cast,
  number: number,
  seed: ResponseSeed,
  dayIn: (raw: string) => string,
): Promise<void> {
  const body = (key: string | undefined) => (key ? known(cast.bodies, key) : "");
  const { version } = await getResponse(cast.house.db.read, number);
  const { correction, promise } = seed;
  expectOk(
    await saveResponse(await cast.as("coordinator"), number, {
      version,
      title: seed.title[seed.language] ?? seed.title.nn ?? "",
      language: seed.language,
      disposition: seed.disposition,
      note: correction?.note,
      reason: correction?.reason ?? seed.reason,
      destination: seed.whatNext,
      destinationBody: body(seed.destinationBody),
      promiseWhat: promise?.what ?? "",
      promiseBody: body(promise?.body),
      promiseBy: promise ? dayIn(correction?.promiseBy ?? promise.by) : null,
      sentences: Object.fromEntries(
        seed.members.flatMap((m) => (m.sentence ? [[known(cast.contributions, m.ref), m.sentence]] : [])),
      ),
    }),
  );
}

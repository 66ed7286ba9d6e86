/** One response of the demo: drafted, sent to review, approved by a second person, published, as far as its members are. */
import { expectOk } from "../../app/domain/kernel/result.ts";
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
  schedule.add(schedule.at(day, `15:${minute}`, -1), async () => {
    const ctx = await cast.as("approver");
    const { digest } = await readContent(cast.house.db.read, await getResponse(cast.house.db.read, number));
    expectOk(await approveResponse(ctx, number, { digest, comment: "" }));
  });
  schedule.add(schedule.at(day, `10:${minute}`), async () => {
    expectOk(await publishResponse(await cast.as("approver"), number));
  });
}

async function draft(cast: Cast, seed: ResponseSeed, dayIn: (raw: string) => string): Promise<number> {
  const ctx = await cast.as("coordinator");
  const body = (key: string | undefined) => (key ? known(cast.bodies, key) : "");
  const refs = seed.members.map((member) => known(cast.contributions, member.ref));
  const { number } = expectOk(await draftResponse(ctx, refs));
  const { version } = await getResponse(cast.house.db.read, number);
  expectOk(
    await saveResponse(ctx, number, {
      version,
      title: seed.title[seed.language] ?? seed.title.nn ?? "",
      language: seed.language,
      disposition: seed.disposition,
      reason: seed.reason,
      destination: seed.whatNext,
      destinationBody: body(seed.destinationBody),
      promiseWhat: seed.promise?.what ?? "",
      promiseBody: body(seed.promise?.body),
      promiseBy: seed.promise ? dayIn(seed.promise.by) : null,
      sentences: Object.fromEntries(
        seed.members.flatMap((m) => (m.sentence ? [[known(cast.contributions, m.ref), m.sentence]] : [])),
      ),
    }),
  );
  return number;
}

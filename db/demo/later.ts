/** What happens to a submission of the demo after it was split, beside the answer: words that come later, and other ends. */

import { findSetAside, setAsideDigest } from "../../app/domain/contributions/asides.server.ts";
import { addLater } from "../../app/domain/contributions/commands/add-later.server.ts";
import { completeSplit } from "../../app/domain/contributions/commands/complete-split.server.ts";
import { delayAnswer } from "../../app/domain/contributions/commands/delay.server.ts";
import { clearContributions } from "../../app/domain/contributions/commands/sort.server.ts";
import { addPassages } from "../../app/domain/contributions/commands/split.server.ts";
import { getContribution } from "../../app/domain/contributions/queries.server.ts";
import { expectOk } from "../../app/domain/kernel/result.ts";
import { moveContributions } from "../../app/domain/responses/commands/move.server.ts";
import { approveSetAside, askSetAside } from "../../app/domain/responses/commands/set-aside.server.ts";
import { getSubmission } from "../../app/domain/submissions/queries.server.ts";
import { type Cast, known } from "./cast.ts";
import { dayOf } from "./schedule.ts";
import type { LaterSeed, PointSeed, SubmissionSeed } from "./texts/types.ts";

export function planLater(cast: Cast, seed: SubmissionSeed, dayIn: (raw: string) => string): void {
  const { later } = seed;
  if (later) cast.schedule.add(cast.schedule.at(dayIn(later.on), "17:20"), () => add(cast, seed.key, later));
  for (const point of seed.points) planEnd(cast, `${seed.key}.${point.n}`, point, dayIn);
}

/** By the contributor's own link; an addition that goes under a point is placed and cleared at once. */
async function add(cast: Cast, key: string, later: LaterSeed): Promise<void> {
  const ref = known(cast.submissions, key);
  const { id, language } = await getSubmission(cast.house.db.read, ref);
  const link = cast.house.ctx({ actor: { kind: "contributor", submissionIds: [id] } });
  const touches = later.touches.map((n) => known(cast.contributions, `${key}.${n}`));
  const { kind, text } = later;
  expectOk(await addLater(link, ref, { kind, text, language: language as "nn", touches }));
  if (!later.under) return;
  const ctx = await cast.as("coordinator");
  const all = [{ text: 2, start: 0, end: text.length }];
  const point = expectOk(await addPassages(ctx, ref, later.under, all));
  expectOk(await completeSplit(ctx, ref));
  expectOk(await clearContributions(ctx, [point.ref]));
}

function planEnd(
  cast: Cast,
  key: string,
  { setAside, move, delay }: PointSeed,
  dayIn: (raw: string) => string,
): void {
  const { schedule } = cast;
  const ref = () => known(cast.contributions, key);
  if (setAside) {
    const { on, ...asked } = setAside;
    schedule.add(schedule.at(dayIn(on), "10:10"), async () => {
      expectOk(await askSetAside(await cast.as("coordinator"), ref(), asked));
    });
    schedule.add(schedule.at(dayIn(on), "14:30"), async () => {
      const { read } = cast.house.db;
      const row = await findSetAside(read, (await getContribution(read, ref())).id);
      if (!row) throw new Error(`nobody asked to set ${key} aside`);
      expectOk(await approveSetAside(await cast.as("approver"), ref(), { digest: setAsideDigest(row) }));
    });
  }
  if (move) {
    const { on, reason, ...to } = move;
    schedule.add(schedule.at(dayIn(on), "10:15"), async () => {
      expectOk(await moveContributions(await cast.as("coordinator"), ref(), { to, reason }));
    });
  }
  if (delay) {
    const { on, to, reason } = delay;
    schedule.add(schedule.atWork(dayIn(on), "10:20"), async () => {
      const input = { kind: "extended" as const, dueOn: dayOf(to, schedule.today), reason };
      expectOk(await delayAnswer(await cast.as("coordinator"), ref(), input));
    });
  }
}

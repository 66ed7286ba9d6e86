/** One submission of the demo, from the day that it came to where its stage says. */
import { giveAdvice } from "../../app/domain/contributions/commands/advise.server.ts";
import { askContributor } from "../../app/domain/contributions/commands/ask.server.ts";
import { assignContributions } from "../../app/domain/contributions/commands/assign.server.ts";
import { completeSplit } from "../../app/domain/contributions/commands/complete-split.server.ts";
import { redact } from "../../app/domain/contributions/commands/redact.server.ts";
import {
  clearContributions,
  withholdContributions,
} from "../../app/domain/contributions/commands/sort.server.ts";
import { makeContribution, markPassages } from "../../app/domain/contributions/commands/split.server.ts";
import type { PassageInput } from "../../app/domain/contributions/forms.ts";
import { expectOk } from "../../app/domain/kernel/result.ts";
import { receiveSubmission } from "../../app/domain/submissions/commands/receive.server.ts";
import { markNothingToAnswer, markSpam } from "../../app/domain/submissions/commands/set-status.server.ts";
import { type Cast, commitmentSlug, known, ownerOf } from "./cast.ts";
import { planLater } from "./later.ts";
import type { ConsultationSeed, Mark, PointSeed, Segment, Stage, SubmissionSeed } from "./texts/types.ts";

const order: Stage[] = [
  "received",
  "partly_split",
  "split",
  "assigned",
  "advised",
  "drafted",
  "in_review",
  "answered",
];
const reached = (seed: SubmissionSeed, stage: Stage) => order.indexOf(seed.stage) >= order.indexOf(stage);

/** When a submission was split; its responses come after. */
export const splitAfterDays = 2;

export function planSubmission(
  cast: Cast,
  consultation: ConsultationSeed,
  seed: SubmissionSeed,
  dayIn: (raw: string) => string,
  index: number,
): void {
  const { schedule } = cast;
  const on = dayIn(seed.on);
  const minute = String(index % 60).padStart(2, "0");
  const atHour = (hour: number, days = 0) => {
    const time = `${String(hour).padStart(2, "0")}:${minute}`;
    return days === 0 ? schedule.at(on, time) : schedule.atWork(on, time, days);
  };
  // What was said at a meeting is entered the day after.
  schedule.add(seed.channel === "meeting" ? atHour(9, 1) : atHour(11), () =>
    receive(cast, consultation, seed, on),
  );
  if (seed.stage === "spam")
    schedule.add(
      atHour(15),
      async () =>
        void expectOk(await markSpam(await cast.as("coordinator"), known(cast.submissions, seed.key))),
    );
  if (seed.stage === "nothing_to_answer") {
    schedule.add(atHour(10, splitAfterDays), async () => {
      expectOk(
        await markNothingToAnswer(
          await cast.as("coordinator"),
          known(cast.submissions, seed.key),
          seed.note ?? "",
        ),
      );
    });
  }
  if (!reached(seed, "partly_split")) return;
  schedule.add(atHour(12, splitAfterDays), () => split(cast, seed));
  if (!reached(seed, "split")) return;
  schedule.add(atHour(13, splitAfterDays), () => completeAndSort(cast, seed, dayIn));
  for (const point of seed.points) {
    const { owner, advice, question } = point;
    if (question) {
      schedule.add(atHour(15, splitAfterDays + 1), async () => {
        const ref = known(cast.contributions, `${seed.key}.${point.n}`);
        const asked = { question: question.text, answerBy: dayIn(question.answerBy) };
        expectOk(await askContributor(await cast.as("coordinator"), ref, asked));
      });
    }
    if (!owner || !advice || !reached(seed, "advised")) continue;
    schedule.add(atHour(14, splitAfterDays + 4), async () => {
      const ctx = await cast.as(ownerOf(cast, owner));
      expectOk(
        await giveAdvice(ctx, known(cast.contributions, `${seed.key}.${point.n}`), {
          advice: advice.text,
          disposition: advice.disposition,
        }),
      );
    });
  }
  planLater(cast, seed, dayIn);
}

async function receive(
  cast: Cast,
  consultation: ConsultationSeed,
  seed: SubmissionSeed,
  on: string,
): Promise<void> {
  const byForm = seed.channel === "form";
  const ctx = byForm ? cast.visitor() : await cast.as("coordinator");
  const received = await receiveSubmission(ctx, {
    consultation: consultation.slug,
    channel: seed.channel,
    text: seed.segments.map((s) => s.text).join(""),
    language: seed.language,
    who: {
      kind: seed.who.kind,
      organisation: seed.who.organisation ?? "",
      person: seed.who.person ?? "",
      email: seed.who.email ?? null,
    },
    choices: seed.publish,
    ...(byForm ? {} : { receivedOn: on }),
    onBehalfOf: seed.onBehalfOf?.[seed.language] ?? seed.onBehalfOf?.nn,
  });
  cast.submissions.set(seed.key, expectOk(received).ref);
}

/** The passages of a text as offsets into it, for the segments that a test picks. */
function spans(segments: readonly Segment[], pick: (segment: Segment) => boolean): PassageInput[] {
  let start = 0;
  return segments.flatMap((segment) => {
    const from = start;
    start += segment.text.length;
    return pick(segment) && !segment.left && segment.text.trim() !== ""
      ? [{ text: 1, start: from, end: start }]
      : [];
  });
}

async function split(cast: Cast, seed: SubmissionSeed): Promise<void> {
  const ctx = await cast.as("coordinator");
  const ref = known(cast.submissions, seed.key);
  for (const point of seed.points) {
    const passages = spans(seed.segments, (s) => "point" in s && s.point === point.n);
    if (passages.length === 0) continue;
    const made = await makeContribution(ctx, ref, passages, describe(cast, seed, point));
    cast.contributions.set(`${seed.key}.${point.n}`, expectOk(made).ref);
  }
  for (const mark of ["greeting", "signature", "background"] as const satisfies Mark[]) {
    const passages = spans(seed.segments, (s) => "mark" in s && s.mark === mark);
    if (passages.length > 0) expectOk(await markPassages(ctx, ref, mark, passages));
  }
}

function describe(cast: Cast, seed: SubmissionSeed, point: PointSeed) {
  return {
    title: point.title,
    kind: point.kind,
    theme: point.theme,
    commitments: point.commitments.map((number) => commitmentSlug(cast, number)),
    owner: point.owner && reached(seed, "assigned") ? known(cast.bodies, point.owner) : "",
  };
}

/** In the language of the consultation, as the desk proposes it. */
const contactDetails = {
  statute: "Personvernforordninga",
  section: "artikkel 5 nr. 1 bokstav c",
  reason: "kvar éin person kan nåast",
};

async function completeAndSort(
  cast: Cast,
  seed: SubmissionSeed,
  dayIn: (raw: string) => string,
): Promise<void> {
  const ctx = await cast.as("coordinator");
  expectOk(await completeSplit(ctx, known(cast.submissions, seed.key)));
  for (const point of seed.points) {
    const ref = known(cast.contributions, `${seed.key}.${point.n}`);
    if (point.redact) {
      const submission = known(cast.submissions, seed.key);
      expectOk(await redact(ctx, submission, { passages: [], words: point.redact, ground: contactDetails }));
    }
    const visibility = point.visibility ?? (seed.stage === "answered" ? "cleared" : undefined);
    if (point.owner && point.due && reached(seed, "assigned")) {
      expectOk(
        await assignContributions(ctx, [ref], {
          owner: known(cast.bodies, point.owner),
          dueOn: dayIn(point.due),
        }),
      );
    }
    if (visibility === "cleared" && seed.publish.text) expectOk(await clearContributions(ctx, [ref]));
    else if (typeof visibility === "object" && visibility.withheld !== "contributors_choice") {
      expectOk(
        await withholdContributions(ctx, [ref], { ground: visibility.withheld, note: visibility.note }),
      );
    }
  }
}

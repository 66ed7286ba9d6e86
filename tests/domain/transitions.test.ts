import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq, type Transaction } from "#db/kit.ts";
import { consultations, outcomes } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { meetings } from "#db/schema/meetings.ts";
import { contributors } from "#db/schema/people.ts";
import { responses } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { consultationTransitions } from "~/domain/consultations/consultation.ts";
import { outcomeTransitions } from "~/domain/consultations/outcome.ts";
import { sayNotOurs } from "~/domain/contributions/commands/advise.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { stages, stageTransitions } from "~/domain/contributions/contribution.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { isEnd, mayMove, type Transitions } from "~/domain/kernel/transitions.ts";
import { createMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { meetingTransitions } from "~/domain/meetings/meeting.ts";
import { beginCorrection, giveUpCorrection } from "~/domain/responses/commands/correct.server.ts";
import { discardResponse, draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { addMembers } from "~/domain/responses/commands/members.server.ts";
import {
  approveResponse,
  publishResponse,
  returnResponse,
} from "~/domain/responses/commands/publish.server.ts";
import { askRetraction, retractResponse } from "~/domain/responses/commands/retract.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { getResponse } from "~/domain/responses/queries.server.ts";
import { type ResponseStatus, responseStatuses, responseTransitions } from "~/domain/responses/response.ts";
import { markNothingToAnswer, markSpam, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import {
  type SubmissionStatus,
  submissionStatuses,
  submissionTransitions,
} from "~/domain/submissions/submission.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const meeting = { consultation: "runde", slug: "moete", title: { nn: "Møte" } };
  expectOk(await createMeeting(world.as("coordinator"), { ...meeting, audience: "open", format: "room" }));
});
afterAll(() => world.close());

const pairs = <S extends string>(table: Transitions<S>) => {
  const states = Object.keys(table) as S[];
  return states.flatMap((from) => states.map((to) => ({ from, to })));
};

const came = { channel: "letter", receivedOn: "2026-04-20" } as const;
const now = "2026-04-21T08:02:00.000Z";

/** A machine as the database keeps it: a row of its own in a state, with what its checks ask for there. */
type Machine = {
  table: Transitions<string>;
  rows:
    | typeof contributions
    | typeof responses
    | typeof submissions
    | typeof consultations
    | typeof meetings
    | typeof outcomes;
  key: "id" | "consultationId";
  column: "stage" | "status";
  with: (state: string) => object;
  /** inserts what it belongs to, and returns what differs from row to row */
  unique: (tx: Transaction, n: number) => Promise<object>;
};

const machines: Record<string, () => Machine> = {
  contributions: () => ({
    table: stageTransitions,
    rows: contributions,
    key: "id",
    column: "stage",
    with: (stage) => ({
      answeredAt: stage === "answered" ? now : null,
      withdrawnAt: stage === "withdrawn" ? now : null,
      setAsideAt: stage === "set_aside" ? now : null,
    }),
    unique: async (_, n) => ({ number: 100 + n, ref: `RND26-T.${n}` }),
  }),
  responses: () => ({
    table: responseTransitions,
    rows: responses,
    key: "id",
    column: "status",
    // a correction where it is not published, so that the checks let every state have been published
    with: (status) => {
      const correcting = ["draft", "in_review", "approved"].includes(status);
      const retracted = status === "retracted";
      return {
        publishedAt: status === "discarded" ? null : now,
        publishedVersion: status === "discarded" ? 0 : 1,
        correctionKind: correcting ? "typing_error" : null,
        correctionNote: correcting ? "" : null,
        retractionReason: retracted ? "Feil." : null,
        retractionAskedBy: retracted ? world.staff.coordinator.personId : null,
        retractionAskedAt: retracted ? now : null,
        retractedBy: retracted ? world.staff.approver.personId : null,
        retractedAt: retracted ? now : null,
        approvedDigest: "d",
        approvedBy: world.staff.approver.personId,
      };
    },
    unique: async (_, n) => ({ number: 100 + n }),
  }),
  submissions: () => ({
    table: submissionTransitions,
    rows: submissions,
    key: "id",
    column: "status",
    with: (status) => ({ splitAt: status === "split" ? now : null, statusReason: "Takk." }),
    unique: async (tx, n) => {
      const [contributor] = await tx.select().from(contributors).limit(1);
      await tx.insert(contributors).values({ ...contributor, id: `who-${n}` } as never);
      return { ref: `RND26-T${n}`, contributorId: `who-${n}`, nonce: `nonce-${n}` };
    },
  }),
  consultations: () => ({
    table: consultationTransitions,
    rows: consultations,
    key: "id",
    column: "status",
    with: (status) => ({ closedAt: status === "closed" ? now : null }),
    unique: async (_, n) => ({ slug: `runde-${n}`, referencePrefix: `T${n}` }),
  }),
  meetings: () => ({
    table: meetingTransitions,
    rows: meetings,
    key: "id",
    column: "status",
    with: (status) => ({
      announcedAt: now,
      startsAt: now,
      endsAt: "2026-04-21T10:02:00.000Z",
      closedAt: status === "closed" ? now : null,
      cancelledAt: status === "cancelled" ? now : null,
    }),
    unique: async (_, n) => ({ slug: `moete-${n}`, uid: `uid-${n}` }),
  }),
  outcomes: () => ({
    table: outcomeTransitions,
    rows: outcomes,
    key: "consultationId",
    column: "status",
    with: (status) => ({ publishedAt: status === "published" ? now : null, approvedDigest: "d" }),
    unique: async (tx, n) => {
      const [row] = await tx.select().from(consultations).limit(1);
      const other = { ...row, id: `outcomes-${n}`, slug: `utfall-${n}`, referencePrefix: `U${n}` };
      await tx.insert(consultations).values(other as never);
      return { text: {}, commitments: [], version: 1 };
    },
  }),
};

describe("the database knows the moves of the table and no others:", () => {
  it.each(Object.keys(machines))("%s", async (name) => {
    const [point = ""] = await world.contributions("Søket er tregt.", { owner: world.body });
    await world.draft([point]);
    const { table, rows, key, column, ...machine } = (machines[name] as () => Machine)();
    const [sample] = await world.read.select().from(rows).limit(1);
    for (const [n, { from, to }] of pairs(table).entries()) {
      await world.db.write(async (tx) => {
        const own = { ...(await machine.unique(tx, n)), [key]: `${name}-${n}` };
        await tx.insert(rows).values({ ...sample, ...own, ...machine.with(from), [column]: from } as never);
      });
      const went = world.db.write(async (tx) => {
        const change = { ...machine.with(to), [column]: to };
        await tx
          .update(rows)
          .set(change as never)
          .where(eq((rows as typeof responses)[key as "id"], `${name}-${n}`));
      });
      if (from === to || mayMove(table, from, to)) await went;
      else
        await expect(went, `${from} > ${to}`).rejects.toSatisfy((error: Error) =>
          `${error.message} ${error.cause}`.includes(`no such move of ${name}`),
        );
    }
  });
});

describe("commands make the moves of the table and no others:", () => {
  const as = (who: "coordinator" | "approver" | "owner") => world.as(who);
  const reached: Record<ResponseStatus, (number: number) => Promise<unknown>> = {
    draft: async () => {},
    in_review: async (number) => expectOk(await submitResponse(as("coordinator"), number)),
    approved: async (number) => {
      await reached.in_review(number);
      const digest = await world.digestOf(number);
      expectOk(await approveResponse(as("approver"), number, { digest, comment: "" }));
    },
    published: (number) => world.publish(number),
    retracted: async (number) => {
      await world.publish(number);
      expectOk(await askRetraction(as("coordinator"), number, { reason: "Feil." }));
      expectOk(await retractResponse(as("approver"), number, { reason: "Feil." }));
    },
    discarded: async (number) => expectOk(await discardResponse(as("coordinator"), number)),
  };
  /** `only` where several commands make a move of the table, each from its own states. */
  const responding: Record<
    string,
    { to: ResponseStatus; only?: ResponseStatus[]; run: (number: number) => Promise<{ ok: boolean }> }
  > = {
    submit: { to: "in_review", run: (number) => submitResponse(as("coordinator"), number) },
    approve: {
      to: "approved",
      run: async (number) =>
        approveResponse(as("approver"), number, { digest: await world.digestOf(number), comment: "" }),
    },
    "give back": {
      to: "draft",
      only: ["in_review", "approved"],
      run: async (number) =>
        returnResponse(as("approver"), number, { digest: await world.digestOf(number), comment: "Nei." }),
    },
    publish: {
      to: "published",
      only: ["approved"],
      run: (number) => publishResponse(as("approver"), number),
    },
    correct: {
      to: "draft",
      only: ["published"],
      run: (number) => beginCorrection(as("coordinator"), number, "substantive"),
    },
    retract: {
      to: "retracted",
      run: async (number) => {
        await askRetraction(as("coordinator"), number, { reason: "Feil." });
        return retractResponse(as("approver"), number, { reason: "Feil." });
      },
    },
    discard: { to: "discarded", run: (number) => discardResponse(as("coordinator"), number) },
  };

  it.each(responseStatuses)("a response that is %s", { timeout: 60_000 }, async (from) => {
    for (const [verb, { to, run, only }] of Object.entries(responding)) {
      const number = await world.draft(await world.contributions("Søket er tregt."));
      await reached[from](number);
      const { ok } = await run(number);
      expect(ok, verb).toBe(mayMove(responseTransitions, from, to) && (only ?? [from]).includes(from));
      expect((await getResponse(world.read, number)).status, verb).toBe(ok ? to : from);
    }
  });

  it.each(["draft", "in_review", "approved"] as const)("a correction that is %s, given up", async (from) => {
    const number = await world.publish(await world.draft(await world.contributions("Søket er tregt.")));
    expectOk(await beginCorrection(as("coordinator"), number, "substantive"));
    await world.save(number, { reason: "Det blir ikkje gjort i år likevel.", note: "Vi tok feil." });
    if (from !== "draft") await reached[from](number);
    expectOk(await giveUpCorrection(as("coordinator"), number));
    expect((await getResponse(world.read, number)).status).toBe("published");
    expect(mayMove(responseTransitions, from, "published")).toBe(true);
  });

  it.each(stages)("a contribution that is %s", { timeout: 60_000 }, async (from) => {
    const sorting: Record<string, (ref: string, draft: number) => Promise<{ ok: boolean }>> = {
      assign: (ref) => assignContributions(as("coordinator"), [ref], { owner: world.body, dueOn: null }),
      "not ours": (ref) => sayNotOurs(as("owner"), ref, { why: "Ikkje vårt.", whose: "" }),
      answer: (ref) => draftResponse(as("coordinator"), [ref]),
      join: (ref, draft) => addMembers(as("coordinator"), draft, [ref]),
    };
    for (const [verb, run] of Object.entries(sorting)) {
      const owner = from === "received" ? "" : world.body;
      const [ref = "", other = ""] = await world.contributions("Søket er tregt. Malar manglar.", { owner });
      const draft = await world.draft([other]);
      if (from === "response_being_prepared") await world.draft([ref]);
      if (from === "answered") await world.publish(await world.draft([ref]));
      if (from === "withdrawn") expectOk(await recordWithdrawal(as("coordinator"), ref, came));
      if (from === "set_aside") await world.setAside(ref);
      expect((await getContribution(world.read, ref)).stage).toBe(from);
      const { ok } = await run(ref, draft);
      const { stage } = await getContribution(world.read, ref);
      if (stage !== from) expect(mayMove(stageTransitions, from, stage), `${verb}: ${stage}`).toBe(true);
      if (!ok || isEnd(stageTransitions, from)) expect([ok, stage], verb).toEqual([false, from]);
    }
  });

  it.each(submissionStatuses)("a submission that is %s", async (from) => {
    const marking: Record<string, { to: SubmissionStatus; run: (ref: string) => Promise<{ ok: boolean }> }> =
      {
        spam: { to: "spam", run: (ref) => markSpam(as("coordinator"), ref) },
        nothing: {
          to: "nothing_to_answer",
          run: (ref) => markNothingToAnswer(as("coordinator"), ref, "Takk."),
        },
        withdraw: { to: "withdrawn", run: (ref) => recordWithdrawal(as("coordinator"), ref, came) },
        "take back": { to: "received", run: (ref) => takeBack(as("coordinator"), ref) },
      };
    for (const [verb, { to, run }] of Object.entries(marking)) {
      const ref = await world.receive("Takk for sist.");
      if (from === "split") await world.splitSubmission(ref);
      else if (from === "spam") await marking.spam?.run(ref);
      else if (from === "nothing_to_answer") await marking.nothing?.run(ref);
      else if (from === "withdrawn") await marking.withdraw?.run(ref);
      const { ok } = await run(ref);
      if (from === "split" && verb === "withdraw") {
        // all that was made of it is withdrawn; it stays split
        expect([ok, (await getSubmission(world.read, ref)).status], verb).toEqual([true, "split"]);
        continue;
      }
      // what is split goes back by the bench, which knows its contributions
      expect(ok, verb).toBe(
        mayMove(submissionTransitions, from, to) && !(from === "split" && to === "received"),
      );
      expect((await getSubmission(world.read, ref)).status, verb).toBe(ok ? to : from);
    }
  });
});

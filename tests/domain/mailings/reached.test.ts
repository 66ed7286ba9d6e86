import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { getConsultation } from "~/domain/consultations/queries.server.ts";
import { addConsultees } from "~/domain/consultees/commands/add.server.ts";
import { handOver } from "~/domain/consultees/commands/hand-over.server.ts";
import { readConsultees } from "~/domain/consultees/queries.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { markReached } from "~/domain/mailings/commands/mark-reached.server.ts";
import { saveSegment } from "~/domain/segments/commands/keep.server.ts";
import { segmentFilter } from "~/domain/segments/forms.ts";
import { list } from "../../support/contacts.ts";
import { type Mailings, mailingsOf } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";

let post: Post;
let of: Mailings;
beforeEach(async () => {
  post = await openPost();
  of = await mailingsOf(post);
});
afterEach(() => post.close());

const coordinator = () => post.world.as("coordinator");
const mark = (number: number) => markReached(coordinator(), of.ref(number));
const stands = async () => {
  const consultation = await getConsultation(post.world.read, "runde");
  const rows = await readConsultees(post.world.read, consultation, "2026-04-21");
  return rows.map(({ name, askedOn, askedWay, remindedOn }) => [name, askedOn, askedWay, remindedOn]);
};
async function toConsultees() {
  const filter = segmentFilter.parse({ consulteesOf: "runde" });
  const kept = expectOk(await saveSegment(coordinator(), null, { ...filter, version: 0, name: "Høyrde" }));
  const number = await of.draft({ segment: kept.ref });
  expectOk(await of.send(number));
  return number;
}

describe("a mailing to a consultation's consultees", () => {
  it("has those whom it was sent to written down as asked, by one act, which is undone as others are", async () => {
    for (const name of ["A", "B", "D"])
      await list(post.world, { email: `post@${name.toLowerCase()}.example`, name: null, organisation: name });
    expectOk(await addConsultees(coordinator(), "runde", { duty: "must", names: ["A", "B", "C", "D"] }));
    const number = await toConsultees();
    expect(await mark(number)).toMatchObject({ code: "nothing_to_mark" });
    await post.drain();
    // D's mail comes back, and A is handed over after it was asked.
    const { id = "" } = (await findByAddress(post.world.read, "post@d.example")) ?? {};
    const bounced = { status: "failed" as const, reason: "bounced", sentAt: null };
    await post.world.db.write(
      async (tx) => void (await tx.update(outbox).set(bounced).where(eq(outbox.recipientId, id))),
    );
    const a = await findByAddress(post.world.read, "post@a.example");
    const successor = { version: a?.version ?? 0, email: "ny@a.example", name: "Ny", position: null };
    expectOk(await handOver(coordinator(), a?.ref ?? "", { ...successor, language: "nb" }));
    const today = post.world.clock.now.slice(0, 10);
    expect(await stands()).toEqual([
      ["A", null, null, null],
      ["B", null, null, null],
      ["C", null, null, null],
      ["D", null, null, null],
    ]);
    expect(expectOk(await mark(number))).toMatchObject({ count: 2, consultation: "runde" });
    expect(await stands()).toEqual([
      ["A", today, "email", null],
      ["B", today, "email", null],
      ["C", null, null, null],
      ["D", null, null, null],
    ]);
    expect(await mark(number)).toMatchObject({ code: "nothing_to_mark" });
    expect(expectOk(await undoLastStep(coordinator()))).toEqual({ kind: "consultees_marked" });
    expectOk(await mark(number));
    const reminder = await of.draft({ kind: "reminder" });
    expectOk(await of.send(reminder));
    await post.drain();
    expect(expectOk(await mark(reminder)).count).toBe(1);
    expect((await stands())[1]).toEqual(["B", today, "email", today]);
  });
});

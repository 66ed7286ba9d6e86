import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { fanOuts, outbox } from "#db/schema/kernel.ts";
import { outboxStatuses, writtenToFile } from "~/domain/kernel/outbox.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { askStaffErasure, decideStaffErasure } from "~/domain/own/commands/erase-staff.server.ts";
import { endRole, invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail, getStaffActor } from "~/domain/people/queries.server.ts";
import { dontSendMail } from "~/domain/responses/commands/notify.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { erasePerson, nameMarks, forgotten as who } from "../../support/erasing.ts";
import { findMarks } from "../../support/rows.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const said = { reason: "Signe Fjellstrand ringde", lastError: "550 fjellstrand" };
/** Mail to somebody at every status, each with words that staff and a mail server said of it. */
async function mailTo(recipientId: string): Promise<void> {
  const [like] = await world.read.select().from(outbox).where(eq(outbox.recipientId, recipientId));
  if (!like) throw new Error("no mail to them");
  await world.db.write(async (tx) => {
    await tx.update(outbox).set(said).where(eq(outbox.recipientId, recipientId));
    for (const status of outboxStatuses) {
      const own = { id: `mail ${status}`, onceKey: `once ${status}`, messageId: `message ${status}` };
      const sentAt = status === "sent" ? world.clock.now : null;
      await tx.insert(outbox).values({ ...like, ...said, ...own, status, sentAt });
    }
    const own = { id: "mail filed", onceKey: "once filed", messageId: "message filed" };
    const filed = { status: "sent" as const, sentAt: world.clock.now, reason: writtenToFile };
    await tx.insert(outbox).values({ ...like, ...own, ...filed });
  });
}
const fates = async (recipientId: string) =>
  (await world.read.select().from(outbox).where(eq(outbox.recipientId, recipientId)))
    .filter(({ id }) => id.startsWith("mail "))
    .map(({ id, status, reason, lastError }) => [id, status, reason, lastError])
    .sort();
const left = [
  ["mail failed", "not_sent", "no_longer_applies", null],
  ["mail filed", "sent", writtenToFile, null],
  ["mail not_sent", "not_sent", "no_longer_applies", null],
  ["mail queued", "not_sent", "no_longer_applies", null],
  ["mail sent", "sent", null, null],
];

it("what staff and mail servers said of mail to an erased person goes, whatever became of the mail", async () => {
  const ref = await world.receive("Søket er tregt.", { who });
  const { contributorId } = await getSubmission(world.read, ref);
  await mailTo(contributorId);
  await erasePerson(world, ref, { scope: "contact" });
  expect(await findMarks(world.read, ["fjellstrand"])).toEqual([]);
  expect(await fates(contributorId)).toEqual(left);
});

it("so does what was said of mail to somebody of staff who is erased", async () => {
  const invite = async (name: string, role: "coordinator" | "administrator") => {
    const email = `${name}@dome.example`;
    const input = { name, email, language: "nn", roles: [{ role }] } as const;
    return { email, personId: expectOk(await invitePerson(world.as("all"), input)).personId };
  };
  const { email, personId } = await invite("sigrid", "coordinator");
  const second = await findStaffByEmail(world.read, (await invite("to", "administrator")).email);
  await mailTo(personId);
  expectOk(await endRole(world.as("all"), { email, role: "coordinator" }));
  expectOk(await askStaffErasure(world.as("all"), email, "not_needed"));
  const actor = await getStaffActor(world.read, second?.id ?? "");
  if (!actor) throw new Error("no second administrator");
  expectOk(await decideStaffErasure(world.ctx({ actor }), email, true));
  expect(await findMarks(world.read, ["fjellstrand"])).toEqual([]);
  expect(await fates(personId)).toEqual(left);
});

it("why nobody was told of a response goes where it was about the erased person alone, by one submission or several, else without the names", async () => {
  const ref = await world.receive("Søket er tregt. Og stygt.", { who });
  const [own = "", also = ""] = await world.splitSubmission(ref);
  const second = await world.receive("Gje oss tal. Og fleire.", { who });
  const [shared = "", beside = ""] = await world.splitSubmission(second);
  const [others = ""] = await world.contributions("Om stein.");
  await world.clear([own, also, shared, beside, others]);
  const reason = "Laget Øyvann og dei andre veit det.";
  for (const members of [[own], [also, beside], [shared, others]]) {
    const number = await world.publish(await world.draft(members));
    expectOk(await dontSendMail(world.as("coordinator"), number, reason));
  }
  expect(await findMarks(world.read, ["øyvann og dei andre"])).not.toEqual([]);
  await erasePerson(world, ref, { scope: "identity", also: [second] });
  expect(await findMarks(world.read, nameMarks)).toEqual([]);
  expect((await world.read.select().from(fanOuts)).map((row) => row.reason).sort()).toEqual([
    "–",
    "–",
    "▇▇▇▇▇ ▇▇▇▇▇▇ og dei andre veit det.",
  ]);
});

/** Random walks of mail: what tells somebody something, and what people decide about it meanwhile. */
import fc from "fast-check";
import { askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { dropMail, retry, retryAll, sendSubmissionsList } from "~/domain/notifications/commands.server.ts";
import { morningDigests } from "~/domain/notifications/digest.server.ts";
import { expandFanOuts } from "~/domain/notifications/fan-out.server.ts";
import type { Mail } from "~/domain/notifications/mail.ts";
import { listUndelivered } from "~/domain/notifications/queries.server.ts";
import { resumeMail, stopMail } from "~/domain/own/commands/mail.server.ts";
import { dontSendMail, holdMail, sendMailNow } from "~/domain/responses/commands/notify.server.ts";
import { returnResponse } from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { markNothingToAnswer, markSpam, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import type { World } from "../../support/world.ts";
import { end } from "./mail-ends.ts";
import { type Ending, endings, openWorkers, type Worker } from "./mail-workers.ts";

/** The verbs of people, of the workers, and of the clock; what drives mail stands twice. */
const verbs = [
  ...["receive", "receive", "split", "split", "publish", "publish", "submit", "return", "ask", "assign"],
  ...["aside", "aside", "takeUp", "move"],
  ...["spam", "nothing", "nothing", "nothing", "takeBack", "stop", "resume", "list"],
  ...["hold", "sendNow", "dontSend", "retry", "retry", "retryAll", "drop"],
  ...["expand", "claim", "claim", "claim", "deliver", "deliver", "deliver", "deliver", "digest"],
  ...["leaseEnds", "restart", "later", "later"],
] as const;
export const walk = fc.array(
  fc.record({ verb: fc.constantFrom(...verbs), a: fc.nat(999), ending: fc.constantFrom(...endings) }),
  { minLength: 60, maxLength: 140, size: "max" },
);
export type Step = { verb: string; a: number; ending: Ending };

const mailboxes = ["ei@dome-post.example", "to@dome-post.example", "ei@dome-post.example", null];

export async function openMailRoom(world: World) {
  const { as } = world;
  const coordinator = as("coordinator");
  const refs: string[] = [];
  const points: string[] = [];
  const published: number[] = [];
  const drafts: number[] = [];
  /** how often a response went to review, and came back */
  const rounds = new Map<string, number>();
  const again = (key: string) => void rounds.set(key, (rounds.get(key) ?? 0) + 1);
  const pick = <T>(list: readonly T[], n: number) => list[n % Math.max(1, list.length)];

  /** What a mail tells, as its reader counts it; null where each asking is a new fact. */
  function factOf({ template, facts }: Mail): string | null {
    switch (template) {
      case "receipt":
      case "intake_receipt":
        return `received ${facts.ref}`;
      case "nothing_to_answer":
        return `nothing ${facts.ref} ${facts.reason.text}`;
      case "question_asked":
        return `question ${facts.ref}`;
      case "response_published":
        return `response ${facts.submissionRef} ${facts.points.map(({ ref }) => ref)}`;
      case "contribution_assigned":
        return `assigned ${facts.points.map(({ ref, dueOn }) => `${ref} ${dueOn}`)}`;
      case "review_requested":
      case "review_returned":
        return facts.about.kind === "response"
          ? `${template} ${facts.about.number} ${rounds.get(`${template} ${facts.about.number}`)}`
          : null;
      case "set_aside":
      case "taken_up":
      case "moved":
        return facts.refs.map((ref) => `${template} ${ref} ${rounds.get(`${template} ${ref}`)}`).join();
      case "staff_invited":
        return "invited";
      default:
        return null;
    }
  }

  const { workers, handed, taken, deliver, claim, later, endLeases, settle } = openWorkers(world, factOf);

  /** Takes a step; refusals are part of life. Unknown errors are not caught. */
  async function take({ verb, a, ending }: Step, i: number): Promise<void> {
    const ref = pick(refs, a) ?? "";
    const number = pick(published, a) ?? 0;
    const worker = workers[a % 2] as Worker;
    switch (verb) {
      case "receive": {
        const email = pick(mailboxes, a) ?? null;
        const who = { kind: "none" as const, organisation: "", person: "", email };
        refs.push(
          await world.receive(`Punkt ${i}. Og eitt til.`, { who, channel: a % 4 ? "form" : "letter" }),
        );
        break;
      }
      case "split": {
        const { status } = refs.length > 0 ? await getSubmission(world.read, ref) : { status: "none" };
        if (status === "received") points.push(...(await world.splitSubmission(ref)));
        break;
      }
      case "publish":
      case "submit": {
        const members: string[] = [];
        for (const point of points.splice(a % 3, 1 + (a % 4))) {
          // What was marked as spam meanwhile is answered by nobody.
          const of = await getSubmission(world.read, point.split(".")[0] ?? "");
          const { stage } = await getContribution(world.read, point);
          if (of.status === "split" && stage !== "set_aside") members.push(point);
        }
        if (members.length === 0) break;
        const draft = await world.draft(members);
        again(`review_requested ${draft}`);
        if (verb === "publish") published.push(await world.publish(draft));
        else if ((await submitResponse(coordinator, draft)).ok) drafts.push(draft);
        break;
      }
      case "return": {
        const draft = pick(drafts, a);
        if (draft === undefined) break;
        const digest = await world.digestOf(draft);
        again(`review_returned ${draft}`);
        await returnResponse(as("approver"), draft, { digest, comment: "Kortare." });
        if (ending === "sent") break;
        again(`review_requested ${draft}`);
        await submitResponse(coordinator, draft);
        break;
      }
      case "ask":
        await askContributor(coordinator, pick(points, a) ?? "", {
          question: "Kva arkiv?",
          answerBy: "2027-05-10",
        });
        break;
      case "assign": {
        // A day of its own tells one assignment from the next.
        const dueOn = new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10);
        await assignContributions(coordinator, points.slice(a % 3, (a % 3) + 2), {
          owner: world.body,
          dueOn,
        });
        break;
      }
      case "aside":
      case "takeUp":
      case "move":
        await end[verb](world, points, pick(points, a) ?? "", again);
        break;
      case "spam":
        await markSpam(coordinator, ref);
        break;
      case "nothing":
        // Said again for another reason, as often as not.
        if (a % 2) await takeBack(coordinator, ref);
        await markNothingToAnswer(coordinator, ref, `Grunn ${i}.`);
        break;
      case "takeBack":
        await takeBack(coordinator, ref);
        break;
      case "stop":
      case "resume": {
        if (refs.length === 0) break;
        const { id } = await getSubmission(world.read, ref);
        const own = as({ kind: "contributor", submissionIds: [id] });
        await (verb === "stop" ? stopMail(own, ref) : resumeMail(own, ref));
        break;
      }
      case "list":
        await sendSubmissionsList(world.visitor(), "ei@dome-post.example");
        break;
      case "hold":
        await holdMail(coordinator, number);
        break;
      case "sendNow":
        await sendMailNow(coordinator, number);
        break;
      case "dontSend":
        await dontSendMail(coordinator, number, "Dei er ringde opp.");
        break;
      case "retry":
      case "drop": {
        const { failed, trying } = await listUndelivered(world.read);
        const message = pick([...failed.mails, ...trying.mails], a)?.message ?? "";
        await (verb === "retry" ? retry(coordinator, message) : dropMail(coordinator, message, "Ringd opp."));
        break;
      }
      case "retryAll":
        await retryAll(coordinator);
        break;
      case "expand":
        await expandFanOuts(worker.ctx, 1 + (a % 2));
        break;
      case "claim":
        await claim(worker, 1 + (a % 5));
        break;
      case "deliver": {
        const [row] = worker.hand.splice(a % Math.max(1, worker.hand.length), 1);
        if (row) await deliver(worker.ctx, row, ending);
        break;
      }
      case "digest":
        await morningDigests(worker.ctx);
        break;
      case "leaseEnds":
        await endLeases();
        break;
      case "restart":
        worker.hand.length = 0;
        break;
      case "later":
        later(pick([1, 10, 61, 600], a) ?? 1);
        break;
    }
  }

  // Something to begin with.
  for (const verb of ["receive", "split", "receive", "receive"])
    await take({ verb, a: 0, ending: "sent" }, 900 + refs.length);
  return { world, handed, taken, refs, take, settle };
}
export type MailRoom = Awaited<ReturnType<typeof openMailRoom>>;

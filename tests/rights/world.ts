/** A forum in which every kind of record stands in every state that it has, and somebody of each kind who asks for them. */
import { eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { createConsultation } from "~/domain/consultations/commands/create.server.ts";
import { saveOutcome, submitOutcome } from "~/domain/consultations/commands/outcome.server.ts";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { setLogo } from "~/domain/forum/commands.server.ts";
import { findLogoDigest } from "~/domain/forum/queries.server.ts";
import type { Role } from "~/domain/kernel/actor.ts";
import { addDays, dateIn } from "~/domain/kernel/day.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelConsultation } from "~/domain/meetings/commands/announce.server.ts";
import { askErasure } from "~/domain/own/commands/erase.server.ts";
import { sayNotMe } from "~/domain/own/commands/not-me.server.ts";
import { confirmationEnd } from "~/domain/own/links.server.ts";
import { addBody } from "~/domain/people/commands/bodies.server.ts";
import { addFactor } from "~/domain/people/commands/factors.server.ts";
import { endRole, invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail, getStaffActor } from "~/domain/people/queries.server.ts";
import { endCommitment } from "~/domain/plans/commands/keep.server.ts";
import { closeConsultation } from "~/domain/responses/commands/close-consultation.server.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { discardResponse } from "~/domain/responses/commands/draft.server.ts";
import { moveContributions } from "~/domain/responses/commands/move.server.ts";
import { approveResponse } from "~/domain/responses/commands/publish.server.ts";
import { askRetraction, retractResponse } from "~/domain/responses/commands/retract.server.ts";
import { askSetAside } from "~/domain/responses/commands/set-aside.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { renewLinkFor } from "~/domain/submissions/commands/address.server.ts";
import type { ReceiveInput } from "~/domain/submissions/commands/receive.server.ts";
import { markNothingToAnswer, markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { png } from "../support/files.ts";
import { openWorld } from "../support/world.ts";
import { openConsultees } from "./consultees.ts";
import { openList } from "./contacts.ts";
import { openMailings } from "./mailings.ts";
import { openMeetings, openRegistrations } from "./meetings.ts";

export type RightsWorld = Awaited<ReturnType<typeof openRightsWorld>>;

/** `files` are handed to a submission that has some; they lie where the server that is asked looks for them. */
export async function openRightsWorld(files: ReceiveInput["files"] = []) {
  const world = await openWorld();
  const { as, body } = world;
  const admin = world.ctx({ actor: world.administrator });
  const coordinator = as("coordinator");
  const { slug: otherBody } = expectOk(
    await addBody(admin, { name: { nn: "Nabodirektoratet" }, shortName: { nn: "Nabo" } }),
  );
  const people = {
    /** signs in by the mailed code, and has not given the second factor */
    half: await invite("halvvegs", ["coordinator", "approver", "administrator"]),
    otherOwner: await invite("naboeigar", ["owner"], otherBody),
    administrator: await invite("berre-administrator", ["administrator"]),
    facilitator: await invite("moeteleiar", ["facilitator"]),
    former: await invite("tidlegare", ["coordinator"]),
    owner: world.staff.owner.personId,
    coordinator: world.staff.coordinator.personId,
    approver: world.staff.approver.personId,
  };
  expectOk(await endRole(admin, { email: "tidlegare@dome.example", role: "coordinator" }));

  async function invite(name: string, roles: Role[], of?: string) {
    const email = `${name}@dome.example`;
    const given = roles.map((role) => ({ role, body: of }));
    expectOk(await invitePerson(admin, { name, email, language: "nn", roles: given }));
    return (await findStaffByEmail(world.read, email))?.id ?? "";
  }

  // Consultations that are over were opened while their windows were to come.
  const today = world.clock.now;
  world.clock.now = "2026-03-01T08:00:00.000Z";
  for (const [slug, prefix] of [
    ["over", "OVR26"],
    ["closed", "CLO26"],
    ["cancelled", "CAN26"],
  ] as const)
    await world.openConsultation(slug, prefix, { opensOn: "2026-03-02", closesOn: "2026-03-20" });
  expectOk(await cancelConsultation(coordinator, "cancelled", { nn: "Vart ikkje noko av." }));
  world.clock.now = today;
  await world.openConsultation("always", "ALL26", { opensOn: "2026-04-01", closesOn: null }, true);
  const outcome = { version: 0, text: { nn: "Planen held fram." }, commitments: [] };
  const { digest: written } = expectOk(await saveOutcome(coordinator, "over", outcome));
  expectOk(await submitOutcome(coordinator, "over", { digest: written }));
  await world.publishOutcome("closed");
  expectOk(await closeConsultation(coordinator, "closed"));
  expectOk(
    await createConsultation(coordinator, {
      ...{
        slug: "draft",
        referencePrefix: "DRA26",
        mainLanguage: "nn",
        title: { nn: "Utkastet" },
        lead: body,
      },
      ...{ standing: false, formalHearing: false, dispositions: [] },
    }),
  );
  const consultations = {
    draft: "draft",
    open: "runde",
    over: "over",
    closed: "closed",
    cancelled: "cancelled",
  };

  const point = async (owner: string = body) =>
    (await world.contributions("Søket er tregt.", { owner }))[0] as string;
  const submissionOf = (ref: string) => ref.split(".")[0] as string;
  const bench = await world.receive("Ikkje delt enno.");
  const uncleared = (
    await world.splitSubmission(await world.receive("Ulese."), { owner: body })
  )[0] as string;
  const contributions = {
    on_bench: expectOk(
      await makeContribution(coordinator, bench, [{ text: 1, start: 0, end: 16 }], { owner: body }),
    ).ref,
    uncleared,
    cleared: await point(),
    withheld: await point(),
    withdrawn: await point(),
    set_aside: await point(),
    moved: await point(),
    spam: await point(),
    answered: await point(),
    aside_asked: await point(),
    unassigned: await point(""),
    of_another: await point(otherBody),
    /** its contributor was asked something */
    asked: await point(),
  };
  expectOk(
    await withholdContributions(coordinator, [contributions.withheld], {
      ground: "personal_data",
      note: "Namn på ein nabo.",
    }),
  );
  const came = { channel: "letter", receivedOn: "2026-04-20" } as const;
  expectOk(await recordWithdrawal(coordinator, contributions.withdrawn, came));
  await world.setAside(contributions.set_aside);
  const aside = { ground: "private_matter", reason: "Det handlar om naboen." } as const;
  expectOk(await askSetAside(coordinator, contributions.aside_asked, aside));
  const to = { consultation: "always", theme: "" };
  expectOk(await moveContributions(coordinator, contributions.moved, { to, reason: "Der høyrer det til." }));
  expectOk(await markSpam(coordinator, submissionOf(contributions.spam)));
  const answerBy = addDays(dateIn(world.clock.now, "Europe/Oslo"), 14);
  expectOk(await askContributor(coordinator, contributions.asked, { question: "Kva søk?", answerBy }));

  const submissions = {
    received: await world.receive("Sjå vedlegget.", { files }),
    split: submissionOf(contributions.cleared),
    asked: submissionOf(contributions.asked),
    spam: await world.receive("Kjøp no!"),
    withdrawn: await world.receive("Gløym det."),
    nothing: await world.receive("Takk for sist."),
    /** one has asked for it, and another is to decide */
    erasing: await world.receive("Ta meg bort."),
    disputed: await world.receive("Dette var ikkje meg.", {
      who: { kind: "person", organisation: "", person: "Ukjend", email: "ikkje-meg@dome-post.example" },
    }),
  };
  expectOk(
    await askErasure(coordinator, submissions.erasing, { also: [], scope: "words", ground: "unlawful" }),
  );
  expectOk(await markSpam(coordinator, submissions.spam));
  expectOk(await recordWithdrawal(coordinator, submissions.withdrawn, came));
  expectOk(await markNothingToAnswer(coordinator, submissions.nothing, "Eit takkebrev."));
  const until = confirmationEnd(world.clock.now);
  expectOk(
    await sayNotMe(world.visitor(), { purpose: "not_me", ref: submissions.disputed, version: 1, until }),
  );
  /** its link was renewed, so the older one is dead */
  const renewed = await world.receive("Ny lenkje.");
  expectOk(await renewLinkFor(coordinator, renewed));

  const draft = async (ref?: string) => world.draft([ref ?? (await point())]);
  const responses = {
    draft: await draft(),
    in_review: await draft(),
    approved: await draft(),
    published: await world.publish(await draft(contributions.answered)),
    correcting: await world.publish(await draft()),
    retracted: await world.publish(await draft()),
    discarded: await draft(),
  };
  for (const number of [responses.in_review, responses.approved])
    expectOk(await submitResponse(coordinator, number));
  const digest = await world.digestOf(responses.approved);
  expectOk(await approveResponse(as("approver"), responses.approved, { digest, comment: "" }));
  expectOk(await beginCorrection(coordinator, responses.correcting, "substantive"));
  expectOk(await askRetraction(coordinator, responses.retracted, { reason: "Feil." }));
  expectOk(await retractResponse(as("approver"), responses.retracted, { reason: "Feil." }));
  expectOk(await discardResponse(coordinator, responses.discarded));
  expectOk(await endCommitment(coordinator, "plan-2"));

  expectOk(await setLogo(admin, png));
  const logo = (await findLogoDigest(world.read)) ?? "";

  const { half, coordinator: sorter, approver, administrator, facilitator } = people;
  for (const personId of [half, sorter, approver, administrator, facilitator]) {
    const actor = await getStaffActor(world.read, personId);
    if (!actor) throw new Error("nobody of the staff");
    const app = {
      kind: "app",
      name: "x",
      key: personId,
      credentialId: null,
      counter: 0,
      codeHashes: null,
    } as const;
    expectOk(await addFactor(world.ctx({ actor }), app));
  }
  const later = {
    kind: "addition",
    text: "Og ein ting til.",
    touches: [contributions.cleared],
    language: "nn",
  } as const;
  expectOk(await addLater(coordinator, submissions.split, { ...later, came }));
  const [mail] = await world.read.select().from(outbox).limit(1);
  if (!mail) throw new Error("no mail was to go");
  await world.db.write(
    async (tx) => void (await tx.update(outbox).set({ status: "failed" }).where(eq(outbox.id, mail.id))),
  );

  const invited = await openList(world);
  const meetings = await openMeetings(world);
  const registered = await openRegistrations(world, meetings.announced);
  const invitations = await openMailings(world, meetings.announced, invited.listed);
  const records: Record<Kind, Record<string, string | number>> = {
    ...{ consultations, contributions, submissions, responses },
    consultees: await openConsultees(world),
    segments: invited.segments,
    ...{ contacts: invited.contacts, imports: invited.imports },
    meetings,
    registrations: registered.states,
    invitations,
    commitments: { current: "plan-1", ended: "plan-2" },
    plans: { plan: "plan" },
    logos: { current: logo, former: "0".repeat(logo.length) },
    // they are signed by the server that is asked
    links: {},
    contactLinks: {},
    registrationLinks: {},
    invitationLinks: {},
    registrationAsks: {},
    leaveLinks: {},
    signUps: {},
    confirmations: {},
  };
  return {
    ...world,
    records,
    invited,
    registered,
    failedMail: mail.messageId,
    people,
    otherBody,
    elsewhere: await world.receive("Noko heilt anna."),
    renewed,
  };
}

/** The kinds of record that an address can name. */
export type Kind =
  | "consultations"
  | "meetings"
  | "contributions"
  | "submissions"
  | "responses"
  | "commitments"
  | "plans"
  | "logos"
  | "links"
  | "consultees"
  | "segments"
  | "contacts"
  | "imports"
  | "contactLinks"
  | "registrations"
  | "registrationLinks"
  | "invitations"
  | "invitationLinks"
  | "registrationAsks"
  | "leaveLinks"
  | "signUps"
  | "confirmations";

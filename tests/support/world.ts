/** A forum with one consultation, and the verbs of the loop in the glossary's words: for stories over a real database. */
import { announceConsultation } from "~/domain/consultations/commands/announce.server.ts";
import { createConsultation } from "~/domain/consultations/commands/create.server.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import {
  publishOutcome,
  saveOutcome,
  submitOutcome,
} from "~/domain/consultations/commands/outcome.server.ts";
import { addTheme } from "~/domain/consultations/commands/themes.server.ts";
import { dispositionKeys } from "~/domain/consultations/consultation.ts";
import { findConsultation, findOutcome, getConsultation } from "~/domain/consultations/queries.server.ts";
import { findSetAside, setAsideDigest } from "~/domain/contributions/asides.server.ts";
import { giveAdvice } from "~/domain/contributions/commands/advise.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { clearContributions } from "~/domain/contributions/commands/sort.server.ts";
import { makeContribution } from "~/domain/contributions/commands/split.server.ts";
import type { SetAsideGround } from "~/domain/contributions/contribution.ts";
import type { DescribeInput } from "~/domain/contributions/forms.ts";
import { findContributions, getContribution } from "~/domain/contributions/queries.server.ts";
import { sentencesOf } from "~/domain/contributions/sentences.ts";
import type { Actor, Role, Staff } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addBody } from "~/domain/people/commands/bodies.server.ts";
import { invitePerson } from "~/domain/people/commands/staff.server.ts";
import { addCommitment, createPlan } from "~/domain/plans/commands/keep.server.ts";
import { draftResponse, saveResponse } from "~/domain/responses/commands/draft.server.ts";
import { approveResponse, publishResponse } from "~/domain/responses/commands/publish.server.ts";
import { approveSetAside, askSetAside } from "~/domain/responses/commands/set-aside.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import type { ResponseInput } from "~/domain/responses/forms.ts";
import { getResponse, readContent } from "~/domain/responses/queries.server.ts";
import { type ReceiveInput, receiveSubmission } from "~/domain/submissions/commands/receive.server.ts";
import { getSubmission, listTexts } from "~/domain/submissions/queries.server.ts";
import { openHouse, type TestHouse } from "./house.ts";

const labels = Object.fromEntries(dispositionKeys.map((key) => [key, { nn: key, en: key }]));
const textPart = (text: string) => ({ nn: text, en: text });

export type World = Awaited<ReturnType<typeof openWorld>>;

/**
 * A forum that is set up, a body `arkiv` with an owner, a plan of two commitments, and one open consultation `runde`
 * (prefix RND26, themes `soek` and `anna`) from 1 April to 20 May 2026; the clock stands at 21 April, 10:02 in Oslo.
 */
export async function openWorld() {
  const house = await openHouse();
  const admin = house.ctx({ actor: house.administrator });
  const { slug: body } = expectOk(
    await addBody(admin, { name: { nn: "Dømearkivet" }, shortName: { nn: "Arkiv" } }),
  );
  const staff = {
    coordinator: await invite(house, admin, "koordinator", [{ role: "coordinator" }]),
    coordinatorTwo: await invite(house, admin, "medkoordinator", [{ role: "coordinator" }]),
    approver: await invite(house, admin, "godkjennar", [{ role: "approver" }]),
    owner: await invite(house, admin, "eigar", [{ role: "owner", body }]),
    all: house.administrator,
  };
  const as = (who: keyof typeof staff | Actor): Ctx =>
    house.ctx({ actor: typeof who === "string" ? staff[who] : who });
  const visitor = () => house.ctx({ actor: { kind: "visitor" } });

  const world = {
    ...house,
    read: house.db.read,
    body,
    staff,
    as,
    visitor,
    consultation: "runde",
    commitments: ["plan-1", "plan-2"],
    later(minutes: number) {
      house.clock.now = new Date(Date.parse(house.clock.now) + minutes * 60_000).toISOString();
    },

    /** Another announced consultation; `runde` is there from the start. */
    async openConsultation(
      slug: string,
      prefix: string,
      window: { opensOn: string; closesOn: string | null },
      standing = false,
    ) {
      const ctx = as("coordinator");
      const dispositions = dispositionKeys.map((key) => ({
        key,
        label: labels[key] ?? {},
        meaning: labels[key] ?? {},
      }));
      expectOk(
        await createConsultation(ctx, {
          slug,
          referencePrefix: prefix,
          mainLanguage: "nn",
          title: textPart(slug),
          lead: body,
          standing,
          formalHearing: false,
          dispositions,
        }),
      );
      for (const theme of ["soek", "anna"])
        expectOk(await addTheme(ctx, slug, { title: textPart(theme), slug: theme }));
      const { version } = (await findConsultation(house.db.read, slug)) as { version: number };
      expectOk(
        await editConsultation(ctx, slug, {
          version,
          purpose: textPart("Føremål"),
          summary: textPart("Kort sagt"),
          canInfluence: [textPart("rekkjefølgja")],
          cannotInfluence: [{ text: textPart("lova"), where: textPart("Stortinget") }],
          contactName: textPart("Koordinatoren"),
          contactEmail: "runde@dome.example",
          latePolicy: textPart("Seine innspel blir merkte."),
          allowUnnamed: true,
          ...window,
        }),
      );
      expectOk(await announceConsultation(ctx, slug));
      return slug;
    },

    /** Input by the form, unless the input says otherwise. Returns its reference. */
    async receive(text: string, input: Partial<ReceiveInput> = {}) {
      const ctx = (input.channel ?? "form") === "form" ? visitor() : as("coordinator");
      const received = await receiveSubmission(ctx, {
        consultation: "runde",
        channel: "form",
        text,
        language: "nn",
        who: {
          kind: "organisation",
          organisation: "Laget Døme",
          person: "Kari Døme",
          email: "laget@dome-post.example",
        },
        choices: { text: true, organisation: true, person: false },
        ...input,
      });
      return expectOk(received).ref;
    },

    /** Splits a submission into one contribution a sentence, in full. Returns their references in order. */
    async splitSubmission(ref: string, description: Partial<DescribeInput> = {}) {
      const submission = await getSubmission(house.db.read, ref);
      const made: string[] = [];
      for (const text of await listTexts(house.db.read, submission.id)) {
        for (const span of sentencesOf(text.body, text.language)) {
          made.push(
            expectOk(
              await makeContribution(as("coordinator"), ref, [{ text: text.number, ...span }], description),
            ).ref,
          );
        }
      }
      expectOk(await completeSplit(as("coordinator"), ref));
      return made;
    },

    /** Cleared for publication by somebody who has read the titles that they have. */
    async clear(refs: readonly string[], ctx = as("coordinator")) {
      expectOk(await clearContributions(ctx, refs, await world.readTitles(refs)));
    },
    async readTitles(refs: readonly string[]) {
      const rows = await findContributions(house.db.read, refs);
      return Object.fromEntries(rows.map(({ ref, title, version }) => [ref, { title, version }]));
    },

    /** Received, split, cleared: contributions that can be answered. */
    async contributions(
      text: string,
      description: Partial<DescribeInput> = {},
      input: Partial<ReceiveInput> = {},
    ) {
      const refs = await world.splitSubmission(await world.receive(text, input), description);
      if (input.choices?.text !== false) await world.clear(refs);
      return refs;
    },

    /** The owner's advice. */
    async advise(ref: string, disposition = "within") {
      expectOk(await giveAdvice(as("owner"), ref, { advice: "Kan gjerast.", disposition }));
    },

    /** Asked for by the coordinator, approved by the approver. */
    async setAside(ref: string, ground: SetAsideGround = "private_matter") {
      expectOk(await askSetAside(as("coordinator"), ref, { ground, reason: "Det handlar om naboen." }));
      expectOk(await approveSetAside(as("approver"), ref, { digest: await world.asideDigestOf(ref) }));
    },
    async asideDigestOf(ref: string) {
      const asked = await findSetAside(house.db.read, (await getContribution(house.db.read, ref)).id);
      return asked ? setAsideDigest(asked) : "";
    },

    /** A draft with everything that review asks for, saved by the coordinator. Returns its number. */
    async draft(refs: readonly string[], change: Partial<ResponseInput> = {}) {
      const { number } = expectOk(await draftResponse(as("coordinator"), refs));
      await world.save(number, change);
      return number;
    },

    async save(number: number, change: Partial<ResponseInput> = {}, who: keyof typeof staff = "coordinator") {
      const { version } = await getResponse(house.db.read, number);
      const input: ResponseInput = {
        version,
        title: "Svaret",
        language: "nn",
        disposition: "within",
        reason: "Arkivet tek det med i arbeidet før sommaren.",
        destination: "Arkivet følgjer det opp under forplikting 1.",
        destinationBody: body,
        promiseWhat: "",
        promiseBody: "",
        promiseBy: null,
        sentences: {},
        ...change,
      };
      expectOk(await saveResponse(as(who), number, input));
    },

    async digestOf(number: number) {
      return (await readContent(house.db.read, await getResponse(house.db.read, number))).digest;
    },

    /** Review, approval by a second person, publication. */
    async publish(number: number) {
      expectOk(await submitResponse(as("coordinator"), number));
      expectOk(
        await approveResponse(as("approver"), number, { digest: await world.digestOf(number), comment: "" }),
      );
      expectOk(await publishResponse(as("approver"), number));
      return number;
    },

    /** The outcome, written by the coordinator and published by the approver. */
    async publishOutcome(slug = "runde") {
      const ctx = as("coordinator");
      const { id } = await getConsultation(house.db.read, slug);
      const { version = 0 } = (await findOutcome(house.db.read, id)) ?? {};
      const content = { text: { nn: "Planen held fram." }, commitments: [] };
      const { digest } = expectOk(await saveOutcome(ctx, slug, { version, ...content }));
      expectOk(await submitOutcome(ctx, slug, { digest }));
      expectOk(await publishOutcome(as("approver"), slug, { digest }));
    },

    close: () => house.test.close(),
  };

  expectOk(
    await createPlan(as("coordinator"), {
      slug: "plan",
      mainLanguage: "nn",
      title: { nn: "Planen" },
      startsOn: "2024-01-01",
      endsOn: "2027-12-31",
    }),
  );
  for (const number of [1, 2])
    expectOk(
      await addCommitment(as("coordinator"), "plan", {
        number,
        title: { nn: `Forplikting ${number}` },
        goal: { nn: "Målet" },
        owners: [body],
      }),
    );
  await world.openConsultation("runde", "RND26", { opensOn: "2026-04-01", closesOn: "2026-05-20" });
  return world;
}

async function invite(
  house: TestHouse,
  admin: Ctx,
  name: string,
  roles: { role: Role; body?: string }[],
): Promise<Staff> {
  const email = `${name}@dome.example`;
  expectOk(await invitePerson(admin, { name, email, language: "nn", roles }));
  return house.staff(email);
}

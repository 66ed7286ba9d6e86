/** One consultation of the demo: written as a draft, announced on its day, and at the end given an outcome. */
import { announceConsultation } from "../../app/domain/consultations/commands/announce.server.ts";
import { createConsultation } from "../../app/domain/consultations/commands/create.server.ts";
import { editConsultation } from "../../app/domain/consultations/commands/edit.server.ts";
import { addMaterial } from "../../app/domain/consultations/commands/material.server.ts";
import {
  publishOutcome,
  saveOutcome,
  submitOutcome,
} from "../../app/domain/consultations/commands/outcome.server.ts";
import { setCommitments, setPartners } from "../../app/domain/consultations/commands/relations.server.ts";
import { addTheme } from "../../app/domain/consultations/commands/themes.server.ts";
import { addMilestone } from "../../app/domain/consultations/commands/timeline.server.ts";
import { findConsultation } from "../../app/domain/consultations/queries.server.ts";
import { expectOk } from "../../app/domain/kernel/result.ts";
import { closeConsultation } from "../../app/domain/responses/commands/close-consultation.server.ts";
import { type Cast, commitmentSlug, known } from "./cast.ts";
import { planConsultees } from "./consultees.ts";
import { planMeeting } from "./meeting.ts";
import { planConsultationOutreach } from "./reach.ts";
import { planResponse } from "./response.ts";
import { dayOf } from "./schedule.ts";
import { planSubmission } from "./submission.ts";
import type { ConsultationSeed } from "./texts/types.ts";

export function planConsultation(cast: Cast, seed: ConsultationSeed): void {
  const { schedule } = cast;
  const announcedOn = dayOf(seed.announcedOn, schedule.today);
  const opensOn = dayOf(seed.opensOn, schedule.today);
  schedule.add(schedule.at(announcedOn, "10:00", -8), () => write(cast, seed, opensOn));
  schedule.add(schedule.at(announcedOn, "07:30"), async () => {
    expectOk(await announceConsultation(await cast.as("coordinator"), seed.slug));
  });
  // Submissions of the standing consultation that are dated back from the day of seeding say so with a minus.
  const dayIn = (raw: string) => dayOf(raw, raw.startsWith("-") ? schedule.today : opensOn);
  for (const [index, submission] of seed.submissions.entries())
    planSubmission(cast, seed, submission, dayIn, index);
  planConsultationOutreach(cast, seed);
  if (seed.consultees) planConsultees(cast, seed);
  for (const meeting of seed.meetings) planMeeting(cast, seed, meeting);
  for (const [index, response] of seed.responses.entries()) planResponse(cast, seed, response, dayIn, index);
  if (seed.outcome) planOutcome(cast, seed, seed.outcome);
}

async function write(cast: Cast, seed: ConsultationSeed, opensOn: string): Promise<void> {
  const ctx = await cast.as("coordinator");
  const today = cast.schedule.today;
  const body = (key: string) => known(cast.bodies, key);
  const { slug } = seed;
  expectOk(
    await createConsultation(ctx, {
      slug,
      referencePrefix: seed.prefix,
      mainLanguage: cast.demo.forum.mainLanguage,
      title: seed.title,
      lead: body(seed.lead),
      standing: seed.standing ?? false,
      formalHearing: false,
      dispositions: seed.dispositions,
    }),
  );
  for (const { key, title } of seed.themes) expectOk(await addTheme(ctx, slug, { title, slug: key }));
  for (const { on, kind, title, note } of seed.milestones) {
    expectOk(await addMilestone(ctx, slug, { on: dayOf(on, today), kind, title, note: note ?? {} }));
  }
  for (const { title, note, url } of seed.material)
    expectOk(await addMaterial(ctx, slug, { title, note: note ?? {}, url }));
  const partners = { bodies: seed.partners.map(body), version: await versionOf(cast, slug) };
  expectOk(await setPartners(ctx, slug, partners));
  expectOk(
    await setCommitments(ctx, slug, {
      commitments: cast.demo.plan.commitments.map((c) => commitmentSlug(cast, c.number)),
      version: await versionOf(cast, slug),
    }),
  );
  expectOk(
    await editConsultation(ctx, slug, {
      version: await versionOf(cast, slug),
      purpose: seed.purpose,
      summary: seed.summary,
      background: seed.background,
      canInfluence: seed.canInfluence,
      cannotInfluence: seed.cannotInfluence,
      contactName: seed.contact.name,
      contactEmail: seed.contact.email,
      caseNumber: seed.caseNumber,
      plan: seed.standing ? "" : cast.demo.plan.slug,
      channels: seed.standing ? ["form", "email", "letter", "phone"] : ["form", "email", "letter", "meeting"],
      latePolicy: seed.latePolicy,
      allowUnnamed: true,
      opensOn,
      closesOn: seed.closesOn ? dayOf(seed.closesOn, today) : null,
    }),
  );
}

async function versionOf(cast: Cast, slug: string): Promise<number> {
  return (await findConsultation(cast.house.db.read, slug))?.version ?? 0;
}

function planOutcome(
  cast: Cast,
  seed: ConsultationSeed,
  outcome: NonNullable<ConsultationSeed["outcome"]>,
): void {
  const { schedule } = cast;
  let digest = "";
  schedule.add(schedule.at(outcome.on, "10:00", -5), async () => {
    const ctx = await cast.as("coordinator");
    const saved = await saveOutcome(ctx, seed.slug, {
      version: 0,
      text: outcome.text,
      commitments: outcome.commitments.map((c) => ({
        commitment: commitmentSlug(cast, c.number),
        outcome: c.outcome,
        reason: c.reason,
      })),
    });
    digest = expectOk(saved).digest;
    expectOk(await submitOutcome(ctx, seed.slug, { digest }));
  });
  schedule.add(schedule.at(outcome.on, "10:00"), async () => {
    expectOk(await publishOutcome(await cast.as("approver"), seed.slug, { digest }));
  });
  schedule.add(schedule.at(outcome.on, "09:00", 1), async () => {
    expectOk(await closeConsultation(await cast.as("coordinator"), seed.slug));
  });
}

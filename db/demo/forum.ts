/** The forum of the demo: its settings, bodies, staff, and the plan with what its owners reported. */
import { changeForumText, setUpForum } from "../../app/domain/forum/commands.server.ts";
import { expectOk } from "../../app/domain/kernel/result.ts";
import { addBody } from "../../app/domain/people/commands/bodies.server.ts";
import { invitePerson } from "../../app/domain/people/commands/staff.server.ts";
import { addCommitment, createPlan } from "../../app/domain/plans/commands/keep.server.ts";
import { reportStatus } from "../../app/domain/plans/commands/report.server.ts";
import { type Cast, commitmentSlug, known, ownerOf } from "./cast.ts";
import type { CommitmentSeed, StatusSeed } from "./texts/types.ts";

const firstDay = "2025-08-04";

export function planForum(cast: Cast): void {
  const { demo, schedule } = cast;
  const [administrator, ...others] = demo.staff;
  const [host, ...bodies] = demo.bodies;
  if (!administrator || !host) throw new Error("the demo needs an administrator and a host");

  schedule.add(schedule.at(firstDay, "09:00"), async () => {
    const { hostBody } = expectOk(
      await setUpForum(cast.system(), {
        name: demo.forum.name,
        hostName: host.name,
        hostShortName: host.shortName,
        mainLanguage: demo.forum.mainLanguage,
        languages: demo.forum.languages,
        timeZone: demo.forum.timeZone,
        contactEmail: demo.forum.contact.email,
        contactPhone: demo.forum.contact.phone,
        colour: "fjord",
        exampleNote: demo.forum.exampleNotice,
        administrator: {
          name: administrator.name,
          email: administrator.email,
          language: administrator.language,
        },
      }),
    );
    cast.bodies.set(host.key, hostBody);
  });
  schedule.add(schedule.at(firstDay, "09:30"), async () => {
    const ctx = await cast.as(administrator.key);
    for (const body of bodies) cast.bodies.set(body.key, expectOk(await addBody(ctx, body)).slug);
    for (const { name, email, language, roles } of others) {
      const wanted = roles.map(({ role, body }) => ({ role, body: body && known(cast.bodies, body) }));
      expectOk(await invitePerson(ctx, { name, email, language, roles: wanted }));
    }
  });
  schedule.add(schedule.at(firstDay, "10:00"), async () => {
    const ctx = await cast.as(administrator.key);
    for (const [key, texts] of Object.entries(demo.forum.pages)) {
      for (const [language, body] of Object.entries(texts)) {
        const text = {
          key: key as keyof typeof demo.forum.pages,
          language: language as "nn",
          body,
          version: 0,
        };
        expectOk(await changeForumText(ctx, text));
      }
    }
  });
  schedule.add(schedule.at(firstDay, "13:00"), () => makePlan(cast));
  for (const commitment of demo.plan.commitments)
    for (const status of commitment.statuses) report(cast, commitment, status);
}

async function makePlan(cast: Cast): Promise<void> {
  const { plan, forum } = cast.demo;
  const ctx = await cast.as("coordinator");
  expectOk(
    await createPlan(ctx, {
      slug: plan.slug,
      mainLanguage: forum.mainLanguage,
      title: plan.title,
      startsOn: plan.from,
      endsOn: plan.to,
    }),
  );
  for (const { number, title, goal, owners } of plan.commitments) {
    expectOk(
      await addCommitment(ctx, plan.slug, {
        number,
        title,
        goal,
        owners: owners.map((key) => known(cast.bodies, key)),
      }),
    );
  }
}

function report(cast: Cast, commitment: CommitmentSeed, status: StatusSeed): void {
  const { state } = status;
  const [body] = commitment.owners;
  // 'Not reported' is the absence of a report.
  if (state === "not_reported" || !body) return;
  cast.schedule.add(cast.schedule.at(status.on, `12:${10 + commitment.number}`), async () => {
    const ctx = await cast.as(ownerOf(cast, body));
    expectOk(
      await reportStatus(ctx, commitmentSlug(cast, commitment.number), {
        body: known(cast.bodies, body),
        state,
        mainLanguage: cast.demo.forum.mainLanguage,
        text: status.text,
        reportedOn: status.on,
        figures: status.figures,
        links: status.links,
        nextExpectedOn: status.nextOn ?? null,
      }),
    );
  });
}

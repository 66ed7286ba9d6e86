import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { addRegistration, askToRegister } from "~/domain/meetings/commands/register.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { repliesTo } from "~/domain/meetings/registration.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { answer, nn, seatsOf, who } from "../../support/seats.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let meetings: ReturnType<typeof meetingsOf>;
let kit: ReturnType<typeof seatsOf>;
beforeAll(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
  kit = seatsOf(world);
});
afterAll(() => world.close());

const openMeeting = (...of: Parameters<typeof kit.openMeeting>) => kit.openMeeting(...of);
const add = (...of: Parameters<typeof kit.add>) => kit.add(...of);

describe("what the organiser asks", () => {
  const asks = (slug: string, ...questions: string[]) =>
    meetings.edit(slug, {
      ...{ capacity: null, seatsPerOrganisation: null, registrationClosesOn: null },
      questions: questions.map(nn),
    });
  const replies = async (slug: string) =>
    (await listRegistrations(world.read, (await getMeeting(world.read, slug)).id))[0]?.answers;

  it("may be turned round and worded otherwise: a reply stays with what was asked", async () => {
    const slug = await openMeeting("sporsmal");
    expectOk(await asks(slug, "Mat?", "Søk?"));
    const link = await add(slug, 1, { asked: ["Mat?", "Søk?"], answers: ["Utan gluten", "Alt"] });
    expectOk(await asks(slug, "Søk?", "Mat, og kva?"));
    const row = await replies(slug);
    const { questions } = await getMeeting(world.read, slug);
    expect(repliesTo(questions, row ?? [])).toEqual(["Alt", ""]);
    expectOk(
      await answerRegistration(
        world.visitor(),
        link,
        answer("going", { asked: ["Søk?", "Mat, og kva?"], answers: ["Lite", ""] }),
      ),
    );
    expect(await replies(slug)).toEqual([
      { question: "Mat?", answer: "Utan gluten" },
      { question: "Søk?", answer: "Lite" },
    ]);
  });

  it("was changed while somebody wrote: he is asked to look again, and nothing is kept under what he did not read", async () => {
    const slug = await openMeeting("sporsmal-to");
    const input = who(1, { asked: ["Mat?"], answers: ["Utan gluten"] });
    const refused = { ok: false, code: "questions_changed" };
    expect(await askToRegister(world.visitor(), slug, input)).toMatchObject(refused);
    expect(await addRegistration(world.as("coordinator"), slug, input)).toMatchObject(refused);
    const link = await add(slug, 1);
    const reply = answer("going", { asked: ["Mat?"], answers: ["Utan gluten"] });
    expect(await answerRegistration(world.visitor(), link, reply)).toMatchObject(refused);
    expect(await replies(slug)).toEqual([]);
  });
});

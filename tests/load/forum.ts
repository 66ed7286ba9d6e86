/** The forum that is measured, made by commands: one open consultation with six themes and seven commitments. */

import type { Database } from "#db/client.ts";
import { consultations, dispositions, themes } from "#db/schema/consultations.ts";
import { bodies, persons } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import { announceConsultation } from "~/domain/consultations/commands/announce.server.ts";
import { createConsultation } from "~/domain/consultations/commands/create.server.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { setCommitments } from "~/domain/consultations/commands/relations.server.ts";
import { addTheme } from "~/domain/consultations/commands/themes.server.ts";
import {
  addDays,
  dispositionKeys,
  dispositionsWithDestination,
} from "~/domain/consultations/consultation.ts";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { setUpForum } from "~/domain/forum/commands.server.ts";
import { createHouse } from "~/domain/index.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { findStaffByEmail, getStaffActor } from "~/domain/people/queries.server.ts";
import { addCommitment, createPlan } from "~/domain/plans/commands/keep.server.ts";

export const slug = "open-runde";
export const prefix = "MAAL";
export const timeZone = "Europe/Oslo";
export const at = (day: string, hour: string) => `${day}T${hour}:00:00.000Z`;

const both = (words: string) => ({ nn: words, en: `${words} (in English)` });
const plain = "Denne runden samlar innspel til planen for open forvaltning. Ho er laga for målingar.";

export type BenchForum = Awaited<ReturnType<typeof makeForum>>;

/** `today` is the day of the measurement: the window is open on it. Returns the rows that the filling refers to. */
export async function makeForum(db: Database, today: string) {
  const clock = { now: `${addDays(today, -60)}T09:00:00.000Z` };
  const house = createHouse({ db, responseMailDelay: 10, now: () => clock.now });
  const address = "leiar@maaling.example";
  const { hostBody } = expectOk(
    await setUpForum(house.ctx({ actor: { kind: "system", name: "setup" } }), {
      name: both("Forum for målingar"),
      hostName: both("Måledepartementet"),
      mainLanguage: "nn",
      languages: ["nn", "en"],
      timeZone,
      contactEmail: "forum@maaling.example",
      contactPhone: null,
      colour: "fjord",
      administrator: { name: "Leiar Døme", email: address, language: "nn" },
    }),
  );
  const person = await findStaffByEmail(db.read, address);
  const actor = person && (await getStaffActor(db.read, person.id));
  if (!actor) throw new Error("the forum has no administrator");
  const ctx = house.ctx({ actor });

  expectOk(
    await createPlan(ctx, {
      slug: "plan",
      mainLanguage: "nn",
      title: both("Planen"),
      startsOn: addDays(today, -400),
      endsOn: addDays(today, 400),
    }),
  );
  const tied: string[] = [];
  for (let number = 1; number <= 7; number++) {
    const commitment = {
      number,
      title: both(`Forplikting ${number}: ope og etterprøvbart`),
      goal: both(plain),
    };
    tied.push(expectOk(await addCommitment(ctx, "plan", { ...commitment, owners: [hostBody] })).slug);
  }
  await openConsultation();

  async function openConsultation() {
    const start = { slug, referencePrefix: prefix, mainLanguage: "nn", title: both("Open runde") } as const;
    const kinds = dispositionKeys.map((key) => ({
      key,
      label: both(`Utfall ${key}`),
      meaning: both(plain),
      needsDestination: dispositionsWithDestination.includes(key),
    }));
    const rest = { lead: hostBody, standing: false, formalHearing: false, dispositions: kinds };
    expectOk(await createConsultation(ctx, { ...start, ...rest }));
    for (const theme of ["innsyn", "data", "klarsprak", "medverknad", "tillit", "ungdom"]) {
      expectOk(await addTheme(ctx, slug, { title: both(`Tema ${theme}`), slug: theme }));
    }
    const versionNow = async () => (await findConsultation(db.read, slug))?.version ?? 0;
    expectOk(await setCommitments(ctx, slug, { commitments: tied, version: await versionNow() }));
    expectOk(
      await editConsultation(ctx, slug, {
        version: await versionNow(),
        purpose: both(plain),
        summary: both(plain),
        background: both(plain),
        canInfluence: [both("Rekkjefølgja")],
        cannotInfluence: [{ text: both("Lova"), where: both("Stortinget") }],
        contactName: both("Koordinatoren"),
        contactEmail: "runde@maaling.example",
        latePolicy: both("Seine innspel blir merkte."),
        allowUnnamed: true,
        opensOn: addDays(today, -30),
        closesOn: addDays(today, 60),
      }),
    );
    expectOk(await announceConsultation(ctx, slug));
  }

  const [consultation] = await db.read.select().from(consultations);
  const [body] = await db.read.select().from(bodies);
  const [staff] = await db.read.select().from(persons);
  if (!consultation || !body || !staff) throw new Error("the forum is not whole");
  return {
    house,
    consultation,
    body,
    staff,
    themes: await db.read.select().from(themes).orderBy(themes.position),
    dispositions: await db.read.select().from(dispositions).orderBy(dispositions.position),
    commitments: await db.read.select().from(commitments).orderBy(commitments.slug),
  };
}

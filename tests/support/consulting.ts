/** A forum with two bodies and its staff, and a clock that the story moves: the stage for plans and consultations. */
import { uuidv7 } from "uuidv7";
import { forum } from "#db/schema/forum.ts";
import { bodies, persons } from "#db/schema/people.ts";
import { announceConsultation } from "~/domain/consultations/commands/announce.server.ts";
import { createConsultation } from "~/domain/consultations/commands/create.server.ts";
import { type Edit, editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { addTheme } from "~/domain/consultations/commands/themes.server.ts";
import { dispositionKeys } from "~/domain/consultations/consultation.ts";
import { createHouse } from "~/domain/index.ts";
import { type Role, type Staff, visitor } from "~/domain/kernel/actor.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { createTestDatabase } from "./database.ts";

export const text = (words: string) => ({ nn: words, en: `${words} (en)` });

export async function consultingForum({ fourEyes = true } = {}) {
  const { db, close } = await createTestDatabase();
  let now = "2026-01-05T09:00:00.000Z";
  const house = createHouse({ db, responseMailDelay: 0, now: () => now });
  const ids = { host: uuidv7(), partner: uuidv7() };
  const people: Record<string, Staff> = {};
  await db.write(async (tx) => {
    await tx.insert(forum).values({
      id: "forum",
      name: text("Forum"),
      hostName: text("Vert"),
      mainLanguage: "nn",
      languages: ["nn", "en"],
      timeZone: "Europe/Oslo",
      contactEmail: "forum@host.example",
      colour: "fjord",
      fourEyes,
      setUpAt: now,
      version: 1,
    });
    for (const [slug, id] of Object.entries(ids)) {
      await tx.insert(bodies).values({ id, slug, name: text(slug), shortName: text(slug), version: 1 });
    }
    const staff: [string, Role[], string | null][] = [
      ["coordinator", ["coordinator"], null],
      ["approver", ["approver"], null],
      ["both", ["coordinator", "approver"], null],
      ["administrator", ["administrator"], null],
      ["owner", ["owner"], ids.host],
      ["partnerOwner", ["owner"], ids.partner],
    ];
    for (const [name, roles, bodyId] of staff) {
      const id = uuidv7();
      const email = `${name}@host.example`;
      await tx.insert(persons).values({
        id,
        name,
        email,
        emailKey: email.toLowerCase(),
        language: "nn",
        createdAt: now,
        version: 1,
      });
      people[name] = { kind: "staff", personId: id, roles: roles.map((role) => ({ role, bodyId })) };
    }
  });
  const as = (name: string) => house.ctx({ actor: people[name] ?? visitor });
  const coordinator = as("coordinator");
  return {
    db,
    close,
    as,
    people,
    at: (instant: string) => {
      now = instant;
    },
    /** a draft that could be announced, with one theme */
    async draftConsultation(slug = "review", parts: Omit<Partial<Edit>, "version"> = {}, standing = false) {
      expectOk(
        await createConsultation(coordinator, {
          slug,
          referencePrefix: slug.slice(0, 4).toUpperCase(),
          mainLanguage: "nn",
          title: text("Gjennomgang"),
          lead: "host",
          standing,
          formalHearing: false,
          dispositions: dispositionKeys.map((key) => ({
            key,
            label: text(key),
            meaning: text(`${key} tyder`),
          })),
        }),
      );
      expectOk(
        await editConsultation(coordinator, slug, {
          version: 1,
          purpose: text("Kva runden er til"),
          summary: text("Kort og enkelt."),
          canInfluence: [text("Kva som står i planen")],
          cannotInfluence: [{ text: text("Budsjettet"), where: text("Stortinget") }],
          contactName: text("Redaksjonen"),
          latePolicy: text("Vi les det."),
          opensOn: "2026-02-02",
          closesOn: "2026-04-15",
          ...parts,
        }),
      );
      expectOk(await addTheme(coordinator, slug, { title: text("Innsyn") }));
      return slug;
    },
    async announcedConsultation(slug = "review", parts: Omit<Partial<Edit>, "version"> = {}) {
      await this.draftConsultation(slug, parts);
      expectOk(await announceConsultation(coordinator, slug));
      return slug;
    },
  };
}
export type ConsultingForum = Awaited<ReturnType<typeof consultingForum>>;

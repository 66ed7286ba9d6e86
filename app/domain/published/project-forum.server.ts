/** Projects the forum: its face for every page's head and foot, and the standing texts that editors wrote. */
import { asc } from "#db/kit.ts";
import { forum, forumLogo, forumTexts } from "#db/schema/forum.ts";
import { publishedForum } from "#db/schema/published.ts";
import { dateIn } from "../consultations/consultation.ts";
import { listInterests } from "../contacts/queries.server.ts";
import type { Colour } from "../forum/forum.ts";
import { periodsOf } from "../forum/retention.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import type { ForumFace, ForumText, PublishedForum } from "./published.ts";
import { isSame, raiseVersion } from "./version.server.ts";

/** Brings the public rows of the forum in line with the working tables. */
export async function projectForum(tx: Tx): Promise<void> {
  const [row] = await tx.db.select().from(forum);
  if (!row) return;
  const [logo] = await tx.db.select({ digest: forumLogo.digest }).from(forumLogo);
  const face: ForumFace = {
    name: row.name,
    hostName: row.hostName,
    mainLanguage: row.mainLanguage,
    languages: row.languages,
    timeZone: row.timeZone,
    contactEmail: row.contactEmail,
    contactPhone: row.contactPhone,
    colour: row.colour as Colour,
    fourEyes: row.fourEyes,
    exampleNote: row.exampleNote,
    logo: logo?.digest || null,
  };
  const interests = await listInterests(tx.db);
  const texts = await readTexts(tx, row.timeZone);
  await keep(tx, [
    { key: "forum", data: face },
    { key: "interests", data: interests.map(({ slug, title }) => ({ slug, title })) },
    { key: "retention", data: periodsOf(row.retention) },
    ...texts.map((text) => ({ key: `text:${text.key}`, data: text })),
  ]);
}

async function readTexts(tx: Tx, timeZone: string): Promise<ForumText[]> {
  const texts = new Map<string, ForumText>();
  for (const row of await tx.db
    .select()
    .from(forumTexts)
    .orderBy(asc(forumTexts.key), asc(forumTexts.language))) {
    if (row.body.trim() === "") continue;
    const text = texts.get(row.key) ?? { key: row.key, bodies: {}, updatedOn: {} };
    const language = row.language as keyof ForumText["bodies"];
    text.bodies[language] = row.body;
    text.updatedOn[language] = dateIn(row.updatedAt, timeZone);
    texts.set(row.key, text);
  }
  return [...texts.values()];
}

/** Puts the rows in the place of those that are; whoever saves a form as it was changes nothing. */
async function keep(tx: Tx, rows: { key: string; data: PublishedForum }[]): Promise<void> {
  const old = await tx.db.select().from(publishedForum).orderBy(asc(publishedForum.key));
  if (isSame(old, rows)) return;
  await tx.db.delete(publishedForum);
  await tx.db.insert(publishedForum).values(rows);
  await raiseVersion(tx);
}

/** Follows the forum's settings, logo and texts, and its list of themes for invitations. */
export const forumProjector: Listener = async (tx, event) => {
  if (event.type.startsWith("forum.") || event.type.startsWith("interest.")) await projectForum(tx);
};

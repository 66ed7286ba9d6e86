/** Writes of the forum: set up, settings, standing texts, logo, the four-eyes switch. */
import { createHash } from "node:crypto";
import { and, eq } from "#db/kit.ts";
import { forum, forumLogo, forumTexts } from "#db/schema/forum.ts";
import type { Language } from "~/i18n/languages.ts";
import { personOf, type Role } from "../kernel/actor.ts";
import type { Ctx } from "../kernel/context.server.ts";
import { refuseLinksIn } from "../kernel/join-link.server.ts";
import { pictureTypeOf, withoutMetadata } from "../kernel/picture.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { keepWritten } from "../kernel/translated-input.ts";
import { write } from "../kernel/write.server.ts";
import { insertBody } from "../people/commands/bodies.server.ts";
import { addPerson, giveRole, type NewPerson } from "../people/commands/staff.server.ts";
import { mixesAlphabets, type Translated } from "../people/person.ts";
import { type Colour, type ForumTextKey, faultOfLogo, forumLimits, type LogoFault } from "./forum.ts";
import { mayChangeForum, mayKeepKey, mayMend, maySetUp } from "./policy.ts";
import { findForum, findForumText, findKeyFingerprint } from "./queries.server.ts";

const forumSubject = { subjectKind: "forum", subjectId: "forum" } as const;

export type ForumInput = {
  name: Translated;
  hostName: Translated;
  mainLanguage: Language;
  /** those that editors translate into; the main one is always among them */
  languages: readonly Language[];
  timeZone: string;
  /** public */
  contactEmail: string;
  contactPhone: string | null;
  colour: Colour;
  /** a line for the foot of every page, where the forum is an example */
  exampleNote?: Translated | null;
};

export type SetUpInput = ForumInput & {
  /** what the host body is called in short */
  hostShortName?: Translated;
  administrator: NewPerson;
};
export type SetUp = { personId: string; hostBody: string };
export type SetUpRefusal =
  | "not_allowed"
  | "already_set_up"
  | "no_name"
  | "mixed_alphabets"
  | "already_invited";

/** The first administrator holds every role but owner, which is for one body's people. */
const firstRoles: readonly Role[] = ["administrator", "coordinator", "approver"];

/**
 * Sets the forum up, once: its settings, its host body (whose slug is returned) and the first administrator.
 * Refused when it is set up already. Events: forum.set_up, body.added, person.added, role.granted.
 */
export async function setUpForum(ctx: Ctx, input: SetUpInput): Promise<Result<SetUp, SetUpRefusal>> {
  return write<SetUp, SetUpRefusal>(ctx, async (tx) => {
    if (!maySetUp(tx.actor)) return refuse("not_allowed");
    if (await findForum(tx.db)) return refuse("already_set_up");
    if (mixesAlphabets(input.administrator.email)) return refuse("mixed_alphabets");
    const row = { ...columns(input), exampleNote: input.exampleNote ?? null };
    await tx.db.insert(forum).values({ id: "forum", ...row, fourEyes: true, setUpAt: tx.now(), version: 1 });
    tx.record({ type: "forum.set_up", ...forumSubject });
    const body = await insertBody(tx, { name: input.hostName, shortName: input.hostShortName ?? {} });
    if (!body) return refuse("no_name");
    const person = await addPerson(tx, input.administrator);
    if (!person) return refuse("already_invited");
    tx.record({ type: "person.added", subjectKind: "person", subjectId: person.id });
    for (const role of firstRoles) await giveRole(tx, person.id, { role });
    return ok({ personId: person.id, hostBody: body.slug });
  });
}

function columns({ name, hostName, mainLanguage, languages, ...rest }: ForumInput) {
  return {
    name: keepWritten(name),
    hostName: keepWritten(hostName),
    mainLanguage,
    languages: [...new Set([mainLanguage, ...languages])],
    timeZone: rest.timeZone,
    contactEmail: rest.contactEmail,
    contactPhone: rest.contactPhone || null,
    colour: rest.colour,
  };
}

export type ChangeForumRefusal = "not_allowed" | "not_set_up" | "changed_meanwhile" | "no_name";

/**
 * Changes the settings, from the version that was seen; a later save never wins silently (`changed_meanwhile`).
 * Leaves the example's line as it is, where none is given. Events: forum.changed, with the names of what changed.
 */
export async function changeForum(
  ctx: Ctx,
  input: ForumInput & { version: number },
): Promise<Result<undefined, ChangeForumRefusal>> {
  return write<undefined, ChangeForumRefusal>(ctx, async (tx) => {
    if (!mayChangeForum(tx.actor)) return refuse("not_allowed");
    const before = await findForum(tx.db);
    if (!before) return refuse("not_set_up");
    if (before.version !== input.version) return refuse("changed_meanwhile");
    const after = columns(input);
    if (!after.name[after.mainLanguage] || !after.hostName[after.mainLanguage]) return refuse("no_name");
    const exampleNote = input.exampleNote === undefined ? before.exampleNote : input.exampleNote;
    await tx.db
      .update(forum)
      .set({ ...after, exampleNote, version: before.version + 1 })
      .where(eq(forum.id, "forum"));
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter(
      (field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]),
    );
    tx.record({ type: "forum.changed", ...forumSubject, data: { fields } });
    return ok();
  });
}

export type TextInput = {
  key: ForumTextKey;
  language: Language;
  /** Markdown without HTML; empty: the default text stands again */
  body: string;
  /** of the text that was seen; 0 where there was none */
  version: number;
};
export type ChangeTextRefusal =
  | "not_allowed"
  | "not_set_up"
  | "too_long"
  | "changed_meanwhile"
  /** a meeting's link to join stands in it, which is for the registered alone; details: field */
  | "join_link";

/**
 * Changes a standing text in one language, from the version that was seen. Refused as `changed_meanwhile` where
 * somebody has saved since: the page then shows both texts; and as join_link (details: field). Events: forum.text_changed.
 */
export async function changeForumText(
  ctx: Ctx,
  input: TextInput,
): Promise<Result<{ language: Language }, ChangeTextRefusal>> {
  const { key, language, body } = input;
  return write<{ language: Language }, ChangeTextRefusal>(ctx, async (tx) => {
    if (!mayChangeForum(tx.actor)) return refuse("not_allowed");
    if (!(await findForum(tx.db))) return refuse("not_set_up");
    if (body.length > forumLimits.text) return refuse("too_long", { count: forumLimits.text });
    const before = await findForumText(tx.db, key, language);
    if ((before?.version ?? 0) !== input.version) return refuse("changed_meanwhile");
    const named = await refuseLinksIn(tx, { body }, { body: before?.body });
    if (named) return named;
    const saved = { body, updatedAt: tx.now(), updatedBy: personOf(tx.actor), version: input.version + 1 };
    if (before) {
      await tx.db
        .update(forumTexts)
        .set(saved)
        .where(and(eq(forumTexts.key, key), eq(forumTexts.language, language)));
    } else {
      await tx.db.insert(forumTexts).values({ key, language, ...saved });
    }
    tx.record({ type: "forum.text_changed", ...forumSubject, data: { key, language } });
    return ok({ language });
  });
}

export type LogoRefusal = "not_allowed" | "not_set_up" | LogoFault;

/**
 * Sets the host's logo: PNG, JPEG or WebP by its own bytes, at most 200 KB and 16 million pixels, kept without what a camera or
 * a program wrote into it; null takes it away. SVG is refused, since it can hold scripts. Events: forum.logo_changed.
 */
export async function setLogo(ctx: Ctx, bytes: Uint8Array | null): Promise<Result<undefined, LogoRefusal>> {
  return write<undefined, LogoRefusal>(ctx, async (tx) => {
    if (!mayChangeForum(tx.actor)) return refuse("not_allowed");
    if (!(await findForum(tx.db))) return refuse("not_set_up");
    const fault = bytes && faultOfLogo(bytes);
    if (fault) return refuse(fault);
    const mediaType = bytes && pictureTypeOf(bytes);
    const shown = bytes && withoutMetadata(bytes);
    await tx.db.delete(forumLogo);
    if (shown && mediaType) {
      await tx.db.insert(forumLogo).values({ id: "logo", mediaType, ...stored(shown) });
    }
    tx.record({ type: "forum.logo_changed", ...forumSubject, data: { there: bytes !== null } });
    return ok();
  });
}

/** The bytes of a logo with their address, which lasts as long as they do. */
const stored = (bytes: Uint8Array) => ({
  base64: Buffer.from(bytes).toString("base64"),
  digest: createHash("sha256").update(bytes).digest("hex").slice(0, 32),
});

/**
 * Done at each start: a logo that was stored before it was kept without what a camera or a program wrote is kept without it now,
 * at the address of its new bytes. One that can't be has no address, and is not shown. Events: forum.logo_changed.
 */
export async function mendLogo(ctx: Ctx): Promise<Result<undefined, "not_allowed">> {
  return write<undefined, "not_allowed">(ctx, async (tx) => {
    if (!mayMend(tx.actor)) return refuse("not_allowed");
    const [row] = await tx.db.select().from(forumLogo);
    if (!row) return ok();
    const shown = withoutMetadata(Buffer.from(row.base64, "base64"));
    const mended = shown ? stored(shown) : { digest: "" };
    if (mended.digest === row.digest) return ok();
    await tx.db.update(forumLogo).set(mended);
    tx.record({ type: "forum.logo_changed", ...forumSubject, data: { there: shown !== null } });
    return ok();
  });
}

export type FourEyesRefusal = "not_allowed" | "not_set_up" | "already_so";

/**
 * Switches four eyes on or off: whether a response needs a second person. Every response that is approved while it
 * is off says so in public (rule 6). Events: forum.four_eyes_switched.
 */
export async function setFourEyes(ctx: Ctx, on: boolean): Promise<Result<undefined, FourEyesRefusal>> {
  return write<undefined, FourEyesRefusal>(ctx, async (tx) => {
    if (!mayChangeForum(tx.actor)) return refuse("not_allowed");
    const before = await findForum(tx.db);
    if (!before) return refuse("not_set_up");
    if (before.fourEyes === on) return refuse("already_so");
    await tx.db
      .update(forum)
      .set({ fourEyes: on, version: before.version + 1 })
      .where(eq(forum.id, "forum"));
    tx.record({ type: "forum.four_eyes_switched", ...forumSubject, data: { on } });
    return ok();
  });
}

export type KeepKeyRefusal = "not_allowed" | "other_key";

/**
 * Holds the forum to the key that its private links are signed with, by a fingerprint that gives nobody the key. The first
 * one is noted once the forum is set up; another is refused (`other_key`) unless it is to take its place, which ends all
 * links. Events: forum.key_noted, forum.key_replaced.
 */
export async function keepKey(
  ctx: Ctx,
  fingerprint: string,
  { replace = false } = {},
): Promise<Result<undefined, KeepKeyRefusal>> {
  return write<undefined, KeepKeyRefusal>(ctx, async (tx) => {
    if (!mayKeepKey(tx.actor)) return refuse("not_allowed");
    const noted = await findKeyFingerprint(tx.db);
    if (noted === fingerprint || !(await findForum(tx.db))) return ok();
    if (noted !== null && !replace) return refuse("other_key");
    const type = noted === null ? "forum.key_noted" : "forum.key_replaced";
    tx.record({ type, ...forumSubject, data: { fingerprint } });
    return ok();
  });
}

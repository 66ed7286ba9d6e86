/** Keeps the groups of a meeting: tables and breakouts, each with a letter that it keeps. */
import { and, eq, or } from "#db/kit.ts";
import { liveTables } from "#db/schema/live.ts";
import { meetingGroups } from "#db/schema/meetings.ts";
import { registrationAsks, registrations } from "#db/schema/registrations.ts";
import type { Seen } from "../../consultations/commands/change.server.ts";
import { listThemes } from "../../consultations/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import type { GroupForm } from "../forms.ts";
import { listFitting } from "../group-staff.server.ts";
import type { GroupDuty } from "../group-staff.ts";
import { mayRunRoom } from "../policy.ts";
import { type GroupRow, listGroups, type MeetingRow } from "../queries.server.ts";
import { recordMeetingList, type WriteMeetingRefusal, writingMeeting } from "./change-meeting.server.ts";

export type GroupRefusal =
  | WriteMeetingRefusal
  | "title_missing"
  | "unknown_theme"
  /** who is to lead it, or to take notes, holds no role that fits */
  | "unknown_person"
  | "too_many"
  /** somebody has registered for it */
  | "group_in_use"
  /** people sit at its table, or sat there: what was said there stays with it */
  | "table_opened";
type Done = Result<undefined, GroupRefusal>;

/** Whoever runs the meeting in the room keeps its groups. */
const writingGroups = (ctx: Ctx, slug: string, body: (tx: Tx, meeting: MeetingRow) => Promise<Done>) =>
  writingMeeting<undefined, GroupRefusal>(ctx, slug, body, mayRunRoom);

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What a form says, as columns; a refusal where it can't be. */
async function columnsOf(
  tx: Tx,
  meeting: MeetingRow,
  input: GroupForm,
  before: Pick<GroupRow, "themeId" | "attendAs"> = { themeId: null, attendAs: null },
) {
  const { title, theme, seats, facilitatorRole = {}, scribeRole = {} } = input;
  if (!title[meeting.mainLanguage as keyof typeof title]?.trim()) return refuse("title_missing");
  const facilitatorId = await findOnDuty(tx, "facilitator", input.facilitator);
  const scribeId = await findOnDuty(tx, "scribe", input.scribe);
  if (facilitatorId === undefined || scribeId === undefined) return refuse("unknown_person");
  const attendAs =
    input.attendAs === undefined ? before.attendAs : input.attendAs === "either" ? null : input.attendAs;
  const columns = { title, seats, attendAs, facilitatorId, facilitatorRole, scribeId, scribeRole };
  if (theme === "") return ok({ ...columns, themeId: null });
  const themes = await listThemes(tx.db, meeting.consultationId);
  const found = themes.find(
    (one) => one.slug === theme && (one.endedAt === null || one.id === before.themeId),
  );
  return found ? ok({ ...columns, themeId: found.id }) : refuse("unknown_theme");
}

/** Who was chosen for a duty; null where nobody was, undefined where it can be nobody. */
async function findOnDuty(tx: Tx, duty: GroupDuty, handle = ""): Promise<string | null | undefined> {
  if (handle === "") return null;
  return (await listFitting(tx.db, duty)).find((one) => one.handle === handle)?.id;
}

/**
 * Adds a group with the next letter, never one that a group had before; one that was added last, as by a double click, is not
 * added again. Refused as title_missing, unknown_theme, unknown_person, too_many (26). Events: meeting.groups_changed.
 */
export async function addGroup(ctx: Ctx, slug: string, input: GroupForm): Promise<Done> {
  return writingGroups(ctx, slug, async (tx, meeting) => {
    const columns = await columnsOf(tx, meeting, input);
    if (!columns.ok) return columns;
    const ever = await tx.db.select().from(meetingGroups).where(eq(meetingGroups.meetingId, meeting.id));
    const last = ever.reduce<GroupRow | null>(
      (newest, one) => (newest && newest.id > one.id ? newest : one),
      null,
    );
    if (last && !last.removedAt && hasSame(last, columns.value)) return ok();
    const letter = [...letters].find((one) => ever.every((group) => group.letter < one));
    if (!letter) return refuse("too_many");
    const id = tx.newId();
    await tx.db.insert(meetingGroups).values({ id, meetingId: meeting.id, letter, ...columns.value });
    recordMeetingList(tx, meeting, { type: "meeting.groups_changed", change: "added", item: id });
    return ok();
  });
}

/**
 * Changes one, named by its letter, which it keeps. Refused as changed_meanwhile, removed_meanwhile, title_missing,
 * unknown_theme, unknown_person. Events: meeting.groups_changed.
 */
export async function changeGroup(
  ctx: Ctx,
  slug: string,
  letter: string,
  input: GroupForm & Seen,
): Promise<Done> {
  return writingGroups(ctx, slug, async (tx, meeting) => {
    const group = (await listGroups(tx.db, meeting.id)).find((one) => one.letter === letter);
    if (!group) return refuse("removed_meanwhile");
    if (group.version !== input.version) return refuse("changed_meanwhile");
    const columns = await columnsOf(tx, meeting, input, group);
    if (!columns.ok) return columns;
    await tx.db
      .update(meetingGroups)
      .set({ ...columns.value, version: group.version + 1 })
      .where(eq(meetingGroups.id, group.id));
    recordMeetingList(tx, meeting, { type: "meeting.groups_changed", change: "changed", item: group.id });
    return ok();
  });
}

/**
 * Takes one out that nobody has registered for or sat down at and whose table was never opened; its letter is not given again. Refused as
 * changed_meanwhile, removed_meanwhile, group_in_use, table_opened. Events: meeting.groups_changed.
 */
export async function removeGroup(ctx: Ctx, slug: string, letter: string, seen: Seen): Promise<Done> {
  return writingGroups(ctx, slug, async (tx, meeting) => {
    const group = (await listGroups(tx.db, meeting.id)).find((one) => one.letter === letter);
    if (!group) return refuse("removed_meanwhile");
    if (group.version !== seen.version) return refuse("changed_meanwhile");
    const asked = and(eq(registrationAsks.meetingId, meeting.id), eq(registrationAsks.groupLetter, letter));
    if ((await tx.db.$count(registrationAsks, asked)) > 0) return refuse("group_in_use");
    if (
      (await tx.db.$count(
        registrations,
        or(eq(registrations.groupId, group.id), eq(registrations.satGroupId, group.id)),
      )) > 0
    )
      return refuse("group_in_use");
    if ((await tx.db.$count(liveTables, eq(liveTables.groupId, group.id))) > 0) return refuse("table_opened");
    await tx.db
      .update(meetingGroups)
      .set({ removedAt: tx.now(), version: group.version + 1 })
      .where(eq(meetingGroups.id, group.id));
    recordMeetingList(tx, meeting, { type: "meeting.groups_changed", change: "removed", item: group.id });
    return ok();
  });
}

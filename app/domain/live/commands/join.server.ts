/** Opens the tables of a meeting, and lets devices sit down at them and leave. */
import { eq } from "#db/kit.ts";
import { liveDevices, liveTables } from "#db/schema/live.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { newKey, randomCode } from "../../kernel/token.server.ts";
import { write } from "../../kernel/write.server.ts";
import { type MeetingRefusal, runningRoom } from "../../meetings/commands/change-meeting.server.ts";
import { sitDownAt } from "../../meetings/commands/seat.server.ts";
import type { RegistrationLink } from "../../meetings/links.server.ts";
import { listGroups } from "../../meetings/queries.server.ts";
import type { JoinForm } from "../forms.ts";
import { closedSince, codeOf, type DeviceRole, liveLimits } from "../live.ts";
import {
  countDevices,
  digestOfKey,
  findByCode,
  findDevice,
  getConsultationOf,
  listTables,
} from "../queries.server.ts";
import { type AtTable, atTable, recordAt, type TableRefusal } from "./at-table.server.ts";

export type OpenRefusal =
  | MeetingRefusal
  /** nobody outside knows of it yet */
  | "not_announced"
  /** for staff and owners only: what a table says would come before the public */
  | "internal"
  /** there is no table to open */
  | "no_groups"
  /** nothing is taken in yet */
  | "consultation_not_announced";

/**
 * Gives every group that has none its codes; groups that came since are opened by doing it again, and codes that were handed
 * out stay. Answers how many were opened. Refused as OpenRefusal says. Events: table.opened for each.
 */
export async function openTables(ctx: Ctx, slug: string): Promise<Result<{ opened: number }, OpenRefusal>> {
  return runningRoom<{ opened: number }, OpenRefusal>(ctx, slug, async (tx, meeting) => {
    if (meeting.audience === "internal") return refuse("internal");
    if (meeting.status !== "announced") return refuse("not_announced");
    const groups = await listGroups(tx.db, meeting.id);
    if (groups.length === 0) return refuse("no_groups");
    if ((await getConsultationOf(tx.db, meeting)).status === "draft")
      return refuse("consultation_not_announced");
    const known = new Set((await listTables(tx.db, meeting.id)).map(({ group }) => group.id));
    const fresh = groups.filter(({ id }) => !known.has(id));
    for (const group of fresh) {
      const table = {
        ...{
          groupId: group.id,
          meetingId: meeting.id,
          status: "open" as const,
          questionId: null,
          submissionId: null,
        },
        ...{ scribeCode: await newCode(tx), joinCode: await newCode(tx), openedAt: tx.now() },
        ...{ closedAt: null, version: 1 },
      };
      await tx.db.insert(liveTables).values(table);
      recordAt(tx, { table, group, meeting }, "table.opened");
    }
    return ok({ opened: fresh.length });
  });
}

async function newCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = randomCode(liveLimits.code);
    if (!(await findByCode(tx.db, code))) return code;
  }
}

export type JoinRefusal =
  | "unknown_code"
  /** the table has closed, and its codes with it */
  | "ended"
  /** as many devices as a table takes */
  | "table_full";

export type Joined = {
  /** that the device holds from now on */
  key: string;
  role: DeviceRole;
};

/**
 * Lets a device sit down at the table of a code. One that sits there already, by the key that it holds, keeps that, and what it
 * is called may be another; one that sits elsewhere leaves that table. Of whoever has registered for the meeting it is noted
 * that he sat there: by his link he follows what it said. Which device is his is not kept. Refused as JoinRefusal
 * says. Events: table.joined.
 */
export async function joinTable(
  ctx: Ctx,
  { code, calledAs }: JoinForm,
  { key = "", registered = null }: { key?: string; registered?: RegistrationLink | null } = {},
): Promise<Result<Joined, JoinRefusal>> {
  return write<Joined, JoinRefusal>(ctx, async (tx) => {
    const found = await findByCode(tx.db, codeOf(code));
    if (!found) return refuse("unknown_code");
    const { table, role } = found;
    if (closedSince(found, tx.now())) return refuse("ended");
    const before = key ? await findDevice(tx.db, key) : null;
    if (before && before.device.groupId === table.groupId && before.device.role === role) {
      await tx.db
        .update(liveDevices)
        .set({ calledAs: calledAs || before.device.calledAs })
        .where(eq(liveDevices.id, before.device.id));
      if (registered) await sitDownAt(tx, found, registered);
      return ok({ key, role });
    }
    if ((await countDevices(tx.db, table.groupId, role)) >= liveLimits.devices) return refuse("table_full");
    if (registered) await sitDownAt(tx, found, registered);
    if (before) await getUp(tx, before);
    const fresh = newKey();
    await tx.db.insert(liveDevices).values({
      ...{ id: tx.newId(), groupId: table.groupId, keyDigest: digestOfKey(fresh), role },
      ...{ calledAs: calledAs || null, joinedAt: tx.now(), leftAt: null },
    });
    recordAt(tx, found, "table.joined", { role });
    return ok({ key: fresh, role });
  });
}

/**
 * Gets up from the table: its key opens nothing any more. What it wrote stays, and what it had written and not sent may still come
 * by that key. Refused as not_joined. Events: table.left.
 */
export async function leaveTable(ctx: Ctx, key: string): Promise<Result<undefined, TableRefusal>> {
  return atTable<undefined, TableRefusal>(ctx, key, ["scribe", "participant"], async (tx, at) => {
    await getUp(tx, at);
    return ok();
  });
}

async function getUp(tx: Tx, at: AtTable): Promise<void> {
  await tx.db
    .update(liveDevices)
    .set({ leftAt: tx.now(), calledAs: null })
    .where(eq(liveDevices.id, at.device.id));
  recordAt(tx, at, "table.left", { role: at.device.role });
}

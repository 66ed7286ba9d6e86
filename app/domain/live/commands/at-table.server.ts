/** What the commands of devices share: whose key it is, what his part allows, the event. */
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import type { EventData } from "../../kernel/event-log.server.ts";
import { type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { closedSince, type DeviceRole } from "../live.ts";
import { type DeviceRow, findDevice, findOnceSeated, type LiveTable } from "../queries.server.ts";

export type AtTable = LiveTable & { device: DeviceRow };
export type TableRefusal =
  /** the key is nobody's: join with the code of the table */
  | "not_joined"
  /** for the scribe */
  | "not_allowed"
  /** the table has closed */
  | "ended";

/** Whose key it is; refuses a part that this is not for. What holds the key may act: there is no account behind it. */
export function atTable<T, Code extends string>(
  ctx: Ctx,
  key: string,
  roles: readonly DeviceRole[],
  body: (tx: Tx, at: AtTable) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | TableRefusal>> {
  return write<T, Code | TableRefusal>(ctx, async (tx) => {
    const at = await findDevice(tx.db, key);
    if (!at) return refuse("not_joined");
    if (!roles.includes(at.device.role)) return refuse("not_allowed");
    return body(tx, at);
  });
}

/**
 * Whose key it is, also of a device that has left its table since: what it had captured there still comes, by the part that it had,
 * for as long as that of whoever stayed. It reads nothing by this.
 */
export function fromTable<T, Code extends string>(
  ctx: Ctx,
  key: string,
  body: (tx: Tx, at: AtTable) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | "not_joined">> {
  return write<T, Code | "not_joined">(ctx, async (tx) => {
    const at = await findOnceSeated(tx.db, key);
    return at ? body(tx, at) : refuse("not_joined");
  });
}

/** What atTable says, while nothing has closed the table. */
export function atOpenTable<T, Code extends string>(
  ctx: Ctx,
  key: string,
  roles: readonly DeviceRole[],
  body: (tx: Tx, at: AtTable) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | TableRefusal>> {
  return atTable<T, Code | TableRefusal>(ctx, key, roles, async (tx, at) =>
    closedSince(at, tx.now()) ? refuse("ended") : body(tx, at),
  );
}

/** An event at a table; the device is told by its part alone. */
export function recordAt(tx: Tx, { table, meeting }: LiveTable, type: string, data: EventData = {}): void {
  tx.record({
    type,
    subjectKind: "table",
    subjectId: table.groupId,
    consultationId: meeting.consultationId,
    data: { meeting: meeting.id, ...data },
  });
}

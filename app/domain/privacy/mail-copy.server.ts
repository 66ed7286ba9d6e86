/** Mail to somebody, for a copy of what is held of him. */
import { and, asc, eq, ne, type Queryable } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { type RecipientKind, writtenToFile } from "../kernel/outbox.ts";
import { notSentReasons } from "../notifications/mail.ts";
import type { CopiedMail } from "./copy.ts";

/** Mail to somebody, the oldest first: what kind it was of and what became of it. Its words were never kept. */
export async function readMail(db: Queryable, kind: RecipientKind, id: string): Promise<CopiedMail[]> {
  const rows = await db
    .select()
    .from(outbox)
    .where(
      and(eq(outbox.recipientKind, kind), eq(outbox.recipientId, id), ne(outbox.template, "address_new")),
    )
    .orderBy(asc(outbox.createdAt), asc(outbox.id));
  return rows.map(({ template, createdAt, status, sentAt, reason }) => ({
    ...{ template, createdAt },
    ...(reason === writtenToFile ? { status: writtenToFile, sentAt: null } : { status, sentAt }),
    why: notSentReasons.find((word) => word === reason) ?? null,
  }));
}

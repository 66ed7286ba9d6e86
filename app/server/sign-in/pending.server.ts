/**
 * Sign-ins under way. A code is single use, lives ten minutes, bears five tries, works only in the browser that
 * asked, and dies when a newer one is asked for the same address. Where a click came twice, one code was sent, and both rows
 * know it; the first of them holds the click. Only hashes are stored: of the code and the click with the server's key, of
 * the browser's secret without. Known and unknown addresses get the same row.
 */
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { retention } from "~/domain/forum/retention.ts";
import { firstClickBefore } from "~/domain/kernel/day.ts";
import type { Volatile } from "../volatile.ts";

export const codeMinutes = retention.sign_in_codes.usual;
export const triesPerCode = 5;

export type Pending = {
  id: string;
  addressKey: string;
  createdAt: string;
  expiresAt: string;
  triesLeft: number;
};
/** What somebody gets who asks: the code for the mail, null where that is on its way; the secret for the browser. */
export type Asked = { pending: Pending; code: string | null; secret: string };
export type Tried =
  | { kind: "right"; personId: string; returnTo: string | null }
  | { kind: "wrong"; triesLeft: number }
  /** used, too old, tried too often, replaced by a newer one, or never there */
  | { kind: "over" };

type Row = {
  id: string;
  browser_hash: string;
  address_key: string;
  person_id: string | null;
  code_hash: string;
  tries: number;
  return_to: string | null;
  created_at: string;
  expires_at: string;
};

export function makePendingSignIns(volatile: Volatile, secretKey: Buffer, now = () => new Date()) {
  const keyed = (text: string) => createHmac("sha256", secretKey).update(text).digest("hex");
  /** with the id of the row that it was made for, since a second one may know it too */
  const hashCode = (id: string, code: string) => `${id}.${keyed(`sign-in\0${id}\0${code}`)}`;
  const alive = `used_at is null and expires_at > ? and expires_at <= ? and tries < ${triesPerCode}`;
  const at = () => now().toISOString();
  const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * 60_000).toISOString();
  // One that would last longer than any does is of a clock that was set back since.
  const lifetime = () => [at(), inMinutes(codeMinutes + 1)];

  return {
    /**
     * Begins a sign-in and ends the older ones of the address. Nobody is named yet: that happens off the request. `from`
     * tells whose click it is; one that came twice, also at once, begins the same sign-in once more, with the one code.
     */
    async ask(addressKey: string, returnTo: string | null, from: string): Promise<Asked> {
      const [id, secret] = [randomBytes(16).toString("hex"), randomBytes(32).toString("base64url")];
      const code = String(randomInt(1_000_000)).padStart(6, "0");
      const click = keyed(`click\0${addressKey}\0${from}`);
      const [createdAt, expiresAt] = [at(), inMinutes(codeMinutes)];
      await volatile.query(
        `delete from pending_sign_ins where expires_at <= ? or (address_key = ? and code_hash not in
          (select code_hash from pending_sign_ins where click = ? and created_at > ? and ${alive}))`,
        ...[createdAt, addressKey, click, firstClickBefore(createdAt), ...lifetime()],
      );
      const first = await volatile.query(
        `insert into pending_sign_ins
          (id, browser_hash, address_key, code_hash, click, return_to, created_at, expires_at)
          values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (click) do nothing returning id`,
        ...[id, hashSecret(secret), addressKey, hashCode(id, code), click, returnTo, createdAt, expiresAt],
      );
      if (first.length === 0) {
        await volatile.query(
          `insert into pending_sign_ins
            (id, browser_hash, address_key, person_id, code_hash, tries, return_to, created_at, expires_at)
            select ?, ?, address_key, person_id, code_hash, tries, ?, created_at, expires_at from pending_sign_ins
            where click = ? and ${alive}`,
          ...[id, hashSecret(secret), returnTo, click, ...lifetime()],
        );
      }
      const pending = { id, addressKey, createdAt, expiresAt, triesLeft: triesPerCode };
      return { pending, code: first.length > 0 ? code : null, secret };
    },

    /** Its mail did not leave: the next click is a first one. */
    async forgetClick(id: string): Promise<void> {
      await volatile.query("update pending_sign_ins set click = null where id = ?", id);
    },

    /** Removes codes whose time has passed. */
    async sweep(): Promise<void> {
      await volatile.query("delete from pending_sign_ins where expires_at <= ?", at());
    },

    /** Says whose sign-in it is, once the address was found to be somebody's. */
    async name(id: string, personId: string): Promise<void> {
      await volatile.query("update pending_sign_ins set person_id = ? where id = ?", personId, id);
    },

    /** The sign-in that this browser began, while it can still succeed. */
    async find(secret: string): Promise<Pending | null> {
      const [row] = await volatile.query<Row>(
        `select * from pending_sign_ins where browser_hash = ? and ${alive}`,
        hashSecret(secret),
        ...lifetime(),
      );
      return row ? fromRow(row) : null;
    },

    /** Tries a code. The try is counted before the code is looked at, so that tries at once can't be more than five. */
    async try(secret: string, code: string): Promise<Tried> {
      const rows = await volatile.query<Row>(
        `update pending_sign_ins set tries = tries + 1
          where code_hash = (select code_hash from pending_sign_ins where browser_hash = ?) and ${alive} returning *`,
        hashSecret(secret),
        ...lifetime(),
      );
      const row = rows.find((one) => one.browser_hash === hashSecret(secret));
      if (!row) return { kind: "over" };
      const right = sameHash(hashCode(row.code_hash.split(".")[0] ?? "", code), row.code_hash);
      if (!right || !row.person_id) {
        const { triesLeft } = fromRow(row);
        return triesLeft > 0 ? { kind: "wrong", triesLeft } : { kind: "over" };
      }
      const used = await volatile.query<{ id: string }>(
        "update pending_sign_ins set used_at = ? where code_hash = ? and used_at is null returning id",
        at(),
        row.code_hash,
      );
      return used.some(({ id }) => id === row.id)
        ? { kind: "right", personId: row.person_id, returnTo: row.return_to }
        : { kind: "over" };
    },
  };
}

export type PendingSignIns = ReturnType<typeof makePendingSignIns>;

function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function fromRow(row: Row): Pending {
  return {
    id: row.id,
    addressKey: row.address_key,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    triesLeft: triesPerCode - row.tries,
  };
}

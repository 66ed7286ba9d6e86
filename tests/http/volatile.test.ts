import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { idleMs, longestMs, makeSessions, type Session } from "~/server/sessions.server.ts";
import { makePendingSignIns } from "~/server/sign-in/pending.server.ts";
import { openVolatile, type Volatile } from "~/server/volatile.ts";
import { createDatabase, startPostgres, type TestPostgres } from "../support/postgres.ts";

const hour = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), "gensvar-volatile-"));
const volatileFile = join(folder, "volatile.db");
let server: TestPostgres;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const places = {
  SQLite: async () => ({ volatileFile }),
  PostgreSQL: async () => ({ volatileFile, databaseUrl: (await createDatabase(server.url)).url }),
};

describe.each(Object.entries(places))("the volatile store on %s", (kind, place) => {
  let where: Awaited<ReturnType<typeof place>>;
  let store: Volatile;
  let at = new Date("2026-04-15T10:00:00.000Z");
  const later = (ms: number) => {
    at = new Date(at.getTime() + ms);
  };
  const sessions = (secure = false) => makeSessions(store, { secure }, () => at);
  const cookieOf = (header: string) => header.split(";")[0] ?? "";

  beforeAll(async () => {
    where = await place();
    // Two processes may start at once.
    const both = await Promise.all([openVolatile(where), openVolatile(where)]);
    await both[1].close();
    store = both[0];
  });
  afterAll(() => store.close());

  test("a session is found by its cookie, and by nothing that the store holds", async () => {
    const { session, cookie } = await sessions().create({
      personId: "p1",
      userAgent: "Firefox/130.0 (X11; Linux)",
    });
    expect(cookie).toMatch(/^gs_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
    expect(await sessions().read(`other=1; ${cookieOf(cookie)}`)).toEqual(session);
    expect(session.userAgent).toBe("Firefox · Linux");
    expect(await sessions().read(`gs_session=${session.id}`)).toBeNull();
    expect(await sessions().read(`gs_session=${session.id.slice(0, 43)}`)).toBeNull();
    const rows = await store.query<Record<string, unknown>>("select * from sessions");
    expect(JSON.stringify(rows)).not.toContain(cookieOf(cookie).slice("gs_session=".length));
  });

  test("over https only the __Host- cookie counts", async () => {
    const { cookie } = await sessions(true).create({ personId: "p1", userAgent: null });
    expect(cookie).toMatch(/^__Host-gs_session=.*; Secure; /);
    expect(await sessions(true).read(cookieOf(cookie))).not.toBeNull();
    expect(await sessions(true).read(cookieOf(cookie).replace("__Host-", ""))).toBeNull();
  });

  test("it ends after two idle hours, and after twelve hours in all", async () => {
    const idle = await sessions().create({ personId: "p2", userAgent: null });
    later(idleMs + 1);
    expect(await sessions().read(cookieOf(idle.cookie))).toBeNull();

    const used = await sessions().create({ personId: "p2", userAgent: null });
    const stillThere = async () => (await sessions().read(cookieOf(used.cookie))) !== null;
    const step = idleMs / 2;
    for (let age = step; age < longestMs; age += step) {
      later(step);
      expect(await stillThere()).toBe(true);
    }
    later(step - 1);
    expect(await stillThere()).toBe(true);
    later(1);
    expect(await stillThere()).toBe(false);
  });

  test("rotating leaves one session, under a new secret", async () => {
    const first = await sessions().create({ personId: "p3", userAgent: null });
    const second = await sessions().rotate(first.session, null);
    expect(await sessions().read(cookieOf(first.cookie))).toBeNull();
    expect((await sessions().read(cookieOf(second.cookie)))?.personId).toBe("p3");
    expect(await sessions().list("p3")).toHaveLength(1);
  });

  test("one lists and ends one's own sessions and nobody else's", async () => {
    const make = async (personId: string) => (await sessions().create({ personId, userAgent: null })).session;
    const [mine, other, theirs] = [await make("p4"), await make("p4"), await make("p5")] as [
      Session,
      Session,
      Session,
    ];
    await sessions().end(theirs.id, "p4");
    expect(await sessions().list("p5")).toHaveLength(1);
    await sessions().endAllFor("p4", mine.id);
    expect((await sessions().list("p4")).map(({ id }) => id)).toEqual([mine.id]);
    expect(await sessions().end(other.id, "p4")).toMatch(/^gs_session=; .*Max-Age=0$/);
  });

  test("a counter is shared by all who open the store, and starts again when its time is over", async () => {
    const options = { name: "tries", points: 2, seconds: 1 };
    const second = kind === "PostgreSQL" ? await openVolatile(where) : store;
    const [one, two] = [store.limiter(options), second.limiter(options)];
    expect(await one.take("key")).toEqual({ ok: true });
    expect(await two.take("key")).toEqual({ ok: true });
    expect(await one.take("key")).toEqual({ ok: false, retryAfter: 1 });
    expect(await one.take("other")).toEqual({ ok: true });
    await two.forget("key");
    expect(await one.take("key")).toEqual({ ok: true });
    expect(await two.take("key")).toEqual({ ok: true });
    await new Promise((done) => setTimeout(done, 1100));
    expect(await two.take("key")).toEqual({ ok: true });
    if (second !== store) await second.close();
  });

  test("a counter is one row, however often it is asked", async () => {
    const flood = store.limiter({ name: "flood", points: 3, seconds: 900 });
    const taken = await Promise.all(Array.from({ length: 50 }, () => flood.take("key")));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(3);
    const rows = await store.query("select points from rate_limits where key like ?", "flood:%");
    expect(rows).toHaveLength(1);
  });

  test("where the store can't be asked, this process counts by itself", async () => {
    const other = await openVolatile(await place());
    const limiter = other.limiter({ name: "alone", points: 2, seconds: 60 });
    await other.close();
    expect(await limiter.take("key")).toEqual({ ok: true });
    expect(await limiter.take("key")).toEqual({ ok: true });
    expect(await limiter.take("key")).toEqual({ ok: false, retryAfter: 60 });
    expect(await limiter.take("other")).toEqual({ ok: true });
  });

  test("nobody waits for the time by which the clock was set back", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: at });
    try {
      const limiter = store.limiter({ name: "back", points: 1, seconds: 60 });
      const take = () => limiter.take("key");
      expect([await take(), await take()]).toEqual([{ ok: true }, { ok: false, retryAfter: 60 }]);
      for (const hours of [1, 24]) {
        vi.setSystemTime(Date.now() - hours * 3_600_000);
        expect([await take(), await take()]).toEqual([{ ok: true }, { ok: false, retryAfter: 60 }]);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  test("a session lasts though the clock was set back by an hour, and ends where it would last days longer", async () => {
    const { cookie } = await sessions().create({ personId: "p6", userAgent: null });
    later(-hour);
    expect(await sessions().read(cookieOf(cookie))).not.toBeNull();
    later(-24 * hour);
    expect(await sessions().read(cookieOf(cookie))).toBeNull();
    const { cookie: anew } = await sessions().create({ personId: "p6", userAgent: null });
    expect(await sessions().read(cookieOf(anew))).not.toBeNull();
    later(25 * hour);
  });

  test("a code lasts its ten minutes, and none that the clock was set back by", async () => {
    const pending = makePendingSignIns(store, randomBytes(32), () => at);
    const first = await pending.ask("address", null, "browser");
    later(-hour);
    expect(await pending.find(first.secret)).toBeNull();
    expect(await pending.try(first.secret, first.code ?? "")).toEqual({ kind: "over" });
    const second = await pending.ask("address", null, "browser");
    await pending.name(second.pending.id, "p7");
    expect(await pending.try(second.secret, second.code ?? "")).toMatchObject({
      kind: "right",
      personId: "p7",
    });
    later(hour);
  });

  test("clicks that come truly at once bring one code, which works for each of them, once", async () => {
    const pending = makePendingSignIns(store, randomBytes(32), () => at);
    const asked = await Promise.all([1, 2, 3].map(() => pending.ask("at once", null, "browser")));
    const [code, ...more] = asked.flatMap((one) => one.code ?? []);
    expect([typeof code, more]).toEqual(["string", []]);
    for (const one of asked) await pending.name(one.pending.id, "p8");
    for (const { secret } of asked) expect(await pending.find(secret)).not.toBeNull();
    const tried = await Promise.all(asked.map(({ secret }) => pending.try(secret, code ?? "")));
    expect(tried.map(({ kind }) => kind).sort()).toEqual(["over", "over", "right"]);
    expect((await pending.ask("at once", null, "browser")).code).not.toBeNull();
    expect((await pending.ask("at once", null, "another browser")).code).not.toBeNull();
  });

  test("one statement decides who was first", async () => {
    await store.query(
      "insert into pending_sign_ins (id, browser_hash, address_key, code_hash, created_at, expires_at) values (?, ?, ?, ?, ?, ?)",
      ...["s1", "b", "a", "c", "2026", "2027"],
    );
    const use = () =>
      store.query(
        "update pending_sign_ins set used_at = ? where id = ? and used_at is null returning id",
        "2026",
        "s1",
      );
    const used = await Promise.all([use(), use(), use()]);
    expect(used.flat()).toHaveLength(1);
  });
});

test("a file of another layout is made anew", async () => {
  const { default: BetterSqlite } = await import("better-sqlite3");
  const file = join(folder, "old.db");
  const old = new BetterSqlite(file);
  old.exec(
    "create table sessions (id text primary key); insert into sessions values ('x'); pragma user_version = 999",
  );
  old.close();
  const store = await openVolatile({ volatileFile: file });
  expect(await store.query("select * from sessions")).toEqual([]);
  await store.close();
  expect(readFileSync(file).length).toBeGreaterThan(0);
});

/**
 * Who is signed in. The browser holds 32 random bytes; the store holds only their SHA-256, so that a stolen
 * store gives nobody a session. A session says who, never what they may do: roles are read on each request.
 */
import { createHash, randomBytes } from "node:crypto";
import { endCookie, readCookie, setCookie } from "./cookies.ts";
import type { Volatile } from "./volatile.ts";

const hour = 3_600_000;
/** signed out after this long, whatever one does */
export const longestMs = 12 * hour;
/** signed out after this long without a request */
export const idleMs = 2 * hour;
/** the last request is noted at most this often */
const noteEveryMs = 60_000;
/** Signed in: such a browser gets no kept page. */
export const sessionCookie = "gs_session";

export type Session = {
  /** SHA-256 of what the browser holds; safe in a form that ends a session */
  id: string;
  personId: string;
  createdAt: string;
  lastSeenAt: string;
  /** "Firefox on Linux": so that people know their own sessions */
  userAgent: string;
};
type Row = { id: string; person_id: string; created_at: string; last_seen_at: string; user_agent: string };

export type Sessions = ReturnType<typeof makeSessions>;

export function makeSessions(volatile: Volatile, config: { secure: boolean }, now = () => new Date()) {
  const before = (ms: number) => new Date(now().getTime() - ms).toISOString();
  const alive = "created_at > ? and last_seen_at > ?";
  const bounds = (): [string, string] => [before(longestMs), before(idleMs)];

  async function find(id: string): Promise<Session | null> {
    const rows = await volatile.query<Row>(
      `select * from sessions where id = ? and ${alive}`,
      id,
      ...bounds(),
    );
    return rows[0] ? fromRow(rows[0]) : null;
  }

  const sessions = {
    /** Signs a person in; `cookie` is the Set-Cookie header to answer with. Old sessions are swept on the way. */
    async create(input: {
      personId: string;
      userAgent: string | null;
    }): Promise<{ session: Session; cookie: string }> {
      const secret = randomBytes(32).toString("base64url");
      const at = now().toISOString();
      const session: Session = {
        id: digest(secret),
        personId: input.personId,
        createdAt: at,
        lastSeenAt: at,
        userAgent: describeBrowser(input.userAgent),
      };
      await volatile.query("delete from sessions where created_at <= ? or last_seen_at <= ?", ...bounds());
      await volatile.query(
        "insert into sessions (id, person_id, created_at, last_seen_at, user_agent) values (?, ?, ?, ?, ?)",
        session.id,
        session.personId,
        session.createdAt,
        session.lastSeenAt,
        session.userAgent,
      );
      return { session, cookie: setCookie(sessionCookie, secret, config, longestMs / 1000) };
    },

    /** The session that a request's Cookie header holds, if it is still good. */
    async read(cookieHeader: string | null | undefined): Promise<Session | null> {
      const secret = readCookie(cookieHeader, sessionCookie, config);
      if (!secret || !/^[\w-]{43}$/.test(secret)) return null;
      const session = await find(digest(secret));
      if (session && session.lastSeenAt < before(noteEveryMs)) {
        session.lastSeenAt = now().toISOString();
        await volatile.query(
          "update sessions set last_seen_at = ? where id = ?",
          session.lastSeenAt,
          session.id,
        );
      }
      return session;
    },

    /** Ends this session and signs the same person in anew: at sign-in and when roles change. */
    async rotate(session: Session, userAgent: string | null) {
      await volatile.query("delete from sessions where id = ?", session.id);
      return sessions.create({ personId: session.personId, userAgent });
    },

    /** Ends one session of that person; another person's is left alone. The header removes the cookie. */
    async end(id: string, personId: string): Promise<string> {
      await volatile.query("delete from sessions where id = ? and person_id = ?", id, personId);
      return endCookie(sessionCookie, config);
    },

    /** Ends every session of a person, except one that is kept. */
    async endAllFor(personId: string, keep = ""): Promise<void> {
      await volatile.query("delete from sessions where person_id = ? and id <> ?", personId, keep);
    },

    /** A person's sessions, the latest used first. */
    async list(personId: string): Promise<Session[]> {
      const rows = await volatile.query<Row>(
        `select * from sessions where person_id = ? and ${alive} order by last_seen_at desc`,
        personId,
        ...bounds(),
      );
      return rows.map(fromRow);
    },
  };
  return sessions;
}

function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function fromRow(row: Row): Session {
  return {
    id: row.id,
    personId: row.person_id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    userAgent: row.user_agent,
  };
}

/** Browser and system in three words; nothing that would tell two readers of the same kind apart. */
export function describeBrowser(userAgent: string | null): string {
  const agent = (userAgent ?? "").slice(0, 500);
  const browser = /Edg\//.test(agent)
    ? "Edge"
    : /Firefox\//.test(agent)
      ? "Firefox"
      : /Chrom(e|ium)\//.test(agent)
        ? "Chrome"
        : /Safari\//.test(agent)
          ? "Safari"
          : "";
  const system = /iPhone|iPad/.test(agent)
    ? "iOS"
    : (/Android|Windows|Mac OS X|Linux/.exec(agent)?.[0] ?? "").replace("Mac OS X", "macOS");
  return [browser, system].filter(Boolean).join(" · ");
}

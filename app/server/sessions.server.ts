/**
 * Who is signed in. The browser holds 32 random bytes; the store holds only their SHA-256, so that a stolen
 * store gives nobody a session. A session says who, never what they may do: roles are read on each request.
 */
import { createHash, randomBytes } from "node:crypto";
import { retention } from "~/domain/forum/retention.ts";
import { endCookie, readCookie, setCookie } from "./cookies.ts";
import { isUnavailable } from "./unavailable.ts";
import type { Volatile } from "./volatile.ts";

const hour = 3_600_000;
/** signed out after this long, whatever one does */
export const longestMs = retention.sessions.usual * hour;
/** signed out after this long without a request */
export const idleMs = 2 * hour;
/** a second factor that was given longer ago is asked for again before a sensitive change */
export const freshMs = 10 * 60_000;
/** what lies further ahead is of a clock that was set back since: it would last that much longer */
const aheadMs = hour;
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
  /** when the second factor was last given; null before */
  secondAt: string | null;
};
type Row = {
  id: string;
  person_id: string;
  created_at: string;
  last_seen_at: string;
  user_agent: string;
  second_at: string | null;
};

export type Sessions = ReturnType<typeof makeSessions>;

export function makeSessions(volatile: Volatile, config: { secure: boolean }, now = () => new Date()) {
  const before = (ms: number) => new Date(now().getTime() - ms).toISOString();
  const alive = "created_at > ? and last_seen_at > ? and created_at <= ? and last_seen_at <= ?";
  const ended = (): [string, string] => [before(longestMs), before(idleMs)];
  const bounds = () => [...ended(), before(-aheadMs), before(-aheadMs)];

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
      /** when he signed in, and when he gave the second factor, where the session goes on from another one */
      createdAt?: string;
      secondAt?: string | null;
    }): Promise<{ session: Session; cookie: string }> {
      const secret = randomBytes(32).toString("base64url");
      const at = now().toISOString();
      const session: Session = {
        id: digest(secret),
        personId: input.personId,
        createdAt: input.createdAt ?? at,
        lastSeenAt: at,
        userAgent: describeBrowser(input.userAgent),
        secondAt: input.secondAt ?? null,
      };
      await sessions.sweep();
      await volatile.query(
        `insert into sessions (id, person_id, created_at, last_seen_at, user_agent, second_at)
          values (?, ?, ?, ?, ?, ?)`,
        session.id,
        session.personId,
        session.createdAt,
        session.lastSeenAt,
        session.userAgent,
        session.secondAt,
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
        await volatile
          .query("update sessions set last_seen_at = ? where id = ?", session.lastSeenAt, session.id)
          // Who was here is noted at the next request; a full disk keeps nobody from reading.
          .catch((error) => {
            if (!isUnavailable(error)) throw error;
          });
      }
      return session;
    },

    /** Goes on in a session under a new secret: when the second factor was given, and when roles change. */
    async rotate(session: Session, userAgent: string | null, { second = false } = {}) {
      await volatile.query("delete from sessions where id = ?", session.id);
      const { personId, createdAt } = session;
      const secondAt = second ? now().toISOString() : session.secondAt;
      return sessions.create({ personId, userAgent, createdAt, secondAt });
    },

    /** The second factor was given once more in a session that had it. */
    async noteSecond(session: Session): Promise<void> {
      session.secondAt = now().toISOString();
      await volatile.query("update sessions set second_at = ? where id = ?", session.secondAt, session.id);
    },

    /** Whether the second factor was given within the last ten minutes. */
    isFresh: ({ secondAt }: Session) => secondAt !== null && secondAt > before(freshMs),

    /** Ends one session of that person; another person's is left alone. The header removes the cookie. */
    async end(id: string, personId: string): Promise<string> {
      await volatile.query("delete from sessions where id = ? and person_id = ?", id, personId);
      return endCookie(sessionCookie, config);
    },

    /** Ends every session of a person, except one that is kept. */
    async endAllFor(personId: string, keep = ""): Promise<void> {
      await volatile.query("delete from sessions where person_id = ? and id <> ?", personId, keep);
    },

    /** Removes what has ended by itself. */
    async sweep(): Promise<void> {
      await volatile.query("delete from sessions where created_at <= ? or last_seen_at <= ?", ...ended());
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
    secondAt: row.second_at,
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

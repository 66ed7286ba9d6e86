/** The world of rights behind the built pages: each asker with the cookies that he has, and what an answer comes to. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { desc } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { type ContactPurpose, createContactLinks } from "~/domain/contacts/links.server.ts";
import { createInvitationLinks } from "~/domain/mailings/links.server.ts";
import { createRegistrationLinks, type RegistrationPurpose } from "~/domain/meetings/links.server.ts";
import { confirmationEnd, createLinks } from "~/domain/own/links.server.ts";
import { storeFile } from "~/server/files.server.ts";
import { type Answer, ask, origin } from "../support/edge.ts";
import { arriving, pdf } from "../support/files.ts";
import type { Route } from "../support/route-table.ts";
import { serve } from "../support/served.ts";
import { registered } from "./meetings.ts";
import type { Asker } from "./rows.ts";
import { type Kind, openRightsWorld } from "./world.ts";

export type RightsForum = Awaited<ReturnType<typeof openRightsForum>>;
export type Asked = {
  asker: Asker;
  address: string;
  fields?: Record<string, string> | [string, string][];
  record?: string;
  /** it may end the session that it is asked in */
  ends?: boolean;
};

/** The pages as they were built, or others of the same table. */
export const builtPages = () =>
  import(/* @vite-ignore */ pathToFileURL(resolve("build/server/index.js")).href) as Promise<ServerBuild>;

export async function openRightsForum(pages: ServerBuild) {
  const dataDir = mkdtempSync(join(tmpdir(), "gensvar-rights-"));
  const stored = await storeFile(join(dataDir, "attachments"), "Høyring.pdf", arriving(pdf));
  if (!stored.ok) throw new Error(stored.refusal);
  const world = await openRightsWorld([stored.file]);
  const settings = {
    ATTACHMENTS_DIR: join(dataDir, "attachments"),
    READ_LIMIT: "1000000",
    TRUST_PROXY: "loopback",
  };
  const served = await serve(world, settings, pages);
  const links = createLinks(served.config.secretKey, served.config.origin);
  const { records, people } = world;
  const until = confirmationEnd(world.clock.now);
  const confirmation = {
    purpose: "withdrawal",
    ref: String(records.submissions.received),
    version: 1,
  } as const;
  records.links = {
    current: links.submissionToken(String(records.submissions.split), 1),
    renewed: links.submissionToken(world.renewed, 1),
    forged: `${links.submissionToken(String(records.submissions.split), 1).slice(0, -6)}AAAAAA`,
  };
  records.confirmations = {
    withdrawal: links.confirmationToken({ ...confirmation, until }),
    over: links.confirmationToken({ ...confirmation, until: world.clock.now }),
    private_link: String(records.links.current),
    forged: `${links.confirmationToken({ ...confirmation, until }).slice(0, -6)}AAAAAA`,
  };
  const { listed, leaving, waiting } = world.invited;
  const invitation = createContactLinks(served.config.secretKey, served.config.origin);
  const invited = (purpose: ContactPurpose, ref: string) => {
    const current = invitation.token(purpose, { ref, version: 1 });
    return { current, forged: `${current.slice(0, -6)}AAAAAA` };
  };
  records.contactLinks = invited("own", listed);
  records.leaveLinks = invited("leave", leaving);
  records.signUps = invited("sign_up", waiting);
  const registration = createRegistrationLinks(served.config.secretKey, served.config.origin);
  const registered = (purpose: RegistrationPurpose, ref: string) => {
    const current = registration.token(purpose, { ref, version: 1 });
    return { current, forged: `${current.slice(0, -6)}AAAAAA` };
  };
  const asked = createInvitationLinks(served.config.secretKey, served.config.origin);
  const whole = asked.token("own", { ref: String(records.invitations.invited), version: 1 });
  records.invitationLinks = { current: whole, forged: `${whole.slice(0, -6)}AAAAAA` };
  records.registrationLinks = registered("own", world.registered.states.going);
  records.registrationAsks = registered("confirm", world.registered.asked);
  const versionOf = (ref: string) => (ref === world.renewed ? 2 : 1);

  const sessions = new Map<Asker, Promise<string>>();
  let posts = 0;

  /** What this asker's browser holds. */
  async function cookiesOf({ asker, record = "", ends }: Asked): Promise<string> {
    if (asker === "visitor") return "";
    if (asker === "contributor" || asker === "otherContributor") {
      const ref = asker === "contributor" ? (record.split(".")[0] ?? "") : world.elsewhere;
      return `gs_track=${links.submissionToken(ref, versionOf(ref))}`;
    }
    const session = (!ends && sessions.get(asker)) || signIn(people[asker], asker !== "half");
    if (!ends) sessions.set(asker, session);
    return session;
  }

  async function signIn(personId: string, inFull: boolean): Promise<string> {
    const secondAt = inFull ? served.signedInAt : null;
    const { cookie } = await served.sessions.create({ personId, userAgent: "", secondAt });
    return cookie.split(";")[0] ?? "";
  }

  return {
    world,
    records,
    /** what is answered where there is nothing, by who asks and how */
    nothing: new Map<string, string>(),
    /** what the fields of the table name */
    names: {
      message: world.failedMail,
      published: String(records.responses.published),
      otherBody: world.otherBody,
      factor: world.clock.now,
    } as Record<string, string>,
    async send(asked: Asked): Promise<Answer> {
      const { address, fields } = asked;
      const cookie = await cookiesOf(asked);
      // Each from a network of its own: one may send sixty forms a minute.
      posts += 1;
      const network = `10.${(posts >> 8) % 256}.${posts % 256}.1`;
      const from = { "x-forwarded-for": network, "accept-language": "en" };
      const headers = { cookie, origin, accept: "text/html", ...from };
      if (!fields) return ask(served.port, address, { headers });
      const body = new URLSearchParams(fields).toString();
      return ask(served.port, address, { method: "POST", headers, body });
    },
    /** the end of the event log: it moves with every change */
    async head(): Promise<number> {
      const [last] = await world.read
        .select({ seq: events.seq })
        .from(events)
        .orderBy(desc(events.seq))
        .limit(1);
      return last?.seq ?? 0;
    },
    async stop() {
      await served.stop();
      await world.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The letter of the table that an answer comes to; anything else is told as it is. */
export function letterOf({ status, headers }: Answer): string {
  const to = String(headers.location ?? headers["x-remix-redirect"] ?? "");
  if (status === 404) return "-";
  if (to.startsWith("/sign-in/second")) return "2";
  if (to.startsWith("/sign-in")) return "s";
  return status < 500 && status !== 403 ? "+" : `${status}`;
}

/** What a refusal says, but for the address that it was asked at, and what each answer has anew. */
export function plain({ status, headers, text }: Answer, address: string): string {
  const { date: _, "content-length": __, "x-request-id": ___, ...kept } = headers;
  const [path = ""] = address.split("?");
  return [path, encodeURIComponent(path)]
    .reduce((said, form) => said.replaceAll(form, "…"), `${status}\n${JSON.stringify(kept)}\n${text}`)
    .replace(/nonce(-|=\\?")[\w+/=-]+/g, "nonce")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
}

/** The address of a route with a record in it; a registration is that of the meeting that is announced. */
export function addressOf({ path }: Route, record: string | number): string {
  return path
    .replace(/\/files\/:number$/, "/files/1")
    .replace(/\/(registrations|check-in)\/:ref$/, `/$1/${registered}`)
    .replace("/mailings/:number", "/mailings/1")
    .replace(":key", "about")
    .replace(/:\w+/, encodeURIComponent(String(record || "x")))
    .replace(/(.)\/$/, "$1");
}

/** Of the shape of a record's name, and nobody's. */
export const missing: Record<Kind, string> = {
  consultations: "no-such-consultation",
  meetings: "no-such-meeting",
  contributions: "RND26-ZZZZ.1",
  submissions: "RND26-ZZZZ",
  responses: "99999",
  commitments: "no-such-commitment",
  plans: "no-such-plan",
  logos: "1".repeat(64),
  links: "bm9zdWNobGluaw",
  consultees: "NOBODY",
  segments: "NOBODY",
  contacts: "NOBODY",
  imports: "NOTHING",
  contactLinks: "bm9zdWNobGluaw",
  leaveLinks: "bm9zdWNobGluaw",
  signUps: "bm9zdWNobGluaw",
  registrations: "ACDEFGHJKMNP",
  invitations: "ACDEFGHJKMNP",
  invitationLinks: "bm9zdWNobGluaw",
  registrationLinks: "bm9zdWNobGluaw",
  registrationAsks: "bm9zdWNobGluaw",
  confirmations: "bm9zdWNobGluaw",
};

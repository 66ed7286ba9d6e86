/** A world as it is served: the real edge and the pages of taking part and of following, over the world's own database. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { createLinks } from "~/domain/own/links.server.ts";
import * as root from "~/root.tsx";
import * as contact from "~/routes/desk/contacts/contact.tsx";
import * as contactCsv from "~/routes/desk/contacts/csv.ts";
import * as contactImport from "~/routes/desk/contacts/import.tsx";
import * as contactImportRows from "~/routes/desk/contacts/import-rows.tsx";
import * as contactList from "~/routes/desk/contacts/list.tsx";
import * as copyFor from "~/routes/desk/intake/copy.ts";
import * as erase from "~/routes/desk/intake/erase.tsx";
import * as file from "~/routes/desk/intake/file.ts";
import * as intake from "~/routes/desk/intake/list.tsx";
import * as split from "~/routes/desk/intake/split.tsx";
import * as submission from "~/routes/desk/intake/submission.tsx";
import * as editMailing from "~/routes/desk/mailings/edit.tsx";
import * as mailingAtDesk from "~/routes/desk/mailings/one.tsx";
import * as evaluationPage from "~/routes/desk/meetings/evaluation.tsx";
import * as meetingsAtDesk from "~/routes/desk/meetings/list.tsx";
import * as meetingAtDesk from "~/routes/desk/meetings/overview.tsx";
import * as recordDeskPage from "~/routes/desk/meetings/record.tsx";
import * as publishPage from "~/routes/desk/meetings/record-publish.tsx";
import * as copyPerson from "~/routes/desk/people/copy.ts";
import * as doorList from "~/routes/desk/registrations/door.tsx";
import * as atDoor from "~/routes/desk/room/at-door.tsx";
import * as boardPage from "~/routes/desk/room/board.tsx";
import * as checkInPage from "~/routes/desk/room/check-in.tsx";
import * as closePage from "~/routes/desk/room/close.tsx";
import * as roomEvents from "~/routes/desk/room/events.ts";
import * as roomPage from "~/routes/desk/room/room.tsx";
import * as sheetsPage from "~/routes/desk/room/sheets.tsx";
import * as segmentAtDesk from "~/routes/desk/segments/segment.tsx";
import * as staffData from "~/routes/desk/sessions/copy-data.ts";
import * as staffDocument from "~/routes/desk/sessions/copy-document.ts";
import * as retention from "~/routes/desk/settings/retention.tsx";
import * as today from "~/routes/desk/today.tsx";
import * as confirmSignUp from "~/routes/invitation/confirm.tsx";
import * as leaveList from "~/routes/invitation/leave.tsx";
import * as listLink from "~/routes/invitation/link.tsx";
import * as ownContact from "~/routes/invitation/own.tsx";
import * as ownContactData from "~/routes/invitation/own-data.ts";
import * as ownInvitation from "~/routes/invited/answer.tsx";
import * as invitationLink from "~/routes/invited/link.tsx";
import * as passOnInvitation from "~/routes/invited/pass-on.tsx";
import * as liveAct from "~/routes/live/act.ts";
import * as liveCode from "~/routes/live/code.tsx";
import * as liveEvents from "~/routes/live/events.ts";
import * as liveJoin from "~/routes/live/join.tsx";
import * as liveQueue from "~/routes/live/queue.ts";
import * as liveRows from "~/routes/live/rows.ts";
import * as saidPage from "~/routes/live/said.tsx";
import * as liveTable from "~/routes/live/table.tsx";
import * as liveWorker from "~/routes/live/worker.ts";
import * as invitationList from "~/routes/public/invitation-list.tsx";
import * as meeting from "~/routes/public/meeting.tsx";
import * as meetingList from "~/routes/public/meetings.tsx";
import * as privacy from "~/routes/public/privacy.tsx";
import * as register from "~/routes/public/register.tsx";
import * as submit from "~/routes/public/submit.tsx";
import * as ownCalendar from "~/routes/registration/calendar.ts";
import * as changeRegistration from "~/routes/registration/change.tsx";
import * as confirmRegistration from "~/routes/registration/confirm.tsx";
import * as ownRegistrationData from "~/routes/registration/copy-data.ts";
import * as ownEvaluation from "~/routes/registration/evaluation.tsx";
import * as giveUpSeat from "~/routes/registration/give-up.tsx";
import * as registrationLink from "~/routes/registration/link.tsx";
import * as lostRegistration from "~/routes/registration/lost.tsx";
import * as newRegistrationLink from "~/routes/registration/new-link.tsx";
import * as ownRegistration from "~/routes/registration/own.tsx";
import * as passOnSeat from "~/routes/registration/pass-on.tsx";
import * as address from "~/routes/track/address.tsx";
import * as choices from "~/routes/track/choices.tsx";
import * as confirm from "~/routes/track/confirm.tsx";
import * as copyData from "~/routes/track/copy-data.ts";
import * as copyDocument from "~/routes/track/copy-document.ts";
import * as find from "~/routes/track/find.tsx";
import * as later from "~/routes/track/later.tsx";
import * as link from "~/routes/track/link.tsx";
import * as newLink from "~/routes/track/new-link.tsx";
import * as receipt from "~/routes/track/receipt.tsx";
import * as receiptText from "~/routes/track/receipt-text.ts";
import * as tracked from "~/routes/track/submission.tsx";
import * as withdraw from "~/routes/track/withdraw.tsx";
import * as withdrawn from "~/routes/track/withdrawn.tsx";
import type { Config } from "~/server/env.ts";
import { loadConfig } from "~/server/env.ts";
import { forumFacts } from "~/server/forum-facts.ts";
import { createApp } from "~/server/http/app.ts";
import { drain, listen, portOf } from "~/server/http/listen.ts";
import { createLiveChanges } from "~/server/live-changes.server.ts";
import { makeLog } from "~/server/log.ts";
import { makeSessions } from "~/server/sessions.server.ts";
import { openVolatile } from "~/server/volatile.ts";
import { type Answer, ask, buildOf, origin } from "./edge.ts";
import type { World } from "./world.ts";

const pages = {
  root,
  "consultations/:slug/submit": submit,
  track: find,
  "track/:ref": tracked,
  "track/:ref/receipt": receipt,
  "track/:ref/receipt.txt": receiptText,
  "track/:ref/copy.html": copyDocument,
  "track/:ref/copy.json": copyData,
  "track/:ref/withdraw": withdraw,
  "track/:ref/withdrawn": withdrawn,
  "track/:ref/add": later,
  "track/:ref/choices": choices,
  "track/:ref/address": address,
  "track/:ref/new-link": newLink,
  meetings: meetingList,
  "meetings/:slug": meeting,
  "meetings/:slug/register": register,
  registration: lostRegistration,
  "registration/confirm/:token": confirmRegistration,
  "registration/link/:token": registrationLink,
  "registration/:ref": ownRegistration,
  "registration/:ref/calendar.ics": ownCalendar,
  "registration/:ref/copy.json": ownRegistrationData,
  "registration/:ref/change": changeRegistration,
  "registration/:ref/evaluation": ownEvaluation,
  "registration/:ref/give-up": giveUpSeat,
  "registration/:ref/new-link": newRegistrationLink,
  "registration/:ref/pass-on": passOnSeat,
  "invitation/link/:token": invitationLink,
  "invitation/:ref": ownInvitation,
  "invitation/:ref/pass-on": passOnInvitation,
  "invitation-list": invitationList,
  "invitation-list/confirm/:token": confirmSignUp,
  "invitation-list/link/:token": listLink,
  "invitation-list/own": ownContact,
  "invitation-list/own/copy.json": ownContactData,
  "invitation-list/leave/:token": leaveList,
  "desk/people/invitation-list": contactList,
  "desk/people/invitation-list/csv": contactCsv,
  "desk/people/invitation-list/import": contactImport,
  "desk/people/invitation-list/import/:ref": contactImportRows,
  "desk/people/invitation-list/:ref": contact,
  live: liveJoin,
  "live/:code": liveCode,
  "live/table": liveTable,
  "live/table/act": liveAct,
  desk: today,
  "desk/meetings": meetingsAtDesk,
  "desk/meetings/:slug": meetingAtDesk,
  "desk/meetings/:slug/evaluation": evaluationPage,
  "desk/meetings/:slug/mailings/:number": mailingAtDesk,
  "desk/meetings/:slug/mailings/:number/edit": editMailing,
  "desk/people/invitation-list/segments/:ref": segmentAtDesk,
  "desk/meetings/:slug/record": recordDeskPage,
  "desk/meetings/:slug/record/publish": publishPage,
  "desk/meetings/:slug/registrations/door": doorList,
  "desk/meetings/:slug/check-in": checkInPage,
  "desk/meetings/:slug/check-in/:ref": atDoor,
  "desk/meetings/:slug/room": roomPage,
  "desk/meetings/:slug/room/close": closePage,
  "desk/meetings/:slug/room/sheets": sheetsPage,
  "desk/meetings/:slug/room/events": roomEvents,
  "desk/meetings/:slug/board": boardPage,
  "live/events": liveEvents,
  "said/:token": saidPage,
  "live/table/rows": liveRows,
  "live/table/queue": liveQueue,
  "live/worker.js": liveWorker,
  "confirm/:token": confirm,
  "link/:token": link,
  "desk/intake": intake,
  "desk/intake/:ref": submission,
  "desk/intake/:ref/split": split,
  "desk/intake/:ref/files/:number": file,
  "desk/intake/:ref/copy": copyFor,
  "desk/intake/:ref/erase": erase,
  privacy,
  "desk/settings/retention": retention,
  "desk/people/copy": copyPerson,
  "desk/sessions/copy.html": staffDocument,
  "desk/sessions/copy.json": staffData,
} as unknown as Parameters<typeof buildOf>[0];

export type Sent = { name: string; bytes: Uint8Array | string };
type Fields = Record<string, string | string[]>;

export type Served = Awaited<ReturnType<typeof serve>>;

export async function serve(
  world: World,
  env: Record<string, string> = {},
  build: ServerBuild = buildOf(pages),
) {
  const dataDir = mkdtempSync(join(tmpdir(), "gensvar-served-"));
  const settings = {
    NODE_ENV: "test",
    PORT: "0",
    ORIGIN: origin,
    DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
    ...env,
  };
  const config: Config = loadConfig(settings, process.cwd());
  const volatile = await openVolatile(config);
  // Who is signed in stays so, with a second factor that is fresh, however long a test takes.
  const signedInAt = new Date();
  const sessions = makeSessions(volatile, config, () => signedInAt);
  const facts = forumFacts(world);
  await facts.refresh();
  const health = {
    origin: config.origin,
    stopping: () => false,
    ready: async () => true,
    securityContact: async () => null,
  };
  const log = makeLog(config.logLevel);
  const liveChanges = createLiveChanges(world, { pollMs: 40, beatMs: 80 });
  const app = createApp({ config, house: world, volatile, sessions, facts, log, liveChanges, health, build });
  const server = await listen(app, config);
  const port = portOf(server);
  return {
    config,
    port,
    sessions,
    /** an instant: at which the clock of the sessions stands */
    signedInAt: signedInAt.toISOString(),
    volatile,
    browser: () => makeBrowser(port),
    /** the path of a submission's private link */
    linkTo: (ref: string, version = 1) =>
      new URL(createLinks(config.secretKey, config.origin).submissionUrl(ref, version)).pathname,
    /** a browser in which somebody of the staff is signed in, with the second factor given just now, or so long ago */
    async staffBrowser(personId: string, agoMs = 0) {
      const browser = makeBrowser(port);
      const secondAt = new Date(signedInAt.getTime() - agoMs).toISOString();
      const { cookie } = await sessions.create({ personId, userAgent: "", secondAt });
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      browser.cookies.set(name, value);
      return browser;
    },
    liveChanges,
    async stop() {
      liveChanges.stop();
      await drain(server, 1000);
      await volatile.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A browser with a cookie jar of its own, without scripts, whose reader has chosen English. */
function makeBrowser(port: number) {
  const cookies = new Map<string, string>([["gs_lang", "en"]]);
  const send = async (path: string, how: Parameters<typeof ask>[2] = {}): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await ask(port, path, {
      ...how,
      headers: { "accept-language": "en", cookie, ...how.headers },
    });
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  async function sendBody(path: string, given: FormData | string, type?: string): Promise<Answer> {
    const request = new Request(origin, { method: "POST", body: given });
    const headers = { origin, "content-type": type ?? request.headers.get("content-type") ?? "" };
    return send(path, { method: "POST", body: Buffer.from(await request.arrayBuffer()), headers });
  }
  return {
    cookies,
    get: (path: string) => send(path),
    post: (path: string, fields: Fields) =>
      send(path, {
        method: "POST",
        body: new URLSearchParams(pairsOf(fields)).toString(),
        headers: { origin },
      }),
    /** a form with files */
    async upload(path: string, fields: Fields, files: readonly Sent[] = []) {
      const form = new FormData();
      for (const [name, value] of pairsOf(fields)) form.append(name, value);
      for (const one of files) form.append("files", new Blob([one.bytes as BlobPart]), one.name);
      return sendBody(path, form);
    },
    /** a body as it stands */
    send: sendBody,
  };
}
export type Browser = ReturnType<typeof makeBrowser>;

const pairsOf = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );

/** The value of a hidden field, or of a ticked box, in a page. */
export function fieldOf(page: string, name: string): string {
  return new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? "";
}

/** Opens a form and takes its key along, as a page does. */
export async function formKey(browser: Browser, path: string): Promise<string> {
  return fieldOf((await browser.get(path)).text, "key");
}

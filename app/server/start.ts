/** Puts the parts of the server together, in the order in which they depend on each other, and takes them down. */
import { resolve } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { openDatabase } from "#db/client.ts";
import { mendLogo } from "~/domain/forum/commands.server.ts";
import { createHouse, type House } from "~/domain/index.ts";
import { idsAfter } from "~/domain/kernel/ids.server.ts";
import { fillSearch } from "~/domain/published/rebuild.server.ts";
import { tellRestoreOnce } from "./backup/told.server.ts";
import type { DirectMail } from "./context.ts";
import type { Config } from "./env.ts";
import { holdToErasures } from "./erasures.server.ts";
import { forumFacts } from "./forum-facts.ts";
import { holdToKey } from "./hold-key.server.ts";
import { createApp } from "./http/app.ts";
import { drain, listen, portOf } from "./http/listen.ts";
import { holdToLeft } from "./left-list.server.ts";
import { createLiveChanges } from "./live-changes.server.ts";
import { type Log, makeLog } from "./log.ts";
import { makeSessions } from "./sessions.server.ts";
import { announceSetup } from "./sign-in/announce-setup.ts";
import { openVolatile, type Volatile } from "./volatile.ts";

/** Something that runs beside the requests, e.g. the worker. `stop` resolves when its work under way is finished. */
export type Service = { stop: () => Promise<void> };
export type ServiceParts = { config: Config; house: House; volatile: Volatile; log: Log };

export type StartOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** the project's folder */
  root: string;
  /** done before anybody is answered, e.g. the seeding of the demo */
  beforeListen?: (parts: ServiceParts) => Promise<void>;
  /** how sign-in codes are sent */
  mail?: (parts: ServiceParts) => DirectMail;
  /** the built thread that speaks with the mail server; where there is none, mail is sent beside the requests */
  smtpThread?: string;
  services?: readonly ((parts: ServiceParts) => Service | Promise<Service>)[];
  /** Vite's middlewares; then nothing is served from build/client */
  development?: RequestHandler;
};

export type Running = {
  port: number;
  /** Finishes what is under way and closes everything; safe to call twice. */
  stop: () => Promise<void>;
};

export async function start(config: Config, options: StartOptions): Promise<Running> {
  const log = makeLog(config.logLevel);
  const closers: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const db = await openDatabase({
      url: config.databaseUrl,
      file: config.databaseFile,
      migrations: config.migrations,
    });
    closers.push(() => db.close());
    const volatile = await openVolatile(config);
    closers.push(() => volatile.close());
    const newId = await idsAfter(db.read);
    const house = createHouse({ db, responseMailDelay: config.responseMailDelay, newId });
    const parts: ServiceParts = { config, house, volatile, log };
    const maintenance = house.ctx({ actor: { kind: "system", name: "maintenance" } });
    await fillSearch(maintenance);
    await options.beforeListen?.(parts);
    await mendLogo(maintenance);
    await holdToKey(parts);
    const erased = await holdToErasures(parts);
    if (erased > 0) log.warn({ erased }, "erasures that the database did not know of were carried out again");
    const left = await holdToLeft(parts);
    if (left > 0) log.warn({ left }, "who had left the invitation list was taken off it once more");
    await tellRestoreOnce(parts);

    const facts = forumFacts(house);
    await facts.refresh();
    let stopping = false;
    const liveChanges = createLiveChanges(house, {
      onError: (error) => log.warn({ error }, "what happens at tables could not be read"),
    });
    const app = createApp({
      ...{ ...parts, facts, liveChanges },
      mail: options.mail?.(parts),
      sessions: makeSessions(volatile, config),
      build: options.development ? options.build : await loaded(options.build),
      clientFolder: options.development ? undefined : resolve(options.root, "build/client"),
      development: options.development,
      health: {
        origin: config.origin,
        stopping: () => stopping,
        ready: () => db.ping().then(() => true),
        securityContact: async () => {
          await facts.refresh();
          return facts.contactEmail();
        },
      },
    });
    for (const run of options.services ?? []) {
      const service = await run(parts);
      closers.push(() => service.stop());
    }
    const server = await listen(app, config);
    closers.push(async () => {
      stopping = true;
      // Streams last as long as somebody listens.
      liveChanges.stop();
      const inTime = await drain(server, config.shutdownDeadlineMs);
      if (!inTime) log.warn("requests were cut off at the shutdown deadline");
    });
    const port = portOf(server);
    log.info({ origin: config.origin, port, database: db.kind }, "listening");
    await announceSetup(parts);
    return { port, stop: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

const loaded = (build: StartOptions["build"]) => (typeof build === "function" ? build() : build);

/**
 * The Express application: what happens to a request before and after Remix, in order. Each step is a file
 * beside this one.
 */
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import {
  type AppLoadContext,
  createRequestHandler as createRenderer,
  type ServerBuild,
} from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { House } from "~/domain/index.ts";
import { visitor } from "~/domain/kernel/actor.ts";
import { dateIn, endOfDay } from "~/domain/kernel/day.ts";
import { readVersion } from "~/domain/published/version.server.ts";
import { isLanguage } from "~/i18n/languages.ts";
import type { DirectMail } from "../context.ts";
import { languageCookie, setCookie } from "../cookies.ts";
import type { Config } from "../env.ts";
import type { ForumFacts } from "../forum-facts.ts";
import type { LiveChanges } from "../live-changes.server.ts";
import type { Log } from "../log.ts";
import type { Sessions } from "../sessions.server.ts";
import { isUnavailable } from "../unavailable.ts";
import type { Volatile } from "../volatile.ts";
import { defaultHeaders } from "./answers.ts";
import { bodyLimit } from "./body-limit.ts";
import { bySegment } from "./builds.ts";
import { emptyAnswers } from "./empty-answers.ts";
import { originGate } from "./gate.ts";
import { type Health, healthRoutes } from "./health.ts";
import { keepForm, sendUnavailable } from "./kept-form.ts";
import { readingLimit, submissionLimit } from "./limits.ts";
import { pageCache } from "./page-cache.ts";
import { type EdgeLocals, languageOf, sendPlainPage } from "./plain-page.tsx";
import { plainRenderer, type Render } from "./plain-render.ts";
import { requestLog } from "./request-log.ts";
import { securityHeaders } from "./security.ts";
import { requestOf, sendAnswer } from "./web.ts";

export type AppParts = {
  config: Config;
  house: House;
  sessions: Sessions;
  volatile: Volatile;
  facts: ForumFacts;
  log: Log;
  liveChanges: LiveChanges;
  mail?: DirectMail;
  health: Health;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** the folder of what browsers load; absent in development, where Vite serves it */
  clientFolder?: string;
  /** Vite's middlewares, in development */
  development?: RequestHandler;
};

export function createApp(parts: AppParts): Express {
  const { config, log } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);
  app.set("etag", false);
  app.locals.edge = {
    config,
    stylesheets: stylesheetsOf(parts.clientFolder),
    facts: parts.facts,
  } satisfies EdgeLocals;

  app.use(securityHeaders(config));
  app.use(healthRoutes(parts.health));
  if (parts.development) app.use(parts.development);
  if (parts.clientFolder) app.use(staticFiles(parts.clientFolder));
  app.use(requestLog(log));
  app.use(defaultHeaders(config));
  // Before anything that waits: the first bytes of a body come with its head.
  app.use(keepForm);
  app.use(readingLimit(config));
  app.use(readableAddress);
  app.use(originGate(config));
  app.use(bodyLimit);
  app.use(submissionLimit(parts.volatile));
  app.use(async (_req, _res, next) => parts.facts.refresh().then(() => next(), next));
  app.use(rememberLanguage(config));
  app.use(ownHost(config));
  // In development pages change without the projection.
  if (!parts.development) app.use(keptPages(parts));
  app.use(compression());
  app.use(emptyAnswers);
  app.use(remix(parts));
  app.use(failed(log));
  return app;
}

/** What was built stands still while we run, so the disk is asked for files that there are, and not for every page. */
function staticFiles(folder: string): RequestHandler {
  const built = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const files = new Set(built.map((name) => `/${name.replaceAll("\\", "/")}`));
  const hashed = express.static(folder, { index: false, redirect: false, immutable: true, maxAge: "1y" });
  const plain = express.static(folder, { index: false, redirect: false, maxAge: "1d" });
  return (req, res, next) => {
    if (!files.has(req.path)) return next();
    (req.path.startsWith("/assets/") ? hashed : plain)(req, res, next);
  };
}

/** The stylesheets under their hashed names: the edge's own pages use them too. */
function stylesheetsOf(clientFolder: string | undefined): string[] {
  const sheets = ["gensvar", "desk"];
  if (!clientFolder) return sheets.map((name) => `/app/styles/${name}.css`);
  const assets = resolve(clientFolder, "assets");
  const files = existsSync(assets) ? readdirSync(assets).filter((file) => file.endsWith(".css")) : [];
  return sheets.flatMap((name) =>
    files.filter((file) => file.startsWith(`${name}-`)).map((file) => `/assets/${file}`),
  );
}

/** Several times the longest path of ours. The router tries the end of a path at each slash in it. */
const longestPath = 1000;

/**
 * An address that can't be decoded, names another server (as to a proxy), holds NUL (which PostgreSQL can't store), or has
 * a path without end names nothing that exists.
 */
const readableAddress: RequestHandler = (req, res, next) => {
  try {
    const ours = req.originalUrl.startsWith("/") && !/%00/.test(req.originalUrl);
    if (ours && req.path.length <= longestPath && !decodeURIComponent(req.path).includes("\0")) return next();
  } catch {
    // answered below
  }
  sendPlainPage(req, res, 404, "notFound");
};

/** `?lang=` holds from then on; the choice is kept in a cookie of the reader's. */
function rememberLanguage(config: Config): RequestHandler {
  return (req, res, next) => {
    const wanted = new URLSearchParams(req.originalUrl.split("?")[1] ?? "").get("lang");
    if (isLanguage(wanted)) {
      res.append("Set-Cookie", setCookie(languageCookie, wanted, config, 365 * 24 * 3600));
    }
    next();
  };
}

/** Whatever Host the request names, Remix sees one of our own. */
function ownHost(config: Config): RequestHandler {
  const hosts = config.acceptedOrigins.map((origin) => new URL(origin).host);
  return (req, _res, next) => {
    delete req.headers["x-forwarded-host"];
    if (!hosts.includes(req.headers.host ?? "")) req.headers.host = hosts[0];
    next();
  };
}

/** Reading pages for those without a session, rendered by Remix once for each version of the projection. */
function keptPages(parts: AppParts): RequestHandler {
  const { build, config, house, facts } = parts;
  const now = () => house.ctx({ actor: visitor }).now();
  const rendererFor = bySegment(build, (part) => rendererOf(part, config));
  return pageCache({
    secure: config.secure,
    version: () => readVersion(house.db.read),
    now,
    endOfDay: (instant) => endOfDay(dateIn(instant, facts.timeZone()), facts.timeZone()),
    languageOf,
    async render(address, language, requestId) {
      const context = contextOf(parts, { requestId, address, language, session: null, ip: "" });
      return rendererFor(address)(new Request(config.origin + address), context);
    },
  });
}

type OfRequest = Pick<AppLoadContext, "requestId" | "address" | "language" | "session" | "ip">;

function contextOf(parts: AppParts, request: OfRequest): AppLoadContext {
  const { config, house, sessions, volatile, log, liveChanges, mail } = parts;
  let nonce: string | undefined;
  return {
    ...{ config, house, sessions, volatile, log, liveChanges, mail, ...request },
    // made for who asks: most pages have no scripts
    get nonce() {
      nonce ??= randomBytes(16).toString("base64");
      return nonce;
    },
  };
}

function rendererOf(build: AppParts["build"], config: Config): Render {
  const remix = createRenderer(build, config.mode);
  return typeof build === "function" ? remix : plainRenderer(build, remix);
}

function remix(parts: AppParts): RequestHandler {
  const rendererFor = bySegment(parts.build, (build) => rendererOf(build, parts.config));
  return async (req, res, next) => {
    try {
      const context = contextOf(parts, {
        requestId: res.locals.requestId,
        address: req.originalUrl,
        language: languageOf(req),
        session: await parts.sessions.read(req.get("cookie")),
        ip: req.ip ?? "",
      });
      await sendAnswer(res, await rendererFor(req.originalUrl)(requestOf(req, res), context));
    } catch (error) {
      next(error);
    }
  };
}

function failed(log: Log): ErrorRequestHandler {
  return (error, req, res, _next) => {
    // The body limit has answered and closed; what Remix makes of the broken body is of no interest.
    if (res.headersSent) return void res.end();
    log.error({ error, requestId: res.locals.requestId }, "request failed");
    if (isUnavailable(error)) return void sendUnavailable(req, res);
    sendPlainPage(req, res, 500, "failed");
  };
}

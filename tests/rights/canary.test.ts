import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getTableColumns } from "#db/kit.ts";
import { createLinks } from "~/domain/own/links.server.ts";
import { loadConfig } from "~/server/env.ts";
import { storeFile } from "~/server/files.server.ts";
import { arriving, pdf } from "../support/files.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { type Mailbox, openMailbox } from "../support/mailbox.ts";
import { listRoutes, type Route } from "../support/route-table.ts";
import { type Canary, openCanary } from "./canary.ts";
import { clearances, columns } from "./columns.ts";
import type { Mark } from "./marks.ts";
import { reachedFrom } from "./reach.ts";
import { type Table, tablesOf } from "./tables.ts";

/**
 * The canary: everything that an outsider, a contributor and an owner of another body reach, every mail, what the server
 * prints, and what the database keeps for outsiders hold no word that its reader is not cleared for.
 */
const secretKey = "k".repeat(43);
let dataDir: string;
let canary: Canary;
let forum: Forum;
let mailbox: Mailbox;
let routes: Route[];
let tables: Map<string, Table>;
/** every row as it stands, by table */
const rows = new Map<string, Record<string, unknown>[]>();

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "gensvar-canary-"));
  const stored = await storeFile(join(dataDir, "attachments"), "x.pdf", arriving(pdf));
  if (!stored.ok) throw new Error(stored.refusal);
  canary = await openCanary([stored.file]);
  tables = tablesOf();
  for (const [name, table] of tables)
    rows.set(name, (await canary.world.read.select().from(table)) as Record<string, unknown>[]);
  cpSync(dirname(canary.world.test.file ?? ""), dataDir, { recursive: true });
  mailbox = await openMailbox();
  const mail = { SMTP_URL: mailbox.url, MAIL_FROM: "no-reply@forum.example", SECRET_KEY: secretKey };
  forum = await startForum({ ...mail, LOG_LEVEL: "debug" }, { dataDir });
  routes = await listRoutes();
}, 120_000);
afterAll(async () => {
  await forum?.stop();
  await mailbox?.close();
  await canary?.world.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const sing = (text: string, may: (mark: Mark) => boolean, from: string) =>
  canary.marks
    .filter((mark) => !may(mark) && text.includes(mark.word))
    .map((mark) => `${mark.where} in ${from}`);
const isPublic = ({ clearance }: Mark) => clearance === "public";
const valuesOf = (table: string, column: string) =>
  (rows.get(table) ?? []).map((row) => row[column]).filter((value) => value !== null && value !== undefined);
const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

describe("the canary", () => {
  it("knows every column that holds text", () => {
    const named = /(^id$|Id$|On$|^on$|At$|^at$|By$|^by$|^from$|Until$|^day$|Since$|extendedTo|notBefore)/;
    const unknown = [...tables].flatMap(([name, table]) => {
      const listed = clearances.flatMap((kind) => (columns[name]?.[kind] ?? "").split(" "));
      return Object.entries(getTableColumns(table))
        .filter(([column, { dataType }]) => /string|json|custom/.test(dataType) && !named.test(column))
        .filter(([column]) => !listed.includes(column))
        .map(([column]) => `${name}.${column}`);
    });
    expect(unknown).toEqual([]);
    expect(Object.keys(columns).filter((name) => !tables.has(name))).toEqual([]);
  });

  it("has a word of its own in every text that not everybody may read", () => {
    const hidden = canary.marks.filter((mark) => !isPublic(mark));
    const bare = Object.entries(columns).flatMap(([table, listed]) =>
      (["draft", "own", "staff"] as const)
        .flatMap((kind) => (listed[kind] ?? "").split(" ").filter(Boolean))
        .filter((column) => {
          const all = valuesOf(table, column).map(textOf).join("\n");
          return !hidden.some((mark) => all.includes(mark.word));
        })
        .map((column) => `${table}.${column}`),
    );
    expect(bare).toEqual([]);
  });

  it("is dead where its text was erased: no row holds the word any more", () => {
    const erased = canary.marks.filter(({ clearance }) => clearance === "erased");
    const all = JSON.stringify([...rows.values()]);
    expect(erased.length).toBeGreaterThan(6);
    expect(erased.filter(({ word }) => all.includes(word)).map(({ where }) => where)).toEqual([]);
  });

  it("is silent in what outsiders' pages are made of, and in what the machine keeps for itself", () => {
    const all = (kind: "projected" | "inner") =>
      Object.entries(columns).flatMap(([table, listed]) =>
        (listed[kind] ?? "")
          .split(" ")
          .filter(Boolean)
          .map((column) => ({
            column: `${table}.${column}`,
            text: valuesOf(table, column).map(textOf).join("\n"),
          })),
      );
    expect(all("projected").flatMap(({ column, text }) => sing(text, isPublic, column))).toEqual([]);
    expect(all("inner").flatMap(({ column, text }) => sing(text, () => false, column))).toEqual([]);
  });

  it("is silent for an outsider, and sings what is public", { timeout: 120_000 }, async () => {
    const words = canary.marks.map(({ word }) => word);
    const reached = await reachedFrom(forum.origin, ["/", ...outside], routes, { words });
    expect(reached.flatMap(({ address, text }) => sing(text, isPublic, address))).toEqual([]);
    expect(reached.flatMap(({ address, text }) => secrets(text, address))).toEqual([]);
    const heard = canary.marks.filter((mark) => reached.some(({ text }) => text.includes(mark.word)));
    expect(canary.marks.filter(isPublic).filter((mark) => !heard.includes(mark))).toEqual([]);
    expect(reached.length).toBeGreaterThan(100);
  });

  it("sings to a contributor his own words alone", { timeout: 120_000 }, async () => {
    const config = loadConfig({ NODE_ENV: "test", DATA_DIR: dataDir, SECRET_KEY: secretKey }, process.cwd());
    const links = createLinks(config.secretKey, forum.origin);
    const sung: string[] = [];
    let own = 0;
    for (const { ref } of canary.following) {
      const cookie = `gs_track=${links.submissionToken(ref, 1)}`;
      const start = [`/track/${ref}`, `/track/${ref}/receipt`, `/track/${ref}/receipt.txt`];
      const reached = await reachedFrom(forum.origin, start, routes, { cookie, only: /^\/track/ });
      const may = (mark: Mark) => isPublic(mark) || mark.clearance === `own ${ref}`;
      for (const { address, text } of reached) {
        sung.push(...sing(text, may, address), ...secrets(text, address));
        own += canary.marks.filter(
          (mark) => mark.clearance === `own ${ref}` && text.includes(mark.word),
        ).length;
      }
    }
    expect(sung).toEqual([]);
    expect(own).toBeGreaterThan(20);
  });

  it("is silent for an owner of another body", { timeout: 120_000 }, async () => {
    const cookie = await signIn(canary.neighbour);
    const words = canary.marks.map(({ word }) => word);
    const reached = await reachedFrom(forum.origin, ["/desk"], routes, { cookie, words, only: /^\/desk/ });
    const may = (mark: Mark) => isPublic(mark) || canary.neighbour.startsWith(mark.word);
    expect(reached.flatMap(({ address, text }) => sing(text, may, address))).toEqual([]);
    expect(reached.flatMap(({ address, text }) => secrets(text, address))).toEqual([]);
    expect(reached.length).toBeGreaterThan(10);
  });

  it("is silent in mail to anybody but the one who may read it, and in the log", async () => {
    const sung = mailbox.mails.flatMap((mail) => {
      const owner = canary.following.find(({ email }) => mail.to.includes(email));
      if (!owner && !mail.to.includes(canary.neighbour)) return [];
      const may = (mark: Mark) =>
        isPublic(mark) ||
        mark.clearance === `own ${owner?.ref}` ||
        mail.to.some((to) => to.startsWith(mark.word));
      return sing(`${mail.raw}\n${mail.text}\n${mail.html}`, may, `mail: ${mail.header("subject")}`);
    });
    expect(sung).toEqual([]);
    expect(mailbox.mails.length).toBeGreaterThan(5);
    // Addresses that were asked for stand in a log; no word that anybody wrote does.
    const asked = /"(path|url|address)":"[^"]*"/g;
    expect(sing(forum.printed().replace(asked, ""), () => false, "the log")).toEqual([]);
    expect(forum.printed()).toContain('"msg":"listening"');
  });
});

/** What an outsider may guess at. */
const outside = [
  "/robots.txt",
  "/sitemap.xml",
  "/healthz",
  "/readyz",
  "/.well-known/security.txt",
  "/feeds/contributions.atom",
  "/api/v1/openapi.json",
  "/datasets/dcat",
  "/no-such-page",
  "/gensvar.db",
  "/data/gensvar.db",
  "/..%2fgensvar.db",
  "/attachments/",
  "/assets/..%2f..%2fgensvar.db",
  "/desk",
  "/desk/contributions/csv",
  "/responses/1?version=99",
];

/** Keys, salts and digests are nobody's. */
function secrets(text: string, from: string): string[] {
  return Object.entries(columns).flatMap(([table, listed]) =>
    (listed.inner ?? "")
      .split(" ")
      .filter((column) => /salt|hash|Hash|digest|storageKey|Key$/.test(column))
      .filter((column) =>
        valuesOf(table, column).some(
          (value) => typeof value === "string" && value.length > 15 && text.includes(value),
        ),
      )
      .map((column) => `${table}.${column} in ${from}`),
  );
}

async function signIn(address: string): Promise<string> {
  const cookies = new Map<string, string>();
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(forum.origin + path, {
      ...{ method: "POST", redirect: "manual", body: new URLSearchParams(fields) },
      headers: { origin: forum.origin, cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
  };
  await post("/sign-in", { address });
  const code = () => mailbox.to(address).flatMap(({ text }) => /^(\d{6})$/m.exec(text)?.[1] ?? [])[0] ?? "";
  await expect.poll(code, { timeout: 20_000 }).not.toBe("");
  await post("/sign-in/code", { code: code() });
  return `gs_session=${cookies.get("gs_session")}`;
}

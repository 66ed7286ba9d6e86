/** A file with hostile rows, uploaded as CSV and as a workbook: shown, imported, listed and exported as the text that it is. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, fieldOf, type Served, serve } from "../support/served.ts";
import { sheetOf, xlsx } from "../support/sheets.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let staff: Browser;
beforeAll(async () => {
  world = await openWorld();
  served = await serve(world);
  staff = await served.staffBrowser(world.staff.coordinator.personId);
});
afterAll(async () => {
  await served?.stop();
  await world?.close();
});

const list = "/desk/people/invitation-list";
const hostile = [
  "<script>alert(1)</script>",
  '=HYPERLINK("https://lure.example")',
  "+SUM(1)",
  "@lure",
  "__proto__",
  "{{email}} $t(mail.frame.reply)",
  "Kari\u202Egnol",
  "'\"><img src=x onerror=alert(1)>",
  "Å\u0007se",
];
const rowsFor = (host: string) => [
  ["E-post", "Namn", "Organisasjon"],
  ...hostile.map((name, n) => [`rad${n}@${host}`, name, ""]),
  ["kari@lag.example\r\nBcc: spion@lure.example", "Kari", ""],
  ["javascript:alert(1)", "Ingen", ""],
  ["pаypal@lure.example", "Blanda", ""],
];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: string[][]) => rows.map((row) => row.map(quoted).join(";")).join("\r\n");

async function put(name: string, bytes: Uint8Array | string): Promise<string> {
  const form = new FormData();
  form.append("file", new Blob([bytes as BlobPart]), name);
  const { status, headers } = await staff.send(`${list}/import`, form);
  expect(status).toBe(303);
  return String(headers.location);
}

it.each([
  ["csv", "rader.csv", () => csv(rowsFor("csv.example"))],
  ["workbook", "../<b>rader</b>.xlsx", () => xlsx(sheetOf(rowsFor("xlsx.example")))],
])("%s", async (_, name, bytes) => {
  const at = await put(name, bytes());
  const page = await staff.get(`${at}?lang=en`);
  expect(page.status).toBe(200);
  expect(page.text).not.toMatch(/<script>alert|<img src=x|<b>rader|\u202e/);
  // Rows without a kind say what they are taken for; those that are not listed need none.
  const said = page.text.replaceAll("<!-- -->", "");
  expect(said).toMatch(/Listed\.<\/b> Not given, so this is used: /);
  expect(said).not.toMatch(/Passed over\.<\/b>[^<]*Not given/);
  // Each says what it is, or that it is not read: none is ever empty.
  expect(said).toMatch(/for="column-0"[^>]*>E-post<\/label>/);
  expect(said).toMatch(/for="column-1"[^>]*>Namn<\/label>/);
  const done = await staff.post(at, {
    intent: "import",
    twins: "skip",
    version: fieldOf(page.text, "version"),
  });
  expect(done.status).toBe(303);
  const listed = await staff.get(`${list}?lang=en&q=rad0`);
  expect(listed.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(listed.text).not.toContain("<script>alert(1)");
  const file = (await staff.get(`${list}/csv`)).text;
  expect(file).toContain("'=HYPERLINK");
  expect(file).not.toMatch(/(^|[;,\n])"?[=+@](HYPERLINK|SUM|lure)/);
  expect(file).not.toContain("lure.example\r\n");
  for (const none of ["spion@", "javascript:", "pаypal"]) expect(file).not.toContain(none);
});

it("a file of which no row can be listed has no button to import it, and waits on where it is sent all the same", async () => {
  const at = await put("ingen.csv", "E-post;Namn\nfeil;Per\n");
  const { text } = await staff.get(`${at}?lang=en`);
  expect(text).toContain("Nothing can be imported as it stands.");
  expect(text).not.toMatch(/>Import<\/button>/);
  const sent = { intent: "import", twins: "skip", version: fieldOf(text, "version") };
  const refused = await staff.post(at, sent);
  expect([refused.status, refused.text.includes('name="columns"')]).toEqual([422, true]);
  expect((await staff.get(at)).text).toContain('name="columns"');
});

it("a wide file says how many columns are read, and shows how a long cell begins", async () => {
  const more = Array.from({ length: 60 }, (_, n) => `x${n}`);
  const long = "lang ".repeat(100).trim();
  const rows = [
    ["E-post", "Namn", ...more],
    ["kari@brei.example", long, ...more],
  ];
  const { text } = await staff.get(`${await put("brei.csv", csv(rows))}?lang=en`);
  const said = text.replaceAll("<!-- -->", "");
  expect(said).toContain("Only the first 60 columns are read.");
  expect(said).toContain("“Name” is longer than 200 characters.");
  expect(said).toContain(`${long.slice(0, 59)}…`);
  expect(said).not.toContain(long);
});

it("a file that somebody else gave up meanwhile is told as that", async () => {
  const at = await put("sleppt.csv", "E-post;Namn\nsiv@sleppt.example;Siv\n");
  const version = fieldOf((await staff.get(`${at}?lang=en`)).text, "version");
  expect((await staff.post(at, { intent: "drop", version })).status).toBe(303);
  const late = await staff.post(at, { intent: "import", twins: "skip", version });
  expect(late.status).toBe(422);
  expect(late.text).toContain("This file was imported or dropped already.");
  expect((await staff.get(at)).text).toContain("The file is dropped. Nothing was imported.");
});

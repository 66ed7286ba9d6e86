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
  // A row without an address is listed by nobody; the rest may be left out.
  expect(said).toMatch(/for="column-0"[^>]*>E-post<\/label>/);
  expect(said).toMatch(/for="column-1"[^>]*>Namn<span class="opt">/);
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

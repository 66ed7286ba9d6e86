import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { openTables } from "~/domain/live/commands/join.server.ts";
import { closeTable } from "~/domain/live/commands/read-back.server.ts";
import { showCode } from "~/domain/live/live.ts";
import { listNotes } from "~/domain/live/queries.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { joinKey, joinsOfCode, wrongCodes } from "~/server/joining.server.ts";
import { scrubPath } from "~/server/log.ts";
import { networkOf } from "~/server/network.ts";
import { both } from "../support/meetings.ts";
import { type Browser, fieldOf, type Served, serve } from "../support/served.ts";
import { minute, sitDown, slug } from "../support/table.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let at: Awaited<ReturnType<typeof sitDown>>;
let scribe: Browser;
let guest: Browser;
beforeEach(async () => {
  world = await openWorld();
  served = await serve(world);
  at = await sitDown(world);
  scribe = await join(at.scribeCode);
  guest = await join(at.joinCode);
});
afterEach(async () => {
  await served?.stop();
  await world?.close();
});

async function join(code: string, browser = served.browser()): Promise<Browser> {
  const answer = await browser.post("/live", { code, calledAs: "" });
  expect([answer.status, answer.headers.location]).toEqual([303, "/live/table"]);
  return browser;
}
const page = async (browser: Browser, query = "") => (await browser.get(`/live/table${query}`)).text;
/** Does something as a page without scripts does: with the key of the form as it was shown. */
async function act(browser: Browser, intent: string, fields: Record<string, string> = {}) {
  const shown = await page(browser);
  const [key, table] = [fieldOf(shown, "key"), fieldOf(shown, "table")];
  return browser.post("/live/table?lang=en", { intent, key, table, ...fields });
}
/** As a browser sends what is read back: what is hidden belongs to the form that the ticks do. */
const readingOf = (html: string) =>
  [...html.matchAll(/type="hidden"(?: form="read")? name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = "", value = ""]) => [name, value] as const)
    .filter(([name]) => name !== "intent");
const ticked = (html: string) =>
  [...html.matchAll(/name="(notes\.\d\.confirmed)" checked/g)].map(([, name]) => name);
const done = async (answer: ReturnType<Browser["post"]>) => expect((await answer).status).toBe(303);

describe("joining a table", () => {
  it("takes its code by a form, however it is typed, and gives the device a key that scripts can't read", async () => {
    const browser = served.browser();
    const form = await browser.get(`/live/${showCode(at.joinCode).toLowerCase()}`);
    expect([form.status, form.headers["set-cookie"]]).toEqual([200, undefined]);
    expect(form.text).toContain(`value="${showCode(at.joinCode)}"`);
    // What the device holds is looked up by a script, as where the code is typed.
    for (const one of [form, await browser.get("/live")]) expect(one.text).toContain("<script");
    const joined = await browser.post(`/live/${at.joinCode}`, { code: showCode(at.joinCode), calledAs: "" });
    expect(joined.headers.location).toBe("/live/table");
    expect(joined.headers["set-cookie"]?.[0]).toMatch(
      /^gs_table=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=/,
    );
    expect((await browser.get("/live/table")).headers["cache-control"]).toBe("no-store");
  });

  it("tells a wrong code from one that has ended, and keeps what was typed", async () => {
    const browser = served.browser();
    const wrong = await browser.post("/live?lang=en", { code: "AAA-AAAA", calledAs: "Nabo" });
    expect([wrong.status, wrong.headers["set-cookie"]?.filter((one) => one.startsWith("gs_table"))]).toEqual([
      422,
      [],
    ]);
    for (const said of ["No table has this code", 'value="AAA-AAAA"', 'value="Nabo"'])
      expect(wrong.text).toContain(said);
    expectOk(await closeTable(at.device(), at.scribe));
    const ended = await browser.post("/live?lang=en", { code: at.joinCode, calledAs: "" });
    expect([ended.status, ended.text.includes("This table has closed")]).toEqual([422, true]);
    expect((await browser.get("/live/table")).status).toBe(404);
  });

  it("lets two hundred phones behind one address in at once, and ends the guessing of codes there", async () => {
    const joined = await Promise.all(
      Array.from({ length: 200 }, () => served.browser().post("/live", { code: at.joinCode, calledAs: "" })),
    );
    expect(joined.filter(({ status }) => status === 303)).toHaveLength(200);
    const limiter = served.volatile.limiter(wrongCodes);
    const guess = (code: string) => served.browser().post("/live", { code, calledAs: "" });
    // Of the thousand that may be wrong, all but two are.
    for (let tried = 2; tried < wrongCodes.points; tried++) await limiter.take(networkOf("127.0.0.1"));
    expect((await guess("AAAAAAA")).status).toBe(422);
    expect((await guess(at.joinCode)).status).toBe(303);
    expect((await guess("AAAAAAA")).status).toBe(422);
    expect((await guess("AAAAAAA")).status).toBe(429);
    // Whoever has the code of his table gets in all the same.
    expect((await guess(at.joinCode)).status).toBe(303);
  });

  it("takes no more devices in by one code than a room of people has, and those with the other code all the same", async () => {
    const joins = served.volatile.limiter(joinsOfCode);
    const key = joinKey({ table: { groupId: at.group }, role: "participant" });
    for (let joined = 1; joined < joinsOfCode.points; joined++) await joins.take(key);
    const more = await served.browser().post("/live?lang=en", { code: at.joinCode, calledAs: "" });
    expect([more.status, more.text.includes("Very many devices")]).toEqual([429, true]);
    await join(at.scribeCode);
  });

  it("leaves one table by joining another, and says so before", async () => {
    expect((await guest.get("/live?lang=en")).text).toContain("If you join another table");
    const before = guest.cookies.get("gs_table");
    await join(at.scribeCode, guest);
    expect(guest.cookies.get("gs_table")).not.toBe(before);
    expect(await page(guest)).toContain("Scribe");
  });
});

describe("the page of a table, without scripts", () => {
  it("takes one point after another from its scribe, each once, and shows them to whoever sits there", async () => {
    const shown = await page(scribe);
    const [key, table] = [fieldOf(shown, "key"), fieldOf(shown, "table")];
    const point = { intent: "add", key, table, body: "Søket er tregt", voice: "table", question: "" };
    const first = await scribe.post("/live/table", point);
    expect([first.status, first.headers.location]).toEqual([303, "/live/table#n-1"]);
    // A double click, and other words typed after going back to a page that was kept.
    await scribe.post("/live/table", point);
    await scribe.post("/live/table", { ...point, body: "Søket er dårleg" });
    expect(await at.said()).toEqual(["Søket er tregt", "Søket er dårleg"]);
    const seen = await page(guest);
    expect(seen).toContain("Søket er tregt");
    expect(seen).toContain('<p class="words" lang="">');
    const empty = await act(scribe, "add", { body: " ", voice: "person", name: "Kari Døme" });
    expect([empty.status, empty.text.includes('value="Kari Døme"')]).toEqual([422, true]);
    // Whose point it is is said, or nobody's.
    const unnamed = await act(scribe, "add", { body: "Ein til", voice: "person", name: " " });
    expect([unnamed.status, unnamed.text.includes('id="name-error"')]).toEqual([422, true]);
    expect(unnamed.text).toContain(">Ein til</textarea>");
    expect(await at.said()).toHaveLength(2);
  });

  it("ties a point to what one list of questions and themes says, the table's own theme where nobody has chosen", async () => {
    const shown = await page(scribe);
    const list = /<select id="about"[\s\S]*?<\/select>/.exec(shown)?.[0] ?? "";
    const [, own] = /value="(theme:\w+)" selected/.exec(list) ?? [];
    const [, asked] = /value="(question:\w+)"/.exec(list) ?? [];
    const [, other] = /value="(theme:\w+)">/.exec(list) ?? [];
    expect([own, asked, other].every(Boolean)).toBe(true);
    // What was chosen is kept where the form is not taken.
    const empty = await act(scribe, "add", { body: " ", about: other ?? "" });
    expect([empty.status, empty.text.includes(`value="${other}" selected`)]).toEqual([422, true]);
    for (const [n, about] of [own, asked, other, "theme:no", "", "theme"].entries())
      await done(act(scribe, "add", { body: `Punkt ${n}`, about: about ?? "" }));
    const rows = (await listNotes(world.read, at.group)).map((note) => [note.questionId, note.themeId]);
    expect(rows.map((row) => row.map((one) => one && handleOf(one)))).toEqual([
      [null, own?.slice(6)],
      [asked?.slice(9), null],
      [null, other?.slice(6)],
      ...Array(3).fill([null, null]),
    ]);
    expect(await page(scribe)).toMatch(
      /Punkt 1[\s\S]*question 1[\s\S]*Punkt 2[\s\S]*<span[^>]*>anna<\/span>/,
    );
  });

  it("loads itself while somebody reads, and not while he writes or has asked it to be still", async () => {
    const loads = async (query: string) => (await page(guest, query)).includes('http-equiv="refresh"');
    await act(scribe, "add", { body: "Ein", voice: "nobody" });
    expect(await Promise.all(["", "?write=1", "?object=1", "?still=1"].map(loads))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(await page(scribe)).not.toContain("refresh");
  });

  it("lets somebody say what he meant, and the scribe settle it", async () => {
    await act(scribe, "add", { body: "Vanleg tid", voice: "nobody" });
    await done(act(guest, "object", { note: "1", body: "Den lengste tida" }));
    expect(await page(guest)).toContain("Den lengste tida");
    const take = /href="([^"]*take=1[^"]*)"/.exec(await page(scribe))?.[1]?.replaceAll("&amp;", "&") ?? "";
    // The words are looked at, and may be put otherwise, before they stand.
    expect((await scribe.get(take)).text).toContain(">Den lengste tida</textarea>");
    const settle = { note: "1", objection: "1", settlement: "taken" };
    const blank = await act(scribe, "settle", { ...settle, body: " " });
    expect([blank.status, blank.text.includes('id="words-1-error"')]).toEqual([422, true]);
    await done(act(scribe, "settle", { ...settle, body: "Den lengste ventetida" }));
    expect(await at.said()).toEqual(["Den lengste ventetida"]);
    // What is the scribe's alone is answered like what does not exist.
    expect((await act(guest, "settle", { ...settle, body: "Mi" })).status).toBe(404);
    expect((await act(guest, "close")).status).toBe(404);
  });

  it("changes, takes back, and tells why not", async () => {
    await act(guest, "add", { body: "Ein", voice: "nobody" });
    await act(scribe, "add", { body: "To", voice: "nobody" });
    await done(act(guest, "reword", { note: "1", body: "Eitt" }));
    const other = await act(guest, "reword", { note: "2", body: "Tre" });
    expect([other.status, other.text.includes("not there any more")]).toEqual([422, true]);
    await done(act(scribe, "undo", { note: "2" }));
    expect(await at.said()).toEqual(["Eitt"]);
  });

  it("reads back, confirms what was heard in the words that were read, and closes", async () => {
    await act(scribe, "add", { body: "Ein", voice: "nobody" });
    await act(scribe, "add", { body: "To", voice: "organisation", name: "Laget Døme" });
    await done(act(scribe, "read_back"));
    const read = await page(scribe);
    expect(read).toContain("Laget Døme agrees to be named");
    // What the scribe holds up, and what each finds on his own telephone when the table has closed.
    const follow = /href="([^"]*)">Follow what we said/;
    const link = new URL(follow.exec(read)?.[1] ?? "").pathname;
    expect(read).toContain('class="qr"');
    // For having joined nobody is given it, neither on the page nor with its rows.
    for (const asked of ["/live/table", "/live/table/rows"])
      expect((await guest.get(asked)).text).not.toContain("/said/");
    expect((await served.browser().get(link)).text).toContain("not closed yet");
    expect(await page(guest)).toContain("reading the points aloud");
    const heard = (note: number, version: number, more: Record<string, string> = {}) => ({
      ...{ [`notes.${note - 1}.note`]: `${note}`, [`notes.${note - 1}.version`]: `${version}` },
      ...{ [`notes.${note - 1}.confirmed`]: "on", ...more },
    });
    const agreed = heard(2, 1, { "notes.1.agreed": "on" });
    await done(act(scribe, "reword", { note: "1", body: "Ei" }));
    const stale = await act(scribe, "close", { ...heard(1, 1), ...agreed });
    expect([stale.status, stale.text.includes("changed while you read")]).toEqual([409, true]);
    // What was ticked stays so, but for the one that says something else by now.
    expect([...stale.text.matchAll(/name="(notes\.\d\.\w+)" checked/g)].map(([, name]) => name)).toEqual([
      "notes.1.confirmed",
      "notes.1.agreed",
    ]);
    await done(actAtTable(scribe, "close", { ...heard(1, 2), ...agreed }));
    const over = await tablePage(scribe);
    for (const said of ["The table has closed", "reasoned answer by", "Leave this table"])
      expect(over).toContain(said);
    expect(over).toContain('class="qr"');
    const closed = await page(guest);
    expect(closed).toContain("The table has closed");
    expect(new URL(follow.exec(closed)?.[1] ?? "").pathname).toBe(link);
    expect(await at.close()).toHaveLength(2);
    expect(await page(guest)).toContain("is a contribution now");
    expect(await page(scribe)).toMatch(
      /What you wrote[\s\S]*>Ei<[\s\S]*received, and stands here once it is sorted/,
    );
  });

  it("is left by a form, and then sits at no table", async () => {
    const left = await act(guest, "leave");
    expect([left.status, left.headers.location]).toEqual([303, "/live?left=1"]);
    expect(guest.cookies.has("gs_table")).toBe(false);
    const gone = await guest.get("/live/table?lang=en");
    expect([gone.status, gone.text.includes("sits at no table")]).toEqual([404, true]);
  });

  it("keeps ticks by the button that says so, and closes by the other alone", async () => {
    await act(scribe, "add", { body: "Ein", voice: "nobody" });
    await act(scribe, "read_back");
    const read = await page(scribe);
    const hidden = readingOf(read);
    expect(hidden.map(([name]) => name)).not.toContain("intent");
    const form = /<form[^>]*id="read"[\s\S]*?<\/form>/.exec(read)?.[0] ?? "";
    const buttons = [...form.matchAll(/name="intent" value="(\w+)"/g)].map(([, value]) => value);
    expect(buttons).toEqual(["close", "confirm"]);
    expect(form).toMatch(/Closing is final[\s\S]*The table agrees, close/);
    const sent = { ...Object.fromEntries(hidden), "notes.0.confirmed": "on" };
    // Who writes on keeps the ticks that he has set.
    expect(read).toMatch(/<button[^>]*form="read"[^>]*value="write_on"/);
    await done(scribe.post("/live/table", { ...sent, intent: "write_on" }));
    expect((await at.tables())[0]?.table.status).toBe("open");
    await act(scribe, "read_back");
    expect(await page(scribe)).toContain("Kept until now: 1 of 1");
    await done(scribe.post("/live/table", { ...sent, intent: "confirm" }));
    expect((await at.tables())[0]?.table.status).toBe("reading_back");
    await done(scribe.post("/live/table", { ...sent, intent: "close" }));
    expect((await at.tables())[0]?.table.status).toBe("closed");
  });

  it("answers an objection while it reads back, and keeps the ticks that stood; it closes over none without asking", async () => {
    for (const body of ["Ein", "To", "Tre"]) await act(scribe, "add", { body, voice: "nobody" });
    await act(scribe, "read_back");
    await act(guest, "object", { note: "2", body: "Heller to og ein halv" });
    await act(guest, "object", { note: "3", body: "Heller fire" });
    await act(guest, "object", { note: "1", body: "Heller ikkje ein" });
    await done(act(guest, "take_back", { note: "1", takesBack: "1" }));
    const read = await page(scribe);
    for (const words of ["Heller to og ein halv", "take_up:2:1", "keep_words:2:1"])
      expect(read).toContain(words);
    const sent = { ...Object.fromEntries(readingOf(read)), "notes.0.confirmed": "on" };
    // The words are kept, and that somebody did not agree stands beside them.
    expect(read).toContain("keep_both:2:1");
    await done(scribe.post("/live/table", { ...sent, intent: "keep_words:2:1" }));
    const kept = await page(scribe);
    expect(kept).toMatch(/Not agreed at the table[\s\S]{0,90}Heller to og ein halv/);
    expect(ticked(kept)).toEqual(["notes.0.confirmed"]);
    const heard = await page(guest);
    expect(heard).toContain("Your scribe kept the words");
    // As long as it has no answer it can be taken back, by whoever said it.
    expect(heard.match(/value="take_back"/g)).toHaveLength(1);
    const answered = await act(guest, "take_back", { note: "2", takesBack: "1" });
    expect([answered.status, answered.text.includes("has answered it already")]).toEqual([422, true]);
    // Or they are taken up, in words that can be put otherwise.
    const again = Object.fromEntries([...readingOf(kept), ...ticked(kept).map((name) => [name, "on"])]);
    const taking = await scribe.post("/live/table", { ...again, intent: "take_up:3:1" });
    expect(taking.headers.location).toMatch(/[?&]change=3&take=1#n-3$/);
    const open = await page(scribe, "?change=3&take=1");
    expect([open.includes(">Heller fire</textarea>"), ticked(open)]).toEqual([true, ["notes.0.confirmed"]]);

    const asked = await act(scribe, "close", again);
    expect([asked.status, asked.text.includes("Close all the same")]).toEqual([422, true]);
    expect(asked.text).toMatch(/has no answer yet[\s\S]*href="#n-3"/);
    expect((await at.tables())[0]?.table.status).toBe("reading_back");
    // What has come in between was not shown, and is asked about anew.
    await done(act(guest, "object", { note: "1", body: "Eitt" }));
    const anew = await act(scribe, "close", Object.fromEntries(readingOf(asked.text)));
    expect([anew.status, anew.text.includes('href="#n-1"')]).toEqual([422, true]);
    await done(act(scribe, "close", Object.fromEntries(readingOf(anew.text))));
    expect((await at.tables())[0]?.table.status).toBe("closed");
  });

  it("is of one table, and does nothing at another that the browser sits at by now", async () => {
    const shown = await page(guest);
    const written = {
      intent: "add",
      key: fieldOf(shown, "key"),
      table: "of-another",
      body: "Sagt ved A",
      voice: "nobody",
    };
    const answer = await guest.post("/live/table?lang=en", written);
    expect([answer.status, answer.text.includes("of another table")]).toEqual([409, true]);
    expect(answer.text).toContain(">Sagt ved A</textarea>");
    expect(await at.said()).toEqual([]);
  });

  it("takes late what was typed while the table closed, and gives it back where it is too late or the device has left", async () => {
    const shown = await page(guest);
    const form = {
      intent: "add",
      key: fieldOf(shown, "key"),
      table: fieldOf(shown, "table"),
      voice: "nobody",
    };
    expectOk(await closeTable(at.device(), at.scribe));
    const claimedAt = "2030-01-01T00:00:00.000Z";
    const post = (body: string) => guest.post("/live/table?lang=en", { ...form, body, claimedAt });
    expect((await post("Litt seint")).status).toBe(303);
    expect(await page(guest)).toMatch(/Litt seint[\s\S]*received late/);
    await at.close();
    world.clock.now = new Date(Date.parse(world.clock.now) + 24 * 3_600_000 + 1).toISOString();
    const late = await post("For seint");
    expect([late.status, late.text.includes(">For seint</textarea>")]).toEqual([422, true]);
    await act(guest, "leave");
    const gone = await guest.post("/live/table?lang=en", { ...form, body: "Etterpå" });
    expect([gone.status, gone.text.includes(">Etterpå</textarea>")]).toEqual([404, true]);
  });
});

describe("other words for a point, sent without scripts after the close", () => {
  const typed = (html: string) => /<textarea id="typed"[^>]*>([^<]*)</.exec(html)?.[1];
  const reword = (note: string, body: string) => act(guest, "reword", { note, body });
  const sendIn = (html: string, body = typed(html) ?? "") => {
    const form = /<form[^>]*>(?:(?!<\/form>)[\s\S])*id="typed"/.exec(html)?.[0] ?? "";
    const hidden = Object.fromEntries(
      [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    return guest.post("/live/table?lang=en", { ...hidden, body });
  };
  beforeEach(async () => {
    await at.capture(at.guest, at.point("Vanleg tid"), at.point("Tal"));
    // The browser of the guest is another device than his.
    guest.cookies.set("gs_table", at.guest);
    await at.confirm(1);
    expectOk(await closeTable(at.device(), at.scribe));
  });

  it("come back in a form that sends them in late: beside a point that was meant, else as a point", async () => {
    const beside = await reword("1", "Den lengste tida");
    expect([beside.status, typed(beside.text)]).toEqual([422, "Den lengste tida"]);
    for (const said of ["The table has closed", "Send it in", "instead of point 1"])
      expect(beside.text).toContain(said);
    await done(sendIn(beside.text, "Den lengste ventetida"));
    const alone = await reword("2", "Fleire tal");
    await done(sendIn(alone.text));
    const rows = await listNotes(world.read, at.group);
    expect(rows.map(({ body, late }) => [body, late])).toEqual([
      ["Vanleg tid", false],
      ["Tal", false],
      ["Fleire tal", true],
    ]);
    expect(rows[0]).toMatchObject({ objections: [{ body: "Den lengste ventetida" }] });
    expect(rows[0]?.confirmedAt).not.toBeNull();
  });

  it("are given back to be copied once it is too late", async () => {
    const [beside, alone] = [await reword("1", "Den lengste tida"), await reword("2", "Fleire tal")];
    await at.close();
    world.clock.now = new Date(Date.parse(world.clock.now) + 24 * 3_600_000 + 1).toISOString();
    for (const answer of [await sendIn(beside.text), await sendIn(alone.text)]) {
      expect([answer.status, answer.text.includes("more than 24 hours after")]).toEqual([422, true]);
      expect(answer.text).toMatch(/<textarea id="typed"[^>]*readOnly[^>]*>(Den lengste tida|Fleire tal)</i);
      expect(answer.text).not.toContain("Send it in");
    }
  });
});

describe("the queue of a device", () => {
  const note = (clientId: string, body: string) => ({ clientId, body, claimedAt: world.clock.now });
  const [one, two] = ["0198c1d2-7e3f-4a5b-8c6d-9e0f1a2b3c4d", "0198c1d2-7e3f-4a5b-8c6d-9e0f1a2b3c4e"];
  const send = async (browser: Browser, notes: unknown[], table?: string) =>
    browser.send(
      "/live/table/queue",
      JSON.stringify({ table: table ?? fieldOf(await page(browser), "table"), notes }),
      "application/json",
    );

  it("is taken once however often it is sent, and one that can't be read holds up none beside it", async () => {
    const batch = [note(one, "Ein"), note(two, "x".repeat(3000)), note("no-uuid", "Tre")];
    const first = await send(scribe, batch);
    const again = await send(scribe, batch);
    expect([first, again].map(({ text }) => JSON.parse(text))).toEqual([
      [
        { clientId: one, outcome: "received" },
        { clientId: two, outcome: "invalid" },
        { clientId: "no-uuid", outcome: "invalid" },
      ],
      [
        { clientId: one, outcome: "repeated" },
        { clientId: two, outcome: "invalid" },
        { clientId: "no-uuid", outcome: "invalid" },
      ],
    ]);
    expect(await at.said()).toEqual(["Ein"]);
  });

  it("takes what a point is about by its handle, and knows of no theme where a page of before says none", async () => {
    const [, other] = /value="theme:(\w+)">/.exec(await page(scribe)) ?? [];
    await send(scribe, [
      { ...note(one, "Ein"), question: "", theme: other },
      { ...note(two, "To"), question: "" },
    ]);
    const rows = await listNotes(world.read, at.group);
    expect(rows.map(({ themeId }) => themeId && handleOf(themeId))).toEqual([other, null]);
  });

  it("takes objections too, each once, and tells which point is not there", async () => {
    await at.capture(at.scribe, at.point("Vanleg tid"));
    const meant = { ...note(one, "Den lengste"), note: 1 };
    const none = { ...note(two, "Ingenting"), note: 9 };
    for (let sent = 0; sent < 2; sent++)
      expect(JSON.parse((await send(guest, [meant, none])).text)).toEqual([
        { clientId: one, outcome: "received" },
        { clientId: two, outcome: "unknown_note" },
      ]);
    const table = fieldOf(await page(guest), "table");
    const objected = async () =>
      (await listNotes(world.read, at.group))[0]?.objections.map(({ body }) => body);
    expect(await objected()).toEqual(["Den lengste"]);
    // Taken back, and what is gone already or was never there is not asked for again.
    const back = [1, 1, 7].map((takesBack) => ({ ...note(randomUUID(), ""), note: 1, takesBack }));
    expect(JSON.parse((await send(guest, back)).text).map((one: { outcome: string }) => one.outcome)).toEqual(
      ["received", "received", "received"],
    );
    expect(await objected()).toEqual([]);
    expect(JSON.parse((await send(guest, [{ ...meant, clientId: randomUUID() }])).text)).toMatchObject([
      { outcome: "received" },
    ]);
    expectOk(await closeTable(at.device(), at.scribe, [], ["1.2"]));
    world.clock.now = minute(40);
    const late = { ...meant, clientId: two, claimedAt: minute(39) };
    expect(JSON.parse((await send(guest, [late], table)).text)).toEqual([
      { clientId: two, outcome: "received" },
    ]);
  });

  it("goes to the table that it was written at, and to no other", async () => {
    expect((await send(scribe, [note(one, "Ein")], "of-another")).status).toBe(409);
    expect((await send(served.browser(), [note(one, "Ein")], "none")).status).toBe(404);
    expect(await at.said()).toEqual([]);
  });

  it("goes there still when its device has changed its part, moved on to another table, or left", async () => {
    const [table, text] = [fieldOf(await page(guest), "table"), "application/json"];
    const sends = async (notes: unknown[], to = table) => {
      const answer = await guest.send("/live/table/queue", JSON.stringify({ table: to, notes }), text);
      return [
        answer.status,
        (JSON.parse(answer.text) ?? []).map((said: { outcome: string }) => said.outcome),
      ];
    };
    const meant = { ...note(randomUUID(), "Eg meinte noko anna"), note: 1 };
    const takenBack = { ...note(randomUUID(), ""), note: 1, takesBack: 1 };
    expect(await sends([note(one, "Kom fram, utan svar"), meant])).toEqual([200, ["received", "received"]]);
    await join(at.scribeCode, guest);
    expect(await sends([note(one, "Kom fram, utan svar"), meant, takenBack])).toEqual([
      200,
      ["repeated", "received", "received"],
    ]);
    expect((await listNotes(world.read, at.group))[0]?.objections).toEqual([]);
    // At another table what was written here comes here, and what is written there comes there.
    const other = await elsewhere();
    await join(other.joinCode, guest);
    expect(await sends([note(two, "Skrive utan nett")])).toEqual([200, ["received"]]);
    expect(await at.said()).toEqual(["Kom fram, utan svar", "Skrive utan nett"]);
    expect(await sends([note(one, "Her")], handleOf(other.groupId))).toEqual([200, ["received"]]);
    await act(guest, "leave");
    expect(guest.cookies.has("gs_table")).toBe(false);
    expect(await sends([note(two, "Her"), note(one, "Her")], handleOf(other.groupId))).toEqual([
      200,
      ["received", "repeated"],
    ]);
    // It sits nowhere, and so reads nothing, follows nothing and changes nothing.
    const shut = [guest.get("/live/table"), guest.get("/live/table/rows"), guest.get("/live/events")];
    expect((await Promise.all(shut)).map(({ status }) => status)).toEqual([404, 404, 204]);
    const undone = { intent: "undo", note: "1", table, key: randomUUID() };
    expect((await guest.post("/live/table/act", undone)).status).toBe(404);
    // After the close of its table it is late there, as of whoever stayed.
    world.clock.now = minute(30);
    expectOk(await closeTable(at.device(), at.scribe));
    const late = note(randomUUID(), "Etter");
    expect(await sends([late])).toEqual([200, ["late"]]);
    // Whoever never sat there is told so.
    expect(await sends([late], "of-another")).toEqual([409, []]);
    expect((await send(served.browser(), [late], table)).status).toBe(404);
  });

  /** Another group of the meeting, opened while it lasts. */
  async function elsewhere() {
    const coordinator = world.as("coordinator");
    expectOk(await addGroup(coordinator, slug, { title: both("Tal"), theme: "", seats: null }));
    expectOk(await openTables(coordinator, slug));
    const table = (await at.tables()).find(({ group }) => group.id !== at.group)?.table;
    if (!table) throw new Error("there is no other table");
    return table;
  }

  it("is received late after the close, and the bench tells when its device says that it was written", async () => {
    const table = fieldOf(await page(scribe), "table");
    const before = note(one, "Før");
    world.clock.now = minute(30);
    expectOk(await closeTable(at.device(), at.scribe));
    expect(await page(guest)).not.toContain("Follow what we said");
    world.clock.now = minute(40);
    const answer = await send(scribe, [before, note(two, "Etter")], table);
    expect(JSON.parse(answer.text)).toEqual([
      { clientId: one, outcome: "late" },
      { clientId: two, outcome: "late" },
    ]);
    world.clock.now = minute(125);
    const [ref = ""] = await at.close();
    expect(await page(guest)).toContain("Follow what we said");
    const desk = await served.staffBrowser(world.staff.coordinator.personId);
    expect((await desk.get(`/desk/intake/${ref}/split?lang=en`)).text).toMatch(
      /Received after the table had closed. Written .*09:30 to .*, as the device says[\s\S]*By that clock, some of it after the close/,
    );
  });

  it("has a worker for the pages of a table alone, asked for anew each time", async () => {
    const worker = await served.browser().get("/live/worker.js?v=1");
    expect(worker.headers["content-type"]).toContain("text/javascript");
    expect([worker.headers["cache-control"], worker.headers["service-worker-allowed"]]).toEqual([
      "no-cache",
      undefined,
    ]);
    expect(scrubPath("/live/K7M2PDA")).toBe("/live/…");
  });
});

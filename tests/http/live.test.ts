import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { closeTable } from "~/domain/live/commands/read-back.server.ts";
import { showCode } from "~/domain/live/live.ts";
import { listNotes } from "~/domain/live/queries.server.ts";
import { joinKey, joinsOfCode, wrongCodes } from "~/server/joining.server.ts";
import { networkOf } from "~/server/network.ts";
import { actAtTable, done, joinTable, tablePage } from "../support/at-a-table.ts";
import { type Browser, fieldOf, type Served, serve } from "../support/served.ts";
import { sitDown } from "../support/table.ts";
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

const join = (code: string, browser = served.browser()) => joinTable(code, browser);
/** As a browser sends what is read back: what is hidden belongs to the form that the ticks do. */
const readingOf = (html: string) =>
  [...html.matchAll(/type="hidden"(?: form="read")? name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = "", value = ""]) => [name, value] as const)
    .filter(([name]) => name !== "intent");
const ticked = (html: string) =>
  [...html.matchAll(/name="(notes\.\d\.confirmed)" checked/g)].map(([, name]) => name);

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
    expect(await tablePage(guest)).toContain("Scribe");
  });
});

describe("the page of a table, without scripts", () => {
  it("takes one point after another from its scribe, each once, and shows them to whoever sits there", async () => {
    const shown = await tablePage(scribe);
    const [key, table] = [fieldOf(shown, "key"), fieldOf(shown, "table")];
    const point = { intent: "add", key, table, body: "Søket er tregt", voice: "table", question: "" };
    const first = await scribe.post("/live/table", point);
    expect([first.status, first.headers.location]).toEqual([303, "/live/table#n-1"]);
    // A double click, and other words typed after going back to a page that was kept.
    await scribe.post("/live/table", point);
    await scribe.post("/live/table", { ...point, body: "Søket er dårleg" });
    expect(await at.said()).toEqual(["Søket er tregt", "Søket er dårleg"]);
    const seen = await tablePage(guest);
    expect(seen).toContain("Søket er tregt");
    expect(seen).toContain('<p class="words" lang="">');
    const empty = await actAtTable(scribe, "add", { body: " ", voice: "person", name: "Kari Døme" });
    expect([empty.status, empty.text.includes('value="Kari Døme"')]).toEqual([422, true]);
    // Whose point it is is said, or nobody's.
    const unnamed = await actAtTable(scribe, "add", { body: "Ein til", voice: "person", name: " " });
    expect([unnamed.status, unnamed.text.includes('id="name-error"')]).toEqual([422, true]);
    expect(unnamed.text).toContain(">Ein til</textarea>");
    expect(await at.said()).toHaveLength(2);
  });

  it("ties a point to what one list of questions and themes says, the table's own theme where nobody has chosen", async () => {
    const shown = await tablePage(scribe);
    const list = /<select id="about"[\s\S]*?<\/select>/.exec(shown)?.[0] ?? "";
    const [, own] = /value="(theme:\w+)" selected/.exec(list) ?? [];
    const [, asked] = /value="(question:\w+)"/.exec(list) ?? [];
    const [, other] = /value="(theme:\w+)">/.exec(list) ?? [];
    expect([own, asked, other].every(Boolean)).toBe(true);
    // What was chosen is kept where the form is not taken.
    const empty = await actAtTable(scribe, "add", { body: " ", about: other ?? "" });
    expect([empty.status, empty.text.includes(`value="${other}" selected`)]).toEqual([422, true]);
    for (const [n, about] of [own, asked, other, "theme:no", "", "theme"].entries())
      await done(actAtTable(scribe, "add", { body: `Punkt ${n}`, about: about ?? "" }));
    const rows = (await listNotes(world.read, at.group)).map((note) => [note.questionId, note.themeId]);
    expect(rows.map((row) => row.map((one) => one && handleOf(one)))).toEqual([
      [null, own?.slice(6)],
      [asked?.slice(9), null],
      [null, other?.slice(6)],
      ...Array(3).fill([null, null]),
    ]);
    expect(await tablePage(scribe)).toMatch(
      /Punkt 1[\s\S]*question 1[\s\S]*Punkt 2[\s\S]*<span[^>]*>anna<\/span>/,
    );
  });

  it("loads itself while somebody reads, and not while he writes or has asked it to be still", async () => {
    const loads = async (query: string) => (await tablePage(guest, query)).includes('http-equiv="refresh"');
    await actAtTable(scribe, "add", { body: "Ein", voice: "nobody" });
    expect(await Promise.all(["", "?write=1", "?object=1", "?still=1"].map(loads))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(await tablePage(scribe)).not.toContain("refresh");
  });

  it("lets somebody say what he meant, and the scribe settle it", async () => {
    await actAtTable(scribe, "add", { body: "Vanleg tid", voice: "nobody" });
    await done(actAtTable(guest, "object", { note: "1", body: "Den lengste tida" }));
    expect(await tablePage(guest)).toContain("Den lengste tida");
    const take =
      /href="([^"]*take=1[^"]*)"/.exec(await tablePage(scribe))?.[1]?.replaceAll("&amp;", "&") ?? "";
    // The words are looked at, and may be put otherwise, before they stand.
    expect((await scribe.get(take)).text).toContain(">Den lengste tida</textarea>");
    const settle = { note: "1", objection: "1", settlement: "taken" };
    const blank = await actAtTable(scribe, "settle", { ...settle, body: " " });
    expect([blank.status, blank.text.includes('id="words-1-error"')]).toEqual([422, true]);
    await done(actAtTable(scribe, "settle", { ...settle, body: "Den lengste ventetida" }));
    expect(await at.said()).toEqual(["Den lengste ventetida"]);
    // What is the scribe's alone is answered like what does not exist.
    expect((await actAtTable(guest, "settle", { ...settle, body: "Mi" })).status).toBe(404);
    expect((await actAtTable(guest, "close")).status).toBe(404);
  });

  it("changes, takes back, and tells why not", async () => {
    await actAtTable(guest, "add", { body: "Ein", voice: "nobody" });
    await actAtTable(scribe, "add", { body: "To", voice: "nobody" });
    await done(actAtTable(guest, "reword", { note: "1", body: "Eitt" }));
    const other = await actAtTable(guest, "reword", { note: "2", body: "Tre" });
    expect([other.status, other.text.includes("not there any more")]).toEqual([422, true]);
    // It is named for what it does: it does not undo what stands in the field beside it.
    expect(await tablePage(scribe, "?change=2&lang=en")).toMatch(
      /value="undo"[\s\S]{0,400}Take the point out/,
    );
    await done(actAtTable(scribe, "undo", { note: "2" }));
    expect(await at.said()).toEqual(["Eitt"]);
  });

  it("gives back other words for a point that says something else by now, beside those, and takes them once both were seen", async () => {
    await actAtTable(guest, "add", { body: "Ein", voice: "nobody" });
    const wordingIn = (html: string) => /name="wording" value="(\d+)"/.exec(html)?.[1] ?? "";
    const opened = wordingIn(await tablePage(guest, "?change=1"));
    await done(actAtTable(scribe, "reword", { note: "1", body: "Ein av skrivaren", wording: opened }));
    const other = { note: "1", body: "Ein av gjesten" };
    const refused = await actAtTable(guest, "reword", { ...other, wording: opened });
    expect(refused.status).toBe(409);
    expect(refused.text).toMatch(
      /role="alert"[\s\S]*changed this point while you wrote[\s\S]*>Ein av skrivaren<[\s\S]*>Ein av gjesten<\/textarea>/,
    );
    await done(actAtTable(guest, "reword", { ...other, wording: wordingIn(refused.text) }));
    expect(await at.said()).toEqual(["Ein av gjesten"]);
  });

  it("reads back, confirms what was heard in the words that were read, and closes", async () => {
    await actAtTable(scribe, "add", { body: "Ein", voice: "nobody" });
    await actAtTable(scribe, "add", { body: "To", voice: "organisation", name: "Laget Døme" });
    await done(actAtTable(scribe, "read_back"));
    const read = await tablePage(scribe);
    expect(read).toContain("Laget Døme agrees to be named");
    // What the scribe holds up, and what each finds on his own telephone when the table has closed.
    const follow = /href="([^"]*)">Follow what we said/;
    const link = new URL(follow.exec(read)?.[1] ?? "").pathname;
    expect(read).toContain('class="qr"');
    // For having joined nobody is given it, neither on the page nor with its rows.
    for (const asked of ["/live/table", "/live/table/rows"])
      expect((await guest.get(asked)).text).not.toContain("/said/");
    expect((await served.browser().get(link)).text).toContain("not closed yet");
    expect(await tablePage(guest)).toContain("reading the points aloud");
    const heard = (note: number, version: number, more: Record<string, string> = {}) => ({
      ...{ [`notes.${note - 1}.note`]: `${note}`, [`notes.${note - 1}.version`]: `${version}` },
      ...{ [`notes.${note - 1}.confirmed`]: "on", ...more },
    });
    const agreed = heard(2, 1, { "notes.1.agreed": "on" });
    await done(actAtTable(scribe, "reword", { note: "1", body: "Ei" }));
    const stale = await actAtTable(scribe, "close", { ...heard(1, 1), ...agreed });
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
    const closed = await tablePage(guest);
    expect(closed).toContain("The table has closed");
    expect(new URL(follow.exec(closed)?.[1] ?? "").pathname).toBe(link);
    // What is so has another mark than what is still to come.
    const steps = (html: string) =>
      [...(/<h2>What happens[\s\S]*?<\/ul>/.exec(html)?.[0] ?? "").matchAll(/class="sh sh-(\w+)"/g)].map(
        ([, tone]) => tone,
      );
    expect(steps(closed)).toEqual(["subtle", "subtle", "subtle"]);
    expect(await at.close()).toHaveLength(2);
    const held = await tablePage(guest);
    expect(held).toContain("is a contribution now");
    expect(steps(held)).toEqual(["ok", "subtle", "subtle"]);
    // What others wrote and the table confirmed is told of, too.
    expect(held).toMatch(/Written at the table[\s\S]*2 other points are received/);
    expect(await tablePage(scribe)).toMatch(
      /What you wrote[\s\S]*>Ei<[\s\S]*received, and stands here once it is sorted/,
    );
  });

  it("is left by a form, and then sits at no table", async () => {
    const left = await actAtTable(guest, "leave");
    expect([left.status, left.headers.location]).toEqual([303, "/live?left=1"]);
    expect(guest.cookies.has("gs_table")).toBe(false);
    const gone = await guest.get("/live/table?lang=en");
    expect([gone.status, gone.text.includes("sits at no table")]).toEqual([404, true]);
  });

  it("keeps ticks by the button that says so, and closes by the other alone", async () => {
    await actAtTable(scribe, "add", { body: "Ein", voice: "nobody" });
    await actAtTable(scribe, "read_back");
    const read = await tablePage(scribe);
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
    await actAtTable(scribe, "read_back");
    expect(await tablePage(scribe)).toContain("Kept until now: 1 of 1");
    await done(scribe.post("/live/table", { ...sent, intent: "confirm" }));
    expect((await at.tables())[0]?.table.status).toBe("reading_back");
    await done(scribe.post("/live/table", { ...sent, intent: "close" }));
    expect((await at.tables())[0]?.table.status).toBe("closed");
  });

  it("answers an objection while it reads back, and keeps the ticks that stood; it closes over none without asking", async () => {
    for (const body of ["Ein", "To", "Tre"]) await actAtTable(scribe, "add", { body, voice: "nobody" });
    await actAtTable(scribe, "read_back");
    await actAtTable(guest, "object", { note: "2", body: "Heller to og ein halv" });
    await actAtTable(guest, "object", { note: "3", body: "Heller fire" });
    await actAtTable(guest, "object", { note: "1", body: "Heller ikkje ein" });
    await done(actAtTable(guest, "take_back", { note: "1", takesBack: "1" }));
    const read = await tablePage(scribe);
    for (const words of ["Heller to og ein halv", "take_up:2:1", "keep_words:2:1"])
      expect(read).toContain(words);
    const sent = { ...Object.fromEntries(readingOf(read)), "notes.0.confirmed": "on" };
    // The words are kept, and that somebody did not agree stands beside them.
    expect(read).toContain("keep_both:2:1");
    await done(scribe.post("/live/table", { ...sent, intent: "keep_words:2:1" }));
    const kept = await tablePage(scribe);
    expect(kept).toMatch(/Not agreed at the table[\s\S]{0,90}Heller to og ein halv/);
    expect(ticked(kept)).toEqual(["notes.0.confirmed"]);
    const heard = await tablePage(guest);
    expect(heard).toContain("Your scribe kept the words");
    // As long as it has no answer it can be taken back, by whoever said it.
    expect(heard.match(/value="take_back"/g)).toHaveLength(1);
    const answered = await actAtTable(guest, "take_back", { note: "2", takesBack: "1" });
    expect([answered.status, answered.text.includes("has answered it already")]).toEqual([422, true]);
    // Or they are taken up, in words that can be put otherwise.
    const again = Object.fromEntries([...readingOf(kept), ...ticked(kept).map((name) => [name, "on"])]);
    const taking = await scribe.post("/live/table", { ...again, intent: "take_up:3:1" });
    expect(taking.headers.location).toMatch(/[?&]change=3&take=1#n-3$/);
    const open = await tablePage(scribe, "?change=3&take=1");
    expect([open.includes(">Heller fire</textarea>"), ticked(open)]).toEqual([true, ["notes.0.confirmed"]]);

    const asked = await actAtTable(scribe, "close", again);
    expect([asked.status, asked.text.includes("Close all the same")]).toEqual([422, true]);
    expect(asked.text).toMatch(/has no answer yet[\s\S]*href="#n-3"/);
    expect((await at.tables())[0]?.table.status).toBe("reading_back");
    // What has come in between was not shown, and is asked about anew.
    await done(actAtTable(guest, "object", { note: "1", body: "Eitt" }));
    const anew = await actAtTable(scribe, "close", Object.fromEntries(readingOf(asked.text)));
    expect([anew.status, anew.text.includes('href="#n-1"')]).toEqual([422, true]);
    await done(actAtTable(scribe, "close", Object.fromEntries(readingOf(anew.text))));
    expect((await at.tables())[0]?.table.status).toBe("closed");
  });

  it("is of one table, and does nothing at another that the browser sits at by now", async () => {
    const shown = await tablePage(guest);
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
    const shown = await tablePage(guest);
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
    expect(await tablePage(guest)).toMatch(/Litt seint[\s\S]*received late/);
    await at.close();
    expect(await tablePage(guest)).toMatch(
      /What you wrote[\s\S]*>Litt seint<[\s\S]*received, and stands here/,
    );
    world.clock.now = new Date(Date.parse(world.clock.now) + 24 * 3_600_000 + 1).toISOString();
    const late = await post("For seint");
    expect([late.status, late.text.includes(">For seint</textarea>")]).toEqual([422, true]);
    await actAtTable(guest, "leave");
    const gone = await guest.post("/live/table?lang=en", { ...form, body: "Etterpå" });
    expect([gone.status, gone.text.includes(">Etterpå</textarea>")]).toEqual([404, true]);
  });
});

describe("other words for a point, sent without scripts after the close", () => {
  const typed = (html: string) => /<textarea id="typed"[^>]*>([^<]*)</.exec(html)?.[1];
  const reword = (note: string, body: string) => actAtTable(guest, "reword", { note, body });
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

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forumLogo } from "#db/schema/forum.ts";
import {
  changeForum,
  changeForumText,
  mendLogo,
  setFourEyes,
  setLogo,
  setUpForum,
} from "~/domain/forum/commands.server.ts";
import { isTimeZone, timeZones } from "~/domain/forum/forum.ts";
import {
  findForum,
  findForumText,
  findLogo,
  findLogoDigest,
  getForum,
} from "~/domain/forum/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findBody } from "~/domain/people/queries.server.ts";
import { findForumFace } from "~/domain/published/queries.server.ts";
import { readVersion } from "~/domain/published/version.server.ts";
import { exifOf, jpeg, jpegOf, png, pngOf, webp, webpOf } from "../../support/files.ts";
import { emptyHouse, forumInput, openHouse, system, type TestHouse } from "../../support/house.ts";

describe("the first run", () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await emptyHouse();
  });
  afterEach(() => house.test.close());

  it("makes the forum, its host body and an administrator who can do everything but answer for a body", async () => {
    expect(await findForum(house.db.read)).toBeNull();
    const { hostBody } = expectOk(await setUpForum(house.ctx({ actor: system }), forumInput));
    expect(await getForum(house.db.read)).toMatchObject({
      mainLanguage: "nn",
      languages: ["nn", "en"],
      fourEyes: true,
      version: 1,
    });
    expect(await findBody(house.db.read, hostBody)).toMatchObject({ name: { nn: "Dømedepartementet" } });
    const { roles } = await house.staff(forumInput.administrator.email);
    expect(roles.map((held) => held.role).sort()).toEqual(["administrator", "approver", "coordinator"]);
  });

  it("happens once", async () => {
    const ctx = house.ctx({ actor: system });
    const both = await Promise.all([setUpForum(ctx, forumInput), setUpForum(ctx, forumInput)]);
    expect(both.map((result) => (result.ok ? "ok" : result.code)).sort()).toEqual(["already_set_up", "ok"]);
    expect(await setUpForum(ctx, forumInput)).toMatchObject({ code: "already_set_up" });
  });

  it("is not for visitors: the server acts for whoever holds the one-time address", async () => {
    const attempt = await setUpForum(house.ctx({ actor: { kind: "visitor" } }), forumInput);
    expect(attempt).toMatchObject({ code: "not_allowed" });
  });

  it("leaves nothing behind where the address passes for another", async () => {
    const administrator = { ...forumInput.administrator, email: "\u0430dministrator@dome.example" };
    expect(await setUpForum(house.ctx({ actor: system }), { ...forumInput, administrator })).toMatchObject({
      code: "mixed_alphabets",
    });
    expect(await findForum(house.db.read)).toBeNull();
  });
});

describe("a forum that is set up", () => {
  let house: Awaited<ReturnType<typeof openHouse>>;
  const admin = () => house.ctx({ actor: house.administrator });
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.test.close());

  it("is changed from the version that was seen; a later save never wins silently", async () => {
    expectOk(await changeForum(admin(), { ...forumInput, colour: "spruce", version: 1 }));
    expect(await changeForum(admin(), { ...forumInput, colour: "heath", version: 1 })).toMatchObject({
      code: "changed_meanwhile",
    });
    expect(await getForum(house.db.read)).toMatchObject({ colour: "spruce", version: 2 });
  });

  it("is the same to everybody where it was saved as it was: no kept page ends by it", async () => {
    const version = await readVersion(house.db.read);
    expectOk(await changeForum(admin(), { ...forumInput, version: 1 }));
    expect(await readVersion(house.db.read)).toBe(version);
    expectOk(await changeForum(admin(), { ...forumInput, colour: "spruce", version: 2 }));
    expect(await readVersion(house.db.read)).toBe(version + 1);
  });

  it("keeps a name in its main language", async () => {
    const nameless = { ...forumInput, mainLanguage: "sv" as const, version: 1 };
    expect(await changeForum(admin(), nameless)).toMatchObject({ code: "no_name" });
  });

  it("has texts of its own per language, with the same protection", async () => {
    const text = { key: "about", language: "nn", body: "# Reglar", version: 0 } as const;
    expectOk(await changeForumText(admin(), text));
    expect(await changeForumText(admin(), { ...text, body: "noko anna" })).toMatchObject({
      code: "changed_meanwhile",
    });
    expect(await findForumText(house.db.read, "about", "nn")).toMatchObject({ body: "# Reglar", version: 1 });
    expectOk(await changeForumText(admin(), { ...text, body: "nytt", version: 1 }));
    expect(await findForumText(house.db.read, "about", "en")).toBeNull();
  });

  it("has four eyes until an administrator switches them off, which is an event", async () => {
    expect(await setFourEyes(admin(), true)).toMatchObject({ code: "already_so" });
    expectOk(await setFourEyes(admin(), false));
    expect((await getForum(house.db.read)).fourEyes).toBe(false);
  });

  it("is changed by administrators only", async () => {
    const colleague = { name: "Koordinator", email: "k@dome.example", language: "nn" as const };
    expectOk(
      await invitePerson(admin(), { ...colleague, roles: [{ role: "coordinator" }, { role: "approver" }] }),
    );
    const ctx = house.ctx({ actor: await house.staff(colleague.email) });
    const attempts = await Promise.all([
      changeForum(ctx, { ...forumInput, version: 1 }),
      changeForumText(ctx, { key: "about", language: "nn", body: "x", version: 0 }),
      setFourEyes(ctx, false),
      setLogo(ctx, png),
    ]);
    expect(attempts.map((result) => result.ok)).toEqual([false, false, false, false]);
  });

  it("shows a logo that is a PNG, JPEG or WebP by its bytes", async () => {
    for (const [bytes, mediaType] of [
      [png, "image/png"],
      [jpeg, "image/jpeg"],
      [webp, "image/webp"],
    ] as const) {
      expectOk(await setLogo(admin(), bytes));
      const logo = await findLogo(house.db.read);
      expect(logo).toMatchObject({ mediaType });
      expect([...(logo?.bytes ?? [])]).toEqual([...bytes]);
    }
    expectOk(await setLogo(admin(), null));
    expect(await findLogo(house.db.read)).toBeNull();
  });

  it("shows nothing that a camera or a program wrote into a logo: place, time, name", async () => {
    for (const make of [pngOf, jpegOf, webpOf]) {
      expectOk(await setLogo(admin(), make({ written: "59.9139 N, Kari Døme" })));
      expect([...((await findLogo(house.db.read))?.bytes ?? [])]).toEqual([...make()]);
    }
  });

  it("shows no more of a single picture of an animation", async () => {
    const animated = (written = "") => webpOf({ animated: true, written });
    expectOk(await setLogo(admin(), animated("59.9139 N")));
    expect([...((await findLogo(house.db.read))?.bytes ?? [])]).toEqual([...animated()]);
  });

  /** One that was stored whole, before anything was taken out of it. */
  async function storeWhole(bytes: Uint8Array) {
    expectOk(await setLogo(admin(), png));
    const base64 = Buffer.from(bytes).toString("base64");
    await house.db.write((db) =>
      db.update(forumLogo).set({ mediaType: "image/jpeg", base64, digest: "f".repeat(32) }),
    );
    return mendLogo(house.ctx({ actor: system }));
  }
  const face = async () => (await findForumFace(house.db.read))?.logo;

  it("keeps one that was stored whole without that from the next start on, at the address of its new bytes", async () => {
    expectOk(await setLogo(admin(), jpegOf()));
    const digest = await face();
    expectOk(await storeWhole(jpegOf({ written: "59.9139 N, Kari Døme" })));
    expect([...((await findLogo(house.db.read))?.bytes ?? [])]).toEqual([...jpegOf()]);
    expect([await face(), await findLogoDigest(house.db.read)]).toEqual([digest, digest]);
  });

  it("shows none where that can't be taken out, and keeps no address for it", async () => {
    expectOk(await storeWhole(jpegOf({ written: "59.9139 N" }).subarray(0, 40)));
    expect([await findLogo(house.db.read), await face()]).toEqual([null, null]);
    expect(await findLogoDigest(house.db.read)).toBe("");
    expectOk(await setLogo(admin(), png));
    expect(await face()).toBe(await findLogoDigest(house.db.read));
  });

  it("keeps how the camera was held, and nothing else that it wrote", async () => {
    for (const order of ["II", "MM"] as const)
      for (const turn of [1, 6]) {
        expectOk(await setLogo(admin(), jpegOf({ exif: exifOf(turn, "59.9139 N", order) })));
        const shown = Buffer.from((await findLogo(house.db.read))?.bytes ?? []);
        expect(shown.includes("59.9139")).toBe(false);
        // upright is what every picture is that says nothing
        if (turn === 1) expect([...shown]).toEqual([...jpegOf()]);
        else expect(shown.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
        expectOk(await setLogo(admin(), shown));
        expect([...((await findLogo(house.db.read))?.bytes ?? [])]).toEqual([...shown]);
      }
  });

  it("refuses a logo that could run something, is not a picture, or is too large", async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    const html = new TextEncoder().encode("<!doctype html>");
    const avi = Uint8Array.from([0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x41, 0x56, 0x49, 0x20]);
    for (const bytes of [svg, html, avi, new Uint8Array()]) {
      expect(await setLogo(admin(), bytes)).toMatchObject({ code: "not_a_picture" });
    }
    for (const [bytes, code] of [
      [pngOf({ written: "x".repeat(200 * 1024) }), "too_large"],
      [pngOf({ width: 4001, height: 4000 }), "too_many_pixels"],
      [jpeg.subarray(0, 40), "not_a_picture"],
    ] as const)
      expect(await setLogo(admin(), bytes)).toMatchObject({ code });
  });
});

it("time zones are those that deadlines can be reckoned in", () => {
  expect(timeZones()).toEqual(expect.arrayContaining(["Europe/Oslo", "Europe/Stockholm", "UTC"]));
  expect(timeZones().every(isTimeZone)).toBe(true);
  expect(isTimeZone("Europe/Atlantis")).toBe(false);
});

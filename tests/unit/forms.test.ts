import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { hourOfDay, requiredLine, webAddress } from "~/domain/kernel/input.ts";
import { checkbox, translatedLine } from "~/domain/kernel/translated-input.ts";
import { outreachForm } from "~/domain/mailings/forms.ts";
import { translator } from "~/i18n/translator.ts";
import { parseForm, readForm, readFormData } from "~/server/forms.ts";
import { fieldErrorText } from "~/ui/form/field-errors.ts";

const schema = z
  .object({
    title: translatedLine(20),
    themes: z.array(requiredLine(10)).default([]),
    replies: z.array(z.string()).default([]),
    ticked: checkbox,
    links: z.array(z.object({ label: requiredLine(10), url: webAddress })).default([]),
  })
  .refine((input) => input.title.nn, { error: "required", path: ["title", "nn"] });

const post = (body: string) =>
  readForm(
    new Request("http://x.example/", {
      method: "POST",
      body,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    }),
    schema,
  );

describe("a posted form", () => {
  it("is unfolded by its names, and lists stay lists with one member", async () => {
    const read = await post(
      "title.nn=Hei&title.en=+&themes=a&ticked=on&links.0.label=A&links.0.url=https://a.example/",
    );
    expect(read).toMatchObject({
      ok: true,
      data: {
        title: { nn: "Hei" },
        themes: ["a"],
        ticked: true,
        links: [{ label: "A", url: "https://a.example/" }],
      },
    });
    expect(read.ok && "en" in read.data.title).toBe(false);
  });

  it("passes over blank rows, and names the mistake by the row it stands in", async () => {
    const read = await post("links.0.label=+&links.0.url=&links.2.label=B&links.2.url=javascript:alert(1)");
    expect(read.ok ? {} : read.errors).toEqual({ "title.nn": "required", "links.2.url": "not_url" });
    expect(read.values["links.2.url"]).toBe("javascript:alert(1)");
  });

  it("keeps each of several single values in its place, so that a reply stays with its question", async () => {
    const read = await post("title.nn=Hei&replies.0=&replies.1=b&replies.2=+");
    expect(read).toMatchObject({ ok: true, data: { replies: ["", "b", " "] } });
  });

  it("keeps everything that was typed, fields that were sent twice as lists", async () => {
    const read = await post("themes=a&themes=b&title.nn=Alt+for+lang+tittel+her+no");
    expect(read.values).toEqual({ themes: ["a", "b"], "title.nn": "Alt for lang tittel her no" });
    expect(read).toMatchObject({ ok: false, errors: { "title.nn": "too_long" } });
  });

  it.each([
    ["a name that reaches for the prototype", "__proto__.x=1"],
    ["a constructor", "title.constructor=1"],
    ["a huge index", "links.100000000.label=1"],
    ["too deep a name", "a.b.c.d.e.f=1"],
    ["a value that is also a group", "title=1&title.nn=2"],
    ["too many fields", Array.from({ length: 1001 }, () => "themes=a").join("&")],
  ])("is refused with 400: %s", async (_, body) => {
    const answer = await post(body).catch((error: unknown) => error);
    expect(answer).toBeInstanceOf(Response);
    expect((answer as Response).status).toBe(400);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("takes the names that every object has for names like others", async () => {
    const read = await post("title.nn=Hei&toString.x=1&valueOf=2&hasOwnProperty=3&hasOwnProperty=4");
    expect(read).toMatchObject({ ok: true, data: { title: { nn: "Hei" } } });
    expect(read.values).toMatchObject({ valueOf: "2", hasOwnProperty: ["3", "4"] });
    expect(Object.keys(Object.prototype.toString)).toEqual([]);
  });

  it.each([
    ["fields", "a=1&".repeat(100_000), "application/x-www-form-urlencoded"],
    [
      "parts",
      "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n".repeat(5000),
      "multipart/form-data; boundary=x",
    ],
  ])("with a flood of %s is refused before it is taken apart", async (_, body, type) => {
    const parsers = [Request, Response].map((what) => vi.spyOn(what.prototype, "formData"));
    const request = new Request("http://x.example/", {
      method: "POST",
      body,
      headers: { "Content-Type": type },
    });
    const answer = await readForm(request, schema).catch((error: unknown) => error);
    expect((answer as Response).status).toBe(400);
    for (const parser of parsers) expect(parser).not.toHaveBeenCalled();
  });

  it("holds no NUL, which PostgreSQL can't even look for", async () => {
    const body = new FormData();
    body.append("point", "A-1\0.1");
    body.append("refs", "a");
    body.append("refs", "\0b");
    body.append("logo", new File(["\0"], "a.png"));
    const form = await parseForm(new Request("http://x.example/", { method: "POST", body }));
    expect(form.get("point")).toBe("A-1.1");
    expect(form.getAll("refs")).toEqual(["a", "b"]);
    expect((form.get("logo") as File).name).toBe("a.png");
    expect((form.get("logo") as File).size).toBe(1);
  });

  it("that can't be read is refused with 400", async () => {
    const request = new Request("http://x.example/", {
      method: "POST",
      body: "{}",
      headers: { "Content-Type": "application/json" },
    });
    const answer = await readForm(request, schema).catch((error: unknown) => error);
    expect((answer as Response).status).toBe(400);
  });
});

describe("an hour of the day", () => {
  const read = (typed: string) => hourOfDay.safeParse(typed).data ?? null;

  it("may be written without its minutes or its nought, with a colon or a full stop", () => {
    const typed = ["12", "9", "09", "9:30", "9.30", "09:30:00", " 23.59 "];
    const hours = ["12:00", "09:00", "09:00", "09:30", "09:30", "09:30", "23:59"];
    expect(typed.map(read)).toEqual(hours);
  });

  it("is refused where no clock shows it", () => {
    const none = [null, null, null, null, null, null];
    expect(["", "24", "12:60", "9:3", "noon", "1230"].map(read)).toEqual(none);
  });
});

describe("how many", () => {
  const read = (reach: string) => {
    const form = new FormData();
    const rest = { doneOn: "2026-04-01", channel: "web", what: "x" };
    for (const [name, value] of Object.entries({ ...rest, reach })) form.append(name, value);
    const result = readFormData(form, outreachForm);
    return result.ok ? result.data.reach : result.errors.reach;
  };

  it("is read as people write it, its thousands set apart or not", () => {
    const ways = ["1200", "1 200", "1\u00a0200", "1\u202f200", "1,200", "1.200", " 1200 "];
    expect(ways.map(read)).toEqual(ways.map(() => 1200));
    expect([read(""), read("0"), read("100.000.000")]).toEqual([null, 0, 100_000_000]);
  });

  it("is answered by the least and the most where it is none of these", () => {
    const wrong = ["-5", "99999999999", "many", "1.5", "12,00", "1,200.300", "1 20", "1e3"];
    expect(wrong.map(read)).toEqual(wrong.map(() => "between_0_100000000"));
    expect(fieldErrorText(translator("en").t, "between_0_100000000")).toBe(
      "Write a number from 0 to 100,000,000",
    );
  });

  it("that is too large or too small for a number of another kind is told as a number", async () => {
    const form = new FormData();
    for (const name of ["a", "b"]) form.append(name, name === "a" ? "9" : "-9");
    const number = z.coerce.number().int().min(0).max(5);
    expect(readFormData(form, z.object({ a: number, b: number }))).toMatchObject({
      errors: { a: "not_number", b: "not_number" },
    });
  });
});

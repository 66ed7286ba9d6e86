/** A database that is gone while somebody writes: what was typed comes back, and can be sent again. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { formsIn } from "../support/forms.ts";
import { fieldOf, formKey, type Served, serve } from "../support/served.ts";
import { answers, path } from "../support/submitting.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
beforeEach(async () => {
  world = await openWorld();
  served = await serve(world);
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

/** Until what it returns is called. */
function takeDatabaseAway(): () => void {
  const gone = () => Object.assign(new Error("gone"), { code: "ECONNREFUSED" });
  const read = vi.spyOn(world.db, "read", "get").mockImplementation(() => {
    throw gone();
  });
  const write = vi.spyOn(world.db, "write").mockImplementation(() => Promise.reject(gone()));
  return () => {
    read.mockRestore();
    write.mockRestore();
  };
}

it("comes back with every field in its order, whatever large files stood between them, and is received when it is sent again", async () => {
  const browser = served.browser();
  const key = await formKey(browser, path);
  const { language, ...first } = answers(key, { text: 'Søket & «tregt» <b>\n"linje"' });
  const comesBack = takeDatabaseAway();
  // The files stand in the middle of the form, and are far more than is kept of it.
  const form = new FormData();
  const append = (fields: Record<string, string | string[]>) => {
    for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  };
  append(first);
  for (const n of [1, 2, 3])
    form.append("files", new Blob([Buffer.alloc(4_000_000, 65)]), `vedlegg ${n}.pdf`);
  append({ language });
  const answer = await browser.send(path, form);
  expect(answer.status).toBe(503);
  expect(answer.headers["retry-after"]).toBe("30");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.text).toContain("The site is not working right now");
  const [kept] = formsIn(answer.text);
  // A browser sends each line's end as CR LF.
  const fields = (kept?.fields ?? []).map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]);
  expect(Object.fromEntries(fields)).toEqual({ ...first, language });
  expect(kept?.visible).toEqual(["text", "files"]);
  expect(kept?.html).toContain(`action="${path}"`);

  comesBack();
  const again = await browser.upload(path, Object.fromEntries(kept?.fields ?? []));
  expect(again.status).toBe(303);
});

it("comes back from a form without files too, and not from one that no page of ours sends", async () => {
  const browser = served.browser();
  const key = await formKey(browser, path);
  takeDatabaseAway();
  const answer = await browser.post(path, answers(key));
  expect([answer.status, fieldOf(answer.text, "key")]).toEqual([503, key]);
  const other = await browser.send(path, "{}", "application/json");
  expect([other.status, formsIn(other.text)]).toEqual([400, []]);
});

it("of whoever reads it is said that the page can't be shown just now", async () => {
  takeDatabaseAway();
  const answer = await served.browser().get(path);
  expect([answer.status, answer.headers["retry-after"], formsIn(answer.text)]).toEqual([503, "30", []]);
  expect(answer.text).toContain("The site is not working right now");
});

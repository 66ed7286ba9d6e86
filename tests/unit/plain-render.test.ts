/** The short way to public pages, where it can't be gone. */
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import { plainRenderer } from "~/server/http/plain-render.ts";

/** A build of one public page, whose loader does this. */
function pageWhose(loader: () => unknown) {
  let [loads, remixed] = [0, 0];
  const module = {
    default: () => null,
    handle: { guard: "public" },
    loader: async () => {
      loads += 1;
      return loader();
    },
  };
  const build = {
    routes: {
      root: { id: "root", path: "", module: { default: () => null } },
      page: { id: "page", parentId: "root", path: "about", module },
    },
    entry: { module: { default: () => new Response("plain") } },
  } as unknown as ServerBuild;
  const render = plainRenderer(build, async () => {
    remixed += 1;
    await module.loader().catch(() => {});
    return new Response("remix");
  });
  const get = () => render(new Request("http://forum.example/about"), {} as AppLoadContext);
  return { get, counts: () => ({ loads, remixed }) };
}

it("a page whose loader finds no database is given up at once: it is not loaded a second time", async () => {
  const gone = Object.assign(new Error("gone"), { code: "ECONNREFUSED" });
  const page = pageWhose(() => Promise.reject(gone));
  await expect(page.get()).rejects.toBe(gone);
  expect(page.counts()).toEqual({ loads: 1, remixed: 0 });
});

it("a page with a bug goes Remix's way, which tells of it", async () => {
  const page = pageWhose(() => Promise.reject(new Error("a bug")));
  expect(await (await page.get()).text()).toBe("remix");
  expect(page.counts().remixed).toBe(1);
});

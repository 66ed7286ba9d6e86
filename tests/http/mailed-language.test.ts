import { afterEach, beforeEach, expect, it } from "vitest";
import { createRegistrationLinks } from "~/domain/meetings/links.server.ts";
import { meetingsOf } from "../support/meetings.ts";
import { askedLink, register } from "../support/registering.ts";
import { type Browser, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

/** Whoever opens a link from his mail is spoken to as he is written to, and as he has chosen where he has. */
let world: World;
let served: Served;
let browser: Browser;
const slug = "ope-moete";
beforeEach(async () => {
  world = await openWorld();
  served = await serve(world, { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "post@dome.example" });
  browser = unchosen();
  await meetingsOf(world).announce(slug);
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

/** A browser of English speech, in which no language was chosen. */
function unchosen(): Browser {
  const fresh = served.browser();
  fresh.cookies.delete("gs_lang");
  return fresh;
}

const links = () => createRegistrationLinks(served.config.secretKey, served.config.origin);
const languageOf = async (path: string) => /<html lang="(\w+)"/.exec((await browser.get(path)).text)?.[1];
const pathTo = (...of: Parameters<ReturnType<typeof links>["url"]>) => new URL(links().url(...of)).pathname;
/** Opens what a mail leads to, and reads in which language the page behind it speaks. */
async function opened(path: string): Promise<string | undefined> {
  const { status, headers } = await browser.get(path);
  expect(status).toBe(303);
  return languageOf(headers.location ?? "");
}

it("the link to what one sent speaks the language that it was written in, and so do the pages that follow", async () => {
  const ref = await world.receive("Søket er tregt.", { language: "sv" });
  expect(await languageOf("/meetings")).toBe("en");
  expect(await opened(served.linkTo(ref))).toBe("sv");
  for (const path of [`/track/${ref}/choices`, `/track/${ref}`]) expect(await languageOf(path)).toBe("sv");
});

it("another mailed link brings its own language, and none comes before a language that was chosen", async () => {
  const [first, second] = [
    await register(world, slug, { email: "ein@laget.example", organisation: "", language: "sv" }),
    await register(world, slug, { email: "to@laget.example", organisation: "", language: "en" }),
  ];
  expect(await opened(pathTo("own", first))).toBe("sv");
  expect(await opened(pathTo("own", second))).toBe("en");
  expect(await languageOf(`/registration/${second.ref}?lang=nb`)).toBe("nb");
  expect(await opened(pathTo("own", first))).toBe("nb");
  expect(await languageOf(`/registration/${second.ref}`)).toBe("nb");
});

it("a page that asks to be confirmed speaks it too, also to a browser that keeps no cookie", async () => {
  await browser.post(`/meetings/${slug}/register`, {
    ...{ name: "Guro", email: "guro@laget.example", kind: "civil_society", language: "sv" },
    ...{ attendAs: "room", group: "" },
  });
  const path = pathTo("confirm", await askedLink(world, slug, "guro@laget.example"));
  expect(await opened(path)).toBe("sv");
  expect(await languageOf(path)).toBe("sv");
  const { headers } = await unchosen().get(path);
  browser = unchosen();
  expect(await languageOf(headers.location ?? "")).toBe("sv");
  expect(await languageOf(`${path}?lang=en`)).toBe("en");
});

/** The real edge with the pages of getting in, a forum that is set up or not, and a mailbox that holds codes. */
import type { AppLoadContext } from "@remix-run/node";
import { expect, vi } from "vitest";
import { setUpForum } from "~/domain/forum/commands.server.ts";
import type { House } from "~/domain/index.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import * as root from "~/root.tsx";
import * as logPage from "~/routes/desk/log/list.tsx";
import * as bodiesPage from "~/routes/desk/people/bodies.tsx";
import * as peoplePage from "~/routes/desk/people/list.tsx";
import * as sessionsPage from "~/routes/desk/sessions/list.tsx";
import * as settingsPage from "~/routes/desk/settings/forum.tsx";
import * as textsPage from "~/routes/desk/settings/texts.tsx";
import * as logo from "~/routes/machine/logo.ts";
import * as theme from "~/routes/machine/theme.ts";
import * as addressPage from "~/routes/sign-in/address.tsx";
import * as codePage from "~/routes/sign-in/code.tsx";
import * as demoPage from "~/routes/sign-in/demo.tsx";
import * as secondPage from "~/routes/sign-in/second.tsx";
import * as setUpSecondPage from "~/routes/sign-in/set-up-second.tsx";
import * as setupPage from "~/routes/sign-in/setup.tsx";
import * as signOut from "~/routes/sign-in/sign-out.ts";
import type { SignInCode } from "~/server/context.ts";
import { freshMs } from "~/server/sessions.server.ts";
import type { ServiceParts } from "~/server/start.ts";
import { type Answer, type Edge, origin, startEdge } from "./edge.ts";
import { forumInput, system } from "./house.ts";
import { keyIn, makePhone, type Phone, papersIn } from "./phone.ts";

type Modules = Parameters<typeof startEdge>[0];

/** What the desk shows stands in its own layout, which is not what is tried here. */
const desk = {
  default: () => null,
  loader: ({ context }: { context: AppLoadContext }) => ({ at: context.address }),
};

const missing = {
  default: () => null,
  loader: () => {
    throw new Response(null, { status: 404, statusText: "Not Found" });
  },
};

export type Door = Edge & {
  house: House;
  parts: ServiceParts;
  mailbox: SignInCode[];
  /** a browser with a cookie jar of its own */
  browser: () => Browser;
  /** everybody's app */
  phone: Phone;
  lastCode: () => string;
  /** asks for a code; where the address is known it waits for the mail */
  askFor: (browser: Browser, address: string, known?: boolean) => Promise<Answer>;
  /** a browser past the mailed code, and no further */
  withCode: (address: string) => Promise<Browser>;
  /** a browser that went all the way */
  signedIn: (address: string) => Promise<{ browser: Browser; papers: string[] }>;
  /** makes it so many milliseconds ago that the second factor was given */
  letTimePass: (ms?: number) => Promise<void>;
  /** goes all the way from an address to where one wanted to go; the codes for paper, where it is the first time */
  signIn: (browser: Browser, address: string, path?: string) => Promise<{ to: string; papers: string[] }>;
};

export async function openDoor(
  env: Record<string, string> = {},
  { setUp = true, before }: { setUp?: boolean; before?: (house: House) => Promise<unknown> } = {},
): Promise<Door> {
  const mailbox: SignInCode[] = [];
  let parts: ServiceParts | undefined;
  const modules = {
    root,
    "sign-in": addressPage,
    "sign-in/code": codePage,
    "sign-in/second": secondPage,
    "sign-in/set-up": setUpSecondPage,
    "sign-out": signOut,
    demo: demoPage,
    "setup/:token": setupPage,
    desk,
    "desk/people": peoplePage,
    "desk/people/bodies": bodiesPage,
    "desk/sessions": sessionsPage,
    "desk/settings": settingsPage,
    "desk/settings/texts/:key": textsPage,
    "desk/log": logPage,
    "logo/:digest": logo,
    "theme.css": theme,
    "*": missing,
  } as unknown as Modules;
  const edge = await startEdge(
    modules,
    { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "no-reply@forum.example", ...env },
    {
      beforeListen: async (given) => {
        parts = given;
        if (setUp) expectOk(await setUpForum(given.house.ctx({ actor: system }), forumInput));
        await before?.(given.house);
      },
      mail: () => ({ sendSignInCode: async (message) => void mailbox.push(message) }),
    },
  );
  if (!parts) throw new Error("the edge did not start");
  const phone = makePhone();
  const { volatile } = parts;
  const lastCode = () => mailbox.at(-1)?.code ?? "";
  async function askFor(browser: Browser, address: string, known = true, path = "/sign-in") {
    const before = mailbox.length;
    const answer = await browser.post(path, { address });
    if (known) await vi.waitFor(() => expect(mailbox.length).toBe(before + 1), { timeout: 15_000 });
    return answer;
  }
  async function signIn(browser: Browser, address: string, path?: string) {
    await askFor(browser, address, true, path);
    const entered = await browser.post("/sign-in/code", { code: lastCode() });
    return giveSecond(browser, phone, address, entered.headers.location ?? "");
  }
  const browser = () => makeBrowser(edge);
  return {
    ...{ ...edge, parts, house: parts.house, mailbox, phone, browser, lastCode, askFor, signIn },
    async withCode(address) {
      const half = browser();
      await askFor(half, address);
      await half.post("/sign-in/code", { code: lastCode() });
      return half;
    },
    async signedIn(address) {
      const whole = browser();
      return { browser: whole, papers: (await signIn(whole, address)).papers };
    },
    async letTimePass(ms = freshMs + 1000) {
      const at = new Date(Date.now() - ms).toISOString();
      await volatile.query("update sessions set second_at = ? where second_at is not null", at);
    },
  };
}

/** From the page that asks for the second factor, if it is one; sets it up where there is none yet. */
export async function giveSecond(browser: Browser, phone: Phone, address: string, asking: string) {
  if (!asking.startsWith("/sign-in/second")) return { to: asking, papers: [] };
  const asked = await browser.get(asking);
  const setUp = asked.headers.location;
  if (!setUp) {
    const given = await browser.post(asking, { second: phone.code(address) });
    return { to: given.headers.location ?? "", papers: [] };
  }
  phone.scan(address, keyIn((await browser.get(setUp)).text));
  const { text } = await browser.post(setUp, { second: phone.code(address) });
  const papers = papersIn(text);
  phone.keep(address, papers);
  return { to: /class="btn" href="([^"]+)"/.exec(text)?.[1] ?? "", papers };
}

export type Browser = {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  post: (
    path: string,
    fields: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  cookies: Map<string, string>;
};

function makeBrowser(edge: Edge): Browser {
  const cookies = new Map<string, string>();
  const ask = async (path: string, how: Parameters<Edge["ask"]>[1]) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await edge.ask(path, {
      ...how,
      headers: { "accept-language": "en", cookie, ...how?.headers },
    });
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    get: (path, headers) => ask(path, { headers }),
    post(path, fields, headers) {
      const pairs = Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one]),
      );
      return ask(path, {
        method: "POST",
        body: new URLSearchParams(pairs).toString(),
        headers: { origin, ...headers },
      });
    },
  };
}

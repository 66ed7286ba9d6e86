/** The desk of the example forum over the real server: each job by its own person, without scripts. */
import { type Forum, startForum } from "./forum.ts";

/** Who may be named, and the mailbox that each signs in with. */
export const staff = {
  coordinator: "koordinator",
  other: "medkoordinator",
  approver: "godkjennar",
  owner: "digital",
  stranger: "handel",
  administrator: "administrator",
};
export type Who = keyof typeof staff;

export type DemoDesk = Awaited<ReturnType<typeof openDemoDesk>>;

export async function openDemoDesk(served?: Forum) {
  const forum = served ?? (await startForum({ DEMO: "1" }));
  const sameOrigin = { origin: forum.origin, "sec-fetch-site": "same-origin" };
  const cookies = {} as Record<Who, string>;
  for (const who of Object.keys(staff) as Who[]) cookies[who] = await signIn(forum, staff[who]);
  const headers = (who: Who) => ({ cookie: cookies[who], "accept-language": "en", accept: "text/html" });
  const get = (path: string, who: Who) =>
    fetch(forum.origin + path, { redirect: "manual", headers: headers(who) });
  return {
    origin: forum.origin,
    stop: forum.stop,
    get,
    page: async (path: string, who: Who) => (await get(path, who)).text(),
    post: (path: string, who: Who, fields: FormData | ConstructorParameters<typeof URLSearchParams>[0]) =>
      fetch(forum.origin + path, {
        method: "POST",
        redirect: "manual",
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        headers: { ...headers(who), ...sameOrigin },
      }),
  };
}

/** The cookie of somebody of the example's staff. */
export async function signIn({ origin }: Pick<Forum, "origin">, name: string): Promise<string> {
  const body = new URLSearchParams({ email: `${name}@dome.example` });
  const headers = { origin, "sec-fetch-site": "same-origin" };
  const answer = await fetch(`${origin}/demo`, { method: "POST", redirect: "manual", body, headers });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

/** The references that a page links to. */
export const refsIn = (html: string, room: "contributions" | "assess") => [
  ...new Set(
    [...html.matchAll(new RegExp(`/desk/${room}/([A-Z0-9]+-[A-Z0-9]+\\.\\d+)`, "g"))].map((m) => m[1] ?? ""),
  ),
];

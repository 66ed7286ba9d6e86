/**
 * Keeps the page of a table where there is no network: the page, its last rows, and the files that it is made of. What is
 * written on it lies in the page's own queue. Everything else of the forum passes by. Each build has a worker and a cache of
 * its own: the address that it is asked for by names the build.
 */
const version = new URL(self.location.href).searchParams.get("v") ?? "";
const prefix = "gensvar-table-";
const cacheName = prefix + version;
const page = "/live/table";
const rows = "/live/table/rows";
/** A line that is there and says nothing counts as none after so long. */
const patienceMs = 6000;

const isPart = (path) =>
  /^\/(assets|fonts|logo)\//.test(path) || path === "/theme.css" || path === "/favicon.svg";
const ours = { credentials: "same-origin", redirect: "manual" };
const asked = { ignoreSearch: true, ignoreVary: true };

self.addEventListener("install", (event) => {
  event.waitUntil(keepPage().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeHold());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname === page && request.mode === "navigate") event.respondWith(readPage(request.url));
  else if (pathname === rows) event.respondWith(readRows());
  else if (isPart(pathname)) event.respondWith(readPart(request));
});

/** What the page has read before it was in these hands passed by unseen: it is read once more, to be kept. */
async function takeHold() {
  await dropOthers();
  await self.clients.claim();
  await readRows();
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
}

/** The page as it is now, and every file that it names. */
async function keepPage() {
  const answer = await fetch(page, ours).catch(() => null);
  if (answer?.ok) await keep(answer);
}

async function keep(answer) {
  const cache = await caches.open(cacheName);
  const html = await answer.clone().text();
  await cache.put(page, answer);
  const named = new Set(html.match(/\/(assets|fonts)\/[\w.-]+|\/theme\.css\?[\w=%-]+|\/favicon\.svg/g));
  await Promise.all(
    [...named].map(async (part) => (await cache.match(part)) ?? cache.add(part).catch(() => {})),
  );
}

async function readPage(url) {
  const cache = await caches.open(cacheName);
  const answer = await inTime(url);
  if (answer?.ok) {
    await keep(answer.clone());
    return answer;
  }
  // It sits at no table any more: nothing of it stays here.
  if (answer && answer.status < 500) {
    await caches.delete(cacheName);
    return answer;
  }
  return (await cache.match(page, asked)) ?? answer ?? Response.error();
}

let turns = 0;
let keptTurn = 0;

async function readRows() {
  const turn = ++turns;
  const cache = await caches.open(cacheName);
  const answer = await inTime(rows);
  // Of two that are asked for at once, the answer to the later is the one that stays.
  if (answer?.ok && turn > keptTurn) {
    keptTurn = turn;
    await cache.put(rows, answer.clone());
  }
  if (answer && answer.status < 500) return answer;
  const kept = await cache.match(rows, asked);
  if (!kept) return answer ?? Response.error();
  // The page is told that these are not of now.
  const headers = new Headers(kept.headers);
  headers.set("X-Kept", "1");
  return new Response(kept.body, { status: 200, headers });
}

async function readPart(request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
}

const inTime = (url) => fetch(url, { ...ours, signal: AbortSignal.timeout(patienceMs) }).catch(() => null);

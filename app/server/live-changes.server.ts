/**
 * Tells whoever follows a meeting that something happened at its tables, by server-sent events: a number that rises, and
 * nothing of what happened. Each process asks its database for that number once a second for each meeting that somebody listens
 * to, however many listen: so several processes over one database tell the same, and none needs to know of the others.
 */

import type { House } from "~/domain/index.ts";
import { readLiveVersion, stillSeated } from "~/domain/live/queries.server.ts";

export type Listening = {
  meetingId: string;
  /** the last number that it knows; 0 where it knows none */
  since: number;
  /** a device by its key, or staff who may listen as long as they may */
  who: { key: string } | { session: string; mayStill: () => Promise<boolean> };
};

type Listener = Listening & { told: number; say: (text: string) => void; end: () => void };

export type LiveChanges = {
  /** The stream of a listener; null where a meeting has as many as it takes. */
  listen: (listening: Listening) => Promise<ReadableStream<Uint8Array> | null>;
  /** how many listen */
  count: () => number;
  /** Ends every stream, and those that are still to come. */
  stop: () => void;
};

const usual = { pollMs: 1000, beatMs: 20_000, perHolder: 4, perMeeting: 1500, readVersion: readLiveVersion };
const encoder = new TextEncoder();

export function createLiveChanges(
  house: House,
  options: Partial<typeof usual> & { onError?: (error: unknown) => void } = {},
): LiveChanges {
  const { pollMs, beatMs, perHolder, perMeeting, readVersion } = { ...usual, ...options };
  const read = house.db.read;
  const listeners = new Set<Listener>();
  let stopped = false;

  const holderOf = ({ who }: Listening) => ("key" in who ? who.key : who.session);

  async function poll() {
    for (const meetingId of new Set([...listeners].map((one) => one.meetingId))) {
      const version = await readVersion(read, meetingId);
      for (const one of listeners)
        if (one.meetingId === meetingId && version !== one.told) tell(one, version);
    }
  }

  function tell(one: Listener, version: number) {
    one.told = version;
    one.say(`event: changed\nid: ${version}\ndata: ${version}\n\n`);
  }

  /** Says that the line is open, and ends those of whoever left, or may not listen any more: one query for all devices. */
  async function beat() {
    const keys = [...listeners].flatMap(({ who }) => ("key" in who ? [who.key] : []));
    const seated = keys.length > 0 ? await stillSeated(read, keys) : new Set<string>();
    for (const one of [...listeners]) {
      const may = "key" in one.who ? seated.has(one.who.key) : await one.who.mayStill();
      if (may) one.say(": here\n\n");
      else one.end();
    }
  }

  const failed = (error: unknown) => options.onError?.(error);
  const needed = () => listeners.size > 0 && !stopped;
  const polling = repeated(pollMs, poll, { needed, failed });
  const beating = repeated(beatMs, beat, { needed, failed });

  return {
    async listen(listening) {
      const version = await readVersion(read, listening.meetingId);
      // From here on nothing waits: as many as come at once are counted one after another.
      const here = [...listeners].filter(({ meetingId }) => meetingId === listening.meetingId);
      if (stopped || here.length >= perMeeting) return null;
      // A page that was loaded again may have left its earlier stream open: the oldest gives way.
      const own = [...listeners].filter((one) => holderOf(one) === holderOf(listening));
      for (const one of own.slice(0, Math.max(0, own.length - perHolder + 1))) one.end();
      let listener: Listener;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          const leave = () => listeners.delete(listener);
          listener = {
            ...{ ...listening, told: listening.since },
            // One who does not read is not written to without end.
            say: (text) => {
              if ((controller.desiredSize ?? 0) > -64) controller.enqueue(encoder.encode(text));
              else listener.end();
            },
            end: () => {
              if (leave()) controller.close();
            },
          };
          listeners.add(listener);
          // So that not all come back in the same moment after a restart.
          listener.say(`retry: ${2000 + Math.floor(Math.random() * 3000)}\n\n`);
          if (version !== listening.since) tell(listener, version);
          polling.begin();
          beating.begin();
        },
        cancel: () => void listeners.delete(listener),
      });
    },
    count: () => listeners.size,
    stop() {
      stopped = true;
      polling.end();
      beating.end();
      for (const one of [...listeners]) one.end();
    },
  };
}

type While = { needed: () => boolean; failed: (error: unknown) => void };

/** Does it again and again while it is needed, one at a time; what fails is tried again at the next turn. */
function repeated(ms: number, what: () => Promise<void>, { needed, failed }: While) {
  let timer: NodeJS.Timeout | undefined;
  const turn = async () => {
    await what().catch(failed);
    timer = needed() ? setTimeout(turn, ms) : undefined;
  };
  return {
    begin() {
      timer ??= setTimeout(turn, ms);
    },
    end: () => clearTimeout(timer),
  };
}

/** A stream of events as an answer; 204, after which a browser does not come back, where there is nothing to follow. */
export async function eventAnswer(
  changes: LiveChanges,
  request: Request,
  listening: Omit<Listening, "since"> | null,
): Promise<Response> {
  if (!listening) return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  const known = request.headers.get("Last-Event-ID") ?? new URL(request.url).searchParams.get("since");
  const since = /^\d{1,15}$/.test(known ?? "") ? Number(known) : 0;
  const stream = await changes.listen({ ...listening, since });
  if (!stream) return new Response(null, { status: 503, headers: { "Retry-After": "10" } });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // Nothing on the way keeps it back to make it smaller.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

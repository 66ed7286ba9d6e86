/**
 * The only file that knows all rooms: it registers who hears of what, and makes contexts. Reactors are
 * what a later room does about it: outbox rows, dates that follow; projectors then keep the published side. Both run in the transaction of the command, before COMMIT.
 */
import type { Database } from "#db/client.ts";
import { forgetLinks } from "./consultees/reactors.server.ts";
import { worklistProjector } from "./contributions/project-worklist.server.ts";
import { keepPromises } from "./contributions/reactors.server.ts";
import { askOnClosing, followRegistered } from "./evaluations/reactors.server.ts";
import type { Actor } from "./kernel/actor.ts";
import type { Ctx, Hooks } from "./kernel/context.server.ts";
import { growingIds } from "./kernel/ids.server.ts";
import { closeTables } from "./live/reactors.server.ts";
import { keepInvitations } from "./mailings/reactors.server.ts";
import { notificationReactors } from "./notifications/reactors.server.ts";
import { forgottenAtDoor } from "./own/forget-walk-ins.server.ts";
import { removeKept } from "./own/reactors.server.ts";
import { consultationProjector } from "./published/project-consultations.server.ts";
import { consulteeProjector } from "./published/project-consultees.server.ts";
import { contributionProjector } from "./published/project-contributions.server.ts";
import { forumProjector } from "./published/project-forum.server.ts";
import { meetingProjector } from "./published/project-meetings.server.ts";
import { planProjector } from "./published/project-plans.server.ts";
import { recordProjector } from "./published/project-records.server.ts";
import { responseProjector } from "./published/project-responses.server.ts";
import { findProjector } from "./responses/project-find.server.ts";
import { coverHidden } from "./responses/reactors.server.ts";

const hooks: Omit<Hooks, "committed"> = {
  projectors: [
    forumProjector,
    planProjector,
    consultationProjector,
    meetingProjector,
    recordProjector,
    contributionProjector,
    responseProjector,
    // after those of contributions: what is public of an answer is read from their rows
    consulteeProjector,
    worklistProjector,
    findProjector,
  ],
  reactors: [
    keepPromises,
    closeTables,
    askOnClosing,
    followRegistered,
    forgetLinks,
    keepInvitations,
    coverHidden,
    forgottenAtDoor,
    removeKept,
    ...notificationReactors,
  ],
};

export type House = {
  db: Database;
  ctx: (options: { actor: Actor; requestId?: string }) => Ctx;
  /** Calls back after each command of this process that recorded something, until the answer is called. */
  onCommit: (listener: () => void) => () => void;
};

export type HouseOptions = {
  db: Database;
  /** minutes that the mail of a published response waits */
  responseMailDelay: number;
  /** the clock; tests and the demo set their own */
  now?: () => string;
  newId?: () => string;
};

/** The domain, ready to be used over one database. */
export function createHouse({
  db,
  responseMailDelay,
  now = () => new Date().toISOString(),
  newId = growingIds(),
}: HouseOptions): House {
  const listeners = new Set<() => void>();
  const heard: Hooks = {
    ...hooks,
    committed() {
      for (const listener of listeners) listener();
    },
  };
  return {
    db,
    ctx: ({ actor, requestId }) => ({ db, hooks: heard, actor, now, newId, responseMailDelay, requestId }),
    onCommit(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

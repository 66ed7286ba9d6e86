/** Whom a history with the forum fits: by invitations, by registrations, and by who was there. */
import {
  and,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  not,
  or,
  type Queryable,
  type SQL,
} from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { contacts } from "#db/schema/contacts.ts";
import { invitations } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { ofForum, wasAt } from "../meetings/attendance.server.ts";
import { historyYears, type SegmentHistory, yearsBefore } from "./segment.ts";

export function fitsHistory(db: Queryable, history: SegmentHistory, now: string): SQL {
  const lately = yearsBefore(now, historyYears);
  switch (history) {
    case "invited":
      return wasInvited(db, lately);
    case "registered":
      return hadSeat(db, lately);
    case "never_registered":
      return not(everRegistered(db));
    case "came":
      return wasThere(db, lately, now);
    case "never_came":
      // What staff know from before meetings were kept here has no day, so that it is no "lately".
      return allOf(not(wasThere(db, "", now)), eq(contacts.wasBefore, false));
  }
}

/** A mail that invites him was made at an instant or later. */
const wasInvited = (db: Queryable, since: string) =>
  inArray(
    contacts.id,
    db
      .select({ id: invitations.contactId })
      .from(invitations)
      .where(and(isNotNull(invitations.contactId), gte(invitations.invitedAt, since))),
  );

/** A meeting that was not called off and began, or begins, at an instant or later. */
const heldSince = (since: string) => and(ne(meetings.status, "cancelled"), gte(meetings.startsAt, since));

type Known = typeof registrations.contactId | typeof registrations.emailKey;

/** Has or had a seat in a meeting since an instant. */
const hadSeat = (db: Queryable, since: string) => {
  const going = (column: Known) =>
    db
      .select({ id: column })
      .from(registrations)
      .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
      .where(and(eq(registrations.status, "going"), heldSince(since), isNotNull(column)));
  return anyOf(
    inArray(contacts.id, going(registrations.contactId)),
    inArray(contacts.emailKey, going(registrations.emailKey)),
  );
};

/** Has registered for a meeting, whatever came of either. */
const everRegistered = (db: Queryable) => {
  const by = (column: Known) => db.select({ id: column }).from(registrations).where(isNotNull(column));
  return anyOf(
    inArray(contacts.id, by(registrations.contactId)),
    inArray(contacts.emailKey, by(registrations.emailKey)),
  );
};

/**
 * Was at a meeting since an instant, by the rule by which somebody is no newcomer (`wasAt`), whatever he had answered; a walk-in is known
 * by his address alone. Nobody was at one that has not begun.
 */
const wasThere = (db: Queryable, since: string, now: string) => {
  const registered = (column: Known) =>
    db
      .select({ id: column })
      .from(registrations)
      .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
      .where(and(wasAt(db), lte(meetings.startsAt, now), heldSince(since), isNotNull(column)));
  const walkedIn = db
    .select({ id: attendances.emailKey })
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .where(
      and(
        isNull(attendances.undoneAt),
        ofForum,
        ...[lte(meetings.startsAt, now), heldSince(since), isNotNull(attendances.emailKey)],
      ),
    );
  return anyOf(
    inArray(contacts.id, registered(registrations.contactId)),
    inArray(contacts.emailKey, registered(registrations.emailKey)),
    inArray(contacts.emailKey, walkedIn),
  );
};

function allOf(...conditions: [SQL, SQL, ...SQL[]]): SQL {
  const all = and(...conditions);
  if (!all) throw new Error("conditions make one");
  return all;
}

function anyOf(...conditions: [SQL, SQL, ...SQL[]]): SQL {
  const any = or(...conditions);
  if (!any) throw new Error("conditions make one");
  return any;
}

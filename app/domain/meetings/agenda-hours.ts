/** The hours of an agenda beside those of its meeting, which begins and ends on one day. Hours of a day are text: 09:30. Pure. */
import { hourIn } from "../kernel/day.ts";
import type { Translated } from "../people/person.ts";
import type { Hours, MeetingStatus } from "./meeting.ts";

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));

const aDay = 24 * 60;
const hourOf = (minutes: number): string => {
  const ofDay = ((minutes % aDay) + aDay) % aDay;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
};

/** The hour that something has once what began at `from` begins at `to`: as long after it as before. */
export const hourAfterMove = (hour: string, from: string, to: string): string =>
  hourOf(minutesOf(hour) + minutesOf(to) - minutesOf(from));

type Timed = { starts: string | null; minutes: number | null };
type Held = Clocked & { status: MeetingStatus };
type Clocked = { [Key in keyof Hours]: Key extends "timeZone" ? string : string | null };

/** Whether an hour lies within a meeting: not before it begins, and before it ends. */
export function isWithin(hour: string, { startsAt, endsAt, timeZone }: Hours): boolean {
  return hour >= hourIn(startsAt, timeZone) && hour < hourIn(endsAt, timeZone);
}

/** The items that begin outside the hours of a meeting that is still to be held; none before it has hours. */
export function outsideHours<Item extends Timed>(agenda: readonly Item[], meeting: Held, now: string) {
  const { startsAt, endsAt, timeZone } = meeting;
  if (!startsAt || !endsAt || !isToBeHeld(meeting, now)) return [];
  return timedOf(agenda).filter(({ starts }) => !isWithin(starts, { startsAt, endsAt, timeZone }));
}

/** The items that begin within the hours of a meeting that is still to be held, and end after it; none before it has hours. */
export function endAfter<Item extends Timed>(agenda: readonly Item[], meeting: Held, now: string) {
  const { startsAt, endsAt, timeZone } = meeting;
  if (!startsAt || !endsAt || !isToBeHeld(meeting, now)) return [];
  const end = minutesOf(hourIn(endsAt, timeZone));
  return timedOf(agenda).filter(
    ({ starts, until }) => isWithin(starts, { startsAt, endsAt, timeZone }) && until > end,
  );
}

/** Each item that stands below one that begins later, with the nearest such; of a meeting that is still to be held. */
export function outOfOrder<Item extends Timed>(agenda: readonly Item[], meeting: Held, now: string) {
  if (!isToBeHeld(meeting, now)) return [];
  const timed = timedOf(agenda);
  return timed.flatMap((below, index) => {
    const above = timed.slice(0, index).findLast(({ starts }) => starts > below.starts);
    return above ? [{ below, above }] : [];
  });
}

/** Each item that begins before one that began earlier is over, with the latest of those to end; of a meeting that is still to be held. */
export function overlaps<Item extends Timed>(agenda: readonly Item[], meeting: Held, now: string) {
  if (!isToBeHeld(meeting, now)) return [];
  const timed = timedOf(agenda).sort((a, b) => a.starts.localeCompare(b.starts));
  return timed.flatMap((later, index) => {
    const [first, ...rest] = timed.slice(0, index);
    if (!first) return [];
    const earlier = rest.reduce((last, one) => (one.until > last.until ? one : last), first);
    return minutesOf(later.starts) < earlier.until ? [{ later, earlier }] : [];
  });
}

type Named = { title: Translated; starts: string };
/** Where the hours of an agenda don't fit its meeting's, each other or their order. */
export type AgendaFaults = {
  outside: Named[];
  late: Named[];
  overlaps: { later: Named; earlier: Named }[];
  order: { below: Named; above: Named }[];
};

/** All of them, of a meeting that is still to be held. */
export function agendaFaults(
  agenda: readonly (Timed & { title: Translated })[],
  meeting: Held,
  now: string,
): AgendaFaults {
  const named = ({ title, starts }: Named): Named => ({ title, starts });
  return {
    outside: outsideHours(agenda, meeting, now).map(named),
    late: endAfter(agenda, meeting, now).map(named),
    overlaps: overlaps(agenda, meeting, now).map(({ later, earlier }) => ({
      later: named(later),
      earlier: named(earlier),
    })),
    order: outOfOrder(agenda, meeting, now).map(({ below, above }) => ({
      below: named(below),
      above: named(above),
    })),
  };
}

/** There is nothing to say of it. */
export const noFaults: AgendaFaults = { outside: [], late: [], overlaps: [], order: [] };

/** The items that have an hour, and when they are over, in minutes of the day. */
function timedOf<Item extends Timed>(agenda: readonly Item[]): (Item & { starts: string; until: number })[] {
  return agenda.flatMap((item) => {
    const { starts, minutes } = item;
    return starts === null ? [] : [{ ...item, starts, until: minutesOf(starts) + (minutes ?? 0) }];
  });
}

const isToBeHeld = ({ status, endsAt }: Held, now: string): boolean =>
  (status === "draft" || status === "announced") && endsAt !== null && endsAt > now;

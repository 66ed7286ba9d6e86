/** The hours of an agenda beside those of its meeting. Hours of a day are text: 09:30. Pure. */
import { hourIn } from "../kernel/day.ts";
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

type Timed = { starts: string | null };
type Held = Clocked & { status: MeetingStatus };
type Clocked = { [Key in keyof Hours]: Key extends "timeZone" ? string : string | null };

/** Whether an hour lies within a meeting: not before it begins, and before it ends. */
export function isWithin(hour: string, { startsAt, endsAt, timeZone }: Hours): boolean {
  return hour >= hourIn(startsAt, timeZone) && hour < hourIn(endsAt, timeZone);
}

/** The items that begin outside the hours of a meeting that is still to be held; none before it has hours. */
export function outsideHours<Item extends Timed>(
  agenda: readonly Item[],
  meeting: Held,
  now: string,
): (Item & { starts: string })[] {
  const { startsAt, endsAt, timeZone } = meeting;
  if (!startsAt || !endsAt || !isToBeHeld(meeting, now)) return [];
  return agenda.flatMap((item) =>
    item.starts === null || isWithin(item.starts, { startsAt, endsAt, timeZone })
      ? []
      : [{ ...item, starts: item.starts }],
  );
}

/** Each item that begins before one that began earlier is over, with the latest of those to end; of a meeting that is still to be held. */
export function overlaps<Item extends Timed & { minutes: number | null }>(
  agenda: readonly Item[],
  meeting: Held,
  now: string,
): { later: Item & { starts: string }; earlier: Item & { starts: string } }[] {
  if (!isToBeHeld(meeting, now)) return [];
  const timed = agenda
    .flatMap((item) => (item.starts === null ? [] : [{ ...item, starts: item.starts }]))
    .sort((a, b) => a.starts.localeCompare(b.starts));
  const endOf = ({ starts, minutes }: (typeof timed)[number]) => minutesOf(starts) + (minutes ?? 0);
  return timed.flatMap((later, index) => {
    const [first, ...rest] = timed.slice(0, index);
    if (!first) return [];
    const earlier = rest.reduce((last, one) => (endOf(one) > endOf(last) ? one : last), first);
    return minutesOf(later.starts) < endOf(earlier) ? [{ later, earlier }] : [];
  });
}

const isToBeHeld = ({ status, endsAt }: Held, now: string): boolean =>
  (status === "draft" || status === "announced") && endsAt !== null && endsAt > now;

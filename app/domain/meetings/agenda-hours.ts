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
type Clocked = { [Key in keyof Hours]: Key extends "timeZone" ? string : string | null };

/** Whether an hour lies within a meeting: not before it begins, and before it ends. */
export function isWithin(hour: string, { startsAt, endsAt, timeZone }: Hours): boolean {
  return hour >= hourIn(startsAt, timeZone) && hour < hourIn(endsAt, timeZone);
}

/** The items that begin outside the hours of a meeting that is still to be held; none before it has hours. */
export function outsideHours<Item extends Timed>(
  agenda: readonly Item[],
  { status, startsAt, endsAt, timeZone }: Clocked & { status: MeetingStatus },
  now: string,
): (Item & { starts: string })[] {
  if (!startsAt || !endsAt || endsAt <= now) return [];
  if (status !== "draft" && status !== "announced") return [];
  return agenda.flatMap((item) =>
    item.starts === null || isWithin(item.starts, { startsAt, endsAt, timeZone })
      ? []
      : [{ ...item, starts: item.starts }],
  );
}

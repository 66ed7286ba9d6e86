/**
 * Days and instants: deadlines are plain dates in the forum's zone and last through 23:59:59 (rule 12).
 * Instants are ISO 8601 in UTC with milliseconds, so that text compares like time.
 */
import { Temporal } from "temporal-polyfill";

// A calendar is dear, and every page asks for the same few days of the same few zones.
const kept = new Map<string, string>();
const mostKept = 5000;

function once(key: string, make: () => string): string {
  let found = kept.get(key);
  if (found === undefined) {
    found = make();
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, found);
  }
  return found;
}

/** The first instant after a plain date in a zone: a deadline holds for every instant before it (rule 12). */
export function endOfDay(date: string, timeZone: string): string {
  return startOf(date, timeZone, 1);
}

/** The first instant of a plain date in a zone. */
export function startOfDay(date: string, timeZone: string): string {
  return startOf(date, timeZone, 0);
}

const startOf = (date: string, timeZone: string, days: number): string =>
  once(`${days} ${date} ${timeZone}`, () =>
    Temporal.PlainDate.from(date)
      .add({ days })
      .toZonedDateTime(timeZone)
      .toInstant()
      .toString({ fractionalSecondDigits: 3 }),
  );

/** The day that ends at an instant in a zone; null where none does. */
export function lastDayBefore(instant: string, timeZone: string): string | null {
  const date = dateIn(instant, timeZone);
  return startOfDay(date, timeZone) === instant ? addDays(date, -1) : null;
}

/** The plain date of an instant in a zone: the same for all of a minute, by which it is kept. */
export function dateIn(instant: string, timeZone: string): string {
  const find = () => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const minute = minuteOf.exec(instant)?.[1];
  return minute ? once(`${minute} ${timeZone}`, find) : find();
}
const minuteOf = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):\d{2}\.\d{3}Z$/;

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/**
 * The instant of an hour (09:30) of a plain date in a zone; null where clocks skip that hour, as on a night in spring. An hour
 * that comes twice, as on a night in autumn, is the first of the two.
 */
export function instantAt(date: string, hour: string, timeZone: string): string | null {
  const wanted = Temporal.PlainDateTime.from(`${date}T${hour}`);
  const found = wanted.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  if (!found.toPlainDateTime().equals(wanted)) return null;
  return found.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** The hour of an instant in a zone: 09:30. */
export function hourIn(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
}

/** Whole days from one plain date to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The instant an hour before another. */
export const anHourBefore = (instant: string): string =>
  new Date(Date.parse(instant) - 3_600_000).toISOString();

/** A day of 24 hours before an instant. */
export const aDayBefore = (instant: string): string =>
  new Date(Date.parse(instant) - 86_400_000).toISOString();

/** Within so many seconds the same wish is a second click: it was heard, and its mail is on its way. */
const secondClickSeconds = 20;
/** The first instant at which the same wish would have been the first click. */
export const firstClickBefore = (instant: string): string =>
  new Date(Date.parse(instant) - secondClickSeconds * 1000).toISOString();

/**
 * Days and instants: deadlines are plain dates in the forum's zone and last through 23:59:59 (rule 12).
 * Instants are ISO 8601 in UTC with milliseconds, so that text compares like time.
 */
import { Temporal } from "temporal-polyfill";

/** The first instant after a plain date in a zone: a deadline holds for every instant before it (rule 12). */
export function endOfDay(date: string, timeZone: string): string {
  return Temporal.PlainDate.from(date)
    .add({ days: 1 })
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/** The first instant of a plain date in a zone. */
export function startOfDay(date: string, timeZone: string): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

// Every page asks which day it is now, and a calendar is dear: the day of a minute is kept.
const dayOfMinute = new Map<string, string>();
const mostKept = 2000;

/** The plain date of an instant in a zone. */
export function dateIn(instant: string, timeZone: string): string {
  const minute = `${instant.slice(0, "2026-04-15T14:07".length)} ${timeZone}`;
  const kept = instant.endsWith("Z") ? dayOfMinute.get(minute) : undefined;
  if (kept) return kept;
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  if (instant.endsWith("Z")) {
    if (dayOfMinute.size >= mostKept) dayOfMinute.clear();
    dayOfMinute.set(minute, day);
  }
  return day;
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from one plain date to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The instant an hour before another. */
export const anHourBefore = (instant: string): string =>
  new Date(Date.parse(instant) - 3_600_000).toISOString();

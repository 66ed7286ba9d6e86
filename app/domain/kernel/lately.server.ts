import { and, gte, lte } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { anHourBefore } from "./day.ts";

/** Mail made within the hour before an instant; what is later was made before the clock was set back, and counts no more. */
export const madeWithinHourBefore = (instant: string) =>
  and(gte(outbox.createdAt, anHourBefore(instant)), lte(outbox.createdAt, instant));

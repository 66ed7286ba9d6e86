/** What happens in the demo forum, each at its own time: acts are collected in any order and run by the clock. */
import { Temporal } from "temporal-polyfill";

export type Act = () => Promise<void>;

export class Schedule {
  private readonly acts: { at: string; order: number; act: Act }[] = [];

  constructor(
    /** the moment of seeding: nothing happens after it */
    private readonly now: string,
    private readonly timeZone: string,
  ) {}

  /** The plain date of seeding. */
  get today(): string {
    return Temporal.Instant.from(this.now).toZonedDateTimeISO(this.timeZone).toPlainDate().toString();
  }

  /** The clock times of so many hours from the last full one before seeding on; all of them within its day. */
  hoursFromNow(hours: number): { starts: string; ends: string } {
    const { hour } = Temporal.Instant.from(this.now).toZonedDateTimeISO(this.timeZone);
    const clock = (hour: number) => (hour > 23 ? "23:59" : `${String(hour).padStart(2, "0")}:00`);
    return { starts: clock(hour), ends: clock(hour + hours) };
  }

  /** An instant: a clock time of a day in the forum's zone, `days` later. */
  at(day: string, time: string, days = 0): string {
    const date = Temporal.PlainDate.from(day).add({ days });
    return date
      .toZonedDateTime({ timeZone: this.timeZone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
  }

  /** The same on a working day: staff rest at weekends. */
  atWork(day: string, time: string, days = 0): string {
    const { dayOfWeek } = Temporal.PlainDate.from(day).add({ days });
    return this.at(day, time, days + Math.max(0, 8 - dayOfWeek) * Number(dayOfWeek > 5));
  }

  /** Adds an act; one that would lie in the future happens at the moment of seeding, in the order in which it was added. */
  add(at: string, act: Act): void {
    this.acts.push({ at: at < this.now ? at : this.now, order: this.acts.length, act });
  }

  /** Runs everything in time; `setClock` is called before each act, `afterDay` once a day is over. */
  async run(setClock: (at: string) => void, afterDay: (at: string) => Promise<void>): Promise<void> {
    const sorted = [...this.acts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order));
    for (const [i, { at, act }] of sorted.entries()) {
      setClock(at);
      await act();
      const next = sorted[i + 1];
      if (!next || next.at.slice(0, 10) !== at.slice(0, 10)) await afterDay(next?.at ?? this.now);
    }
  }
}

/** A day of the texts: an ISO date, or so many days from an anchor. */
export function dayOf(raw: string, anchor: string): string {
  return /^[+-]\d+$/.test(raw)
    ? Temporal.PlainDate.from(anchor)
        .add({ days: Number(raw) })
        .toString()
    : raw;
}

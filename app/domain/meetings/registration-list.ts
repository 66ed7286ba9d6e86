/** What the desk shows of those who answered: narrowed by its address, counted, and their replies question by question. */
import { type ContactKind, foldName } from "../contacts/contact.ts";
import type { Translated } from "../people/person.ts";
import {
  type Attendance,
  earlierReplies,
  isReplyTo,
  type Misfit,
  type NoSeat,
  type OrganiserAnswer,
  type RegistrationSource,
  type RegistrationStatus,
  registrationStatuses,
  type Seats,
  seatFor,
  seatLacks,
} from "./registration.ts";

/** One in the list; of somebody who was forgotten there is neither name nor address. */
export type ListedRegistration = {
  ref: string;
  kind: ContactKind;
  name: string;
  organisation: string | null;
  organisationKey: string | null;
  email: string | null;
  status: RegistrationStatus;
  attendAs: Attendance;
  /** a letter */
  group: string | null;
  /** the letter of the group that he chose and does not have */
  wishedGroup: string | null;
  /** the letter of the table where he sat down; null where nobody noted it */
  satAt: string | null;
  /** his group meets in another way than he takes part */
  misfit: Misfit | null;
  seat: number | null;
  waitingSince: string | null;
  answers: OrganiserAnswer[];
  source: RegistrationSource;
  /** null: a place is kept for him, and he has not said whether he comes */
  answeredAt: string | null;
  /** whether there is something to read, which is read elsewhere */
  hasNeeds: boolean;
};

/** What one needs to take part, in his words. */
export type AccessNeed = Pick<ListedRegistration, "ref" | "name" | "attendAs" | "group"> & {
  language: string;
  text: string;
};

export type RegistrationFilter = {
  status?: RegistrationStatus;
  attendAs?: Attendance;
  group?: string;
  source?: RegistrationSource;
  /** part of a name, an organisation or an address */
  q?: string;
};

/** Those that a filter lets through, in their order. */
export function narrowed<Row extends ListedRegistration>(
  rows: readonly Row[],
  { q, ...filter }: RegistrationFilter,
): Row[] {
  const sought = foldName(q ?? "");
  const fits = ({ name, organisation, email }: Row) =>
    [name, organisation ?? ""].some((text) => foldName(text).includes(sought)) ||
    (email ?? "").toLowerCase().includes((q ?? "").trim().toLowerCase());
  return rows.filter(
    (row) =>
      Object.entries(filter).every(([name, value]) => value === undefined || row[name as "ref"] === value) &&
      (sought === "" || fits(row)),
  );
}

/** How somebody stands, without words that are not his: a seat that is kept for whoever was asked is no answer. */
export type Standing = RegistrationStatus | "kept";
export const standingOf = ({
  status,
  answeredAt,
}: Pick<ListedRegistration, "status" | "answeredAt">): Standing =>
  answeredAt === null && status === "going" ? "kept" : status;

export type RegistrationNumbers = {
  status: Record<RegistrationStatus, number>;
  /** of those who have a seat, whoever was asked and has not answered */
  kept: number;
  /** of those who come */
  attendance: Record<Attendance, number>;
  /** of those who wait, by what they lack */
  lacks: Record<NoSeat, number>;
  groups: {
    letter: string;
    going: number;
    seats: number | null;
    /** of those who may come, and are in none */
    wished: number;
    /** of those who come, and take part in another way than it meets */
    misfits: number;
  }[];
  /** of which more than one answered that he comes or wants to */
  organisations: { name: string; going: number; waiting: number }[];
};

/** How many answered what; groups and organisations by those who come. */
export function numbersOf(
  rows: readonly ListedRegistration[],
  seats: Seats,
  groups: readonly { letter: string; seats: number | null }[],
): RegistrationNumbers {
  const count = (fits: (row: ListedRegistration) => boolean) => rows.filter(fits).length;
  const why = whyWaiting(rows, seats);
  const lacks = rows.flatMap((row) => (row.status === "waiting" ? [why(row)] : []));
  const going = rows.filter(({ status }) => status === "going");
  const keys = new Set(
    rows
      .filter(({ status }) => status === "going" || status === "waiting")
      .flatMap(({ organisationKey }) => organisationKey ?? []),
  );
  const organisations = [...keys].map((key) => ({
    name: rows.find((row) => row.organisationKey === key)?.organisation ?? "",
    going: going.filter((row) => row.organisationKey === key).length,
    waiting: count((row) => row.organisationKey === key && row.status === "waiting"),
  }));
  return {
    status: Object.fromEntries(
      registrationStatuses.map((status) => [status, count((row) => row.status === status)]),
    ) as Record<RegistrationStatus, number>,
    kept: count((row) => standingOf(row) === "kept"),
    attendance: {
      room: going.filter(({ attendAs }) => attendAs === "room").length,
      remote: going.filter(({ attendAs }) => attendAs === "remote").length,
    },
    lacks: Object.fromEntries(
      seatLacks.map((lack) => [lack, lacks.filter((one) => one === lack).length]),
    ) as Record<NoSeat, number>,
    groups: groups.map(({ letter, seats }) => ({
      ...{ letter, seats },
      going: going.filter(({ group }) => group === letter).length,
      wished: count(({ wishedGroup, status }) => wishedGroup === letter && status !== "not_going"),
      misfits: going.filter(({ group, misfit }) => group === letter && misfit !== null).length,
    })),
    organisations: organisations
      .filter((one) => one.going + one.waiting > 1)
      .sort((a, b) => b.going + b.waiting - a.going - a.waiting || a.name.localeCompare(b.name)),
  };
}

/** Why somebody who waits has no seat now: what lies over all who are seated is gathered once, and is the same for colleagues. */
export function whyWaiting(
  rows: readonly ListedRegistration[],
  seats: Seats,
): (one: Pick<ListedRegistration, "organisationKey">) => NoSeat | null {
  const seated = rows.flatMap((row) =>
    row.seat === null ? [] : [{ seat: row.seat, organisationKey: row.organisationKey }],
  );
  const known = new Map<string | null, NoSeat | null>();
  return ({ organisationKey }) => {
    const before = known.get(organisationKey);
    if (before !== undefined) return before;
    const seat = seatFor(seats, seated, { organisationKey });
    const lack = typeof seat === "number" ? null : seat;
    known.set(organisationKey, lack);
    return lack;
  };
}

/** A question and what was replied to it; `now` is null where it is not asked any more. */
export type Replied<Row> = { now: Translated | null; asked: string; replies: { by: Row; answer: string }[] };

/** Every question with its replies: those that are asked now in their order, then what was asked before. */
export function repliesByQuestion<Row extends Pick<ListedRegistration, "answers">>(
  questions: readonly Translated[],
  rows: readonly Row[],
): Replied<Row>[] {
  const to = (fits: (one: OrganiserAnswer) => boolean) =>
    rows.flatMap((by) => by.answers.filter(fits).map(({ answer }) => ({ by, answer })));
  const before = new Set(
    rows.flatMap((row) => earlierReplies(questions, row.answers)).map((r) => r.question),
  );
  return [
    ...questions.map((now) => ({ now, asked: "", replies: to((one) => isReplyTo(now, one)) })),
    ...[...before].map((asked) => ({ now: null, asked, replies: to((one) => one.question === asked) })),
  ];
}

/**
 * How long what is held of persons is kept: the one list that the settings' form, the worker and the privacy page take their
 * rows from, so that no page can say otherwise than what runs (0026). What is not here stays with the case, as archive law asks.
 * Neighbours: `privacy` applies those that lie in the forum's database; the edge applies those of files and of sign-in.
 */
export const retentionKeys = [
  /** names and addresses of those who gave input, from the closing of the consultation; their words stay */
  "contributors",
  /** the address alone, from the last thing that happened with what was sent in */
  "addresses",
  /** what was marked as spam, with its words and its sender */
  "spam",
  /** that a mail was sent to somebody, and what became of it */
  "sent_mail",
  /** mail that was written to files where there is no mail server: the only copies of a mail's words */
  "mail_files",
  /** mail that came in and is neither a calendar's answer nor a report */
  "received_mail",
  /** the steps that staff can undo, with the rows as they were before */
  "undo_steps",
  /** the second step and codes on paper of somebody whose last role has ended */
  "staff_sign_in",
  /** an address whose owner said that a stranger gave it */
  "refused_addresses",
  /** the new address in a change that was asked for, once its links have ended */
  "address_changes",
  /** what was typed into the form of the invitation list, and never confirmed */
  "sign_ups",
  /** who left the invitation list, or was taken off it; a digest of the addresses of those who left stays */
  "left_contacts",
  /** files of contacts that were put in and never imported */
  "contact_imports",
  /** who was invited to which meeting and whether he declined, with the links to answer by, from its end; how many of which kind is counted still */
  "invitations",
  /** what was typed to come to a meeting, and never confirmed */
  "registration_asks",
  /** what somebody needs to take part in a meeting, from its end */
  "access_needs",
  /** who was registered for a meeting, what he replied to the organiser's questions, where he sat, and his words in its evaluation; from its end. That somebody was, and what he ticked, is counted still */
  "registrations",
  /** what was said at a table and not taken in, and objections to it, from the close of the meeting or the day that what came late was left out; names at the table, from its end where nobody has closed it (0047) */
  "table_notes",
  /** files of a form that was never sent to the end */
  "uploads",
  /** codes to sign in with */
  "sign_in_codes",
  /** that somebody is signed in */
  "sessions",
] as const;
export type RetentionKey = (typeof retentionKeys)[number];

export type RetentionUnit = "minutes" | "hours" | "days" | "months";
type Rule = {
  unit: RetentionUnit;
  /** null: kept with the case */
  usual: number | null;
  /** absent where the period is the product's own and can't be set */
  range?: readonly [least: number, most: number];
};

export const retention = {
  contributors: { unit: "months", usual: null, range: [1, 600] },
  addresses: { unit: "months", usual: 24, range: [1, 600] },
  spam: { unit: "days", usual: 90, range: [14, 3650] },
  sent_mail: { unit: "months", usual: 24, range: [3, 600] },
  mail_files: { unit: "days", usual: 30, range: [1, 3650] },
  received_mail: { unit: "days", usual: 180 },
  undo_steps: { unit: "days", usual: 30, range: [1, 365] },
  staff_sign_in: { unit: "days", usual: 30, range: [1, 365] },
  refused_addresses: { unit: "days", usual: 30 },
  address_changes: { unit: "days", usual: 4 },
  sign_ups: { unit: "days", usual: 7 },
  left_contacts: { unit: "months", usual: 12, range: [1, 120] },
  contact_imports: { unit: "days", usual: 2 },
  invitations: { unit: "months", usual: 24, range: [1, 120] },
  registration_asks: { unit: "days", usual: 3 },
  access_needs: { unit: "days", usual: 30 },
  registrations: { unit: "months", usual: 24, range: [1, 120] },
  table_notes: { unit: "days", usual: 30 },
  uploads: { unit: "days", usual: 2 },
  sign_in_codes: { unit: "minutes", usual: 10 },
  sessions: { unit: "hours", usual: 12 },
} as const satisfies Record<RetentionKey, Rule>;

export const settableKeys = [
  "contributors",
  "addresses",
  "spam",
  "sent_mail",
  "mail_files",
  "undo_steps",
  "staff_sign_in",
  "left_contacts",
  "invitations",
  "registrations",
] as const satisfies readonly RetentionKey[];
export type SettableKey = (typeof settableKeys)[number];

/** How many of its unit each is kept; null: with the case. */
export type Periods = Record<RetentionKey, number | null>;
export type SetPeriods = Record<SettableKey, number | null>;

/** What holds: what was set, and what is usual for the rest. Names are kept with the case unless a period is set. */
export function periodsOf(set: Partial<SetPeriods> | null): Periods {
  const given: Partial<Periods> = set ?? {};
  const all = retentionKeys.map((key) => [key, given[key] ?? retention[key].usual]);
  return Object.fromEntries(all) as Periods;
}

const ms = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** What happened before this instant has been kept its time. */
export function keptUntil(now: string, key: RetentionKey, period: number): string {
  const { unit } = retention[key];
  if (unit !== "months") return new Date(Date.parse(now) - period * ms[unit]).toISOString();
  const at = new Date(now);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() - period);
  // The 31st, in a month of thirty days, is its last.
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, last));
  return at.toISOString();
}

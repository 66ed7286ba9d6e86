/** What each mail to staff says. */
import type { Picked } from "~/i18n/translated.ts";
import type { Role } from "../kernel/actor.ts";
import type { FactorEvent, FactorKind } from "../people/factor.ts";
import type { MailFrame, Words } from "./mail.ts";

/** A contribution in a mail to staff: its title stands there only where it is public. */
export type AskedPoint = { ref: string; title: Words | null; dueOn: string | null; url: string };
export type ContributionAssignedMail = MailFrame & {
  name: string;
  body: Picked;
  points: AskedPoint[];
  url: string;
};
export type OwnerDigestMail = MailFrame & {
  name: string;
  overdue: AskedPoint[];
  due: AskedPoint[];
  url: string;
};
/** So many of a kind, of which the first are listed. */
export type Pressing = { count: number; points: AskedPoint[] };
export type CoordinatorDigestMail = MailFrame & {
  name: string;
  /** answers whose promised day has passed, or comes within days */
  overdue: Pressing;
  due: Pressing;
  /** advice that its owner was reminded of, and that still has not come */
  advice: Pressing;
  url: string;
};
export type ReviewMail = MailFrame & {
  name: string;
  /** a response by its number, a contribution to be set aside by its reference, the outcome by its consultation */
  about:
    | { kind: "response" | "retraction"; number: string }
    /** and so many that were asked for together with it */
    | { kind: "set_aside"; number: string; others: number }
    | { kind: "outcome" };
  consultation: Picked;
  /** who sent it to review, or gave it back */
  by: string | null;
  url: string;
};
export type StaffInvitedMail = MailFrame & {
  name: string;
  roles: { role: Role; body: Picked | null }[];
  url: string;
};
export type FactorChangedMail = MailFrame & {
  name: string;
  change: FactorEvent;
  kind: FactorKind | null;
  /** codes on paper that are not used yet */
  left: number | null;
  at: string;
  url: string;
};

/**
 * The shapes of the demo forum's texts. Pure data: `db/demo` turns it into domain commands with dated clocks.
 *
 * Days are "2026-04-15", or a number of days with a sign:
 * - in a consultation's own fields (announced, opens, closes, milestones): counted from the day of seeding;
 * - in its submissions and responses: "+n" counts from the consultation's opening;
 * - in the submissions of the standing consultation, which opened long ago, "-n" counts back from the day of seeding;
 * - in meetings and their registrations: counted from the day of seeding.
 * A list of contributions under `points` is what a careful coordinator finds in the text, at every stage:
 * a submission at "received" is not split by the seed, and at "partly_split" only what is not `left`.
 */
import type {
  ConsulteeAnswer,
  ConsulteeDuty,
  ConsulteeWay,
} from "../../../app/domain/consultees/consultee.ts";
import type { ContactKind } from "../../../app/domain/contacts/contact.ts";
import type { ContactForm } from "../../../app/domain/contacts/forms.ts";
import type { EvaluationForm } from "../../../app/domain/evaluations/forms.ts";
import type { OutreachForm } from "../../../app/domain/mailings/forms.ts";
import type { MailingKind } from "../../../app/domain/mailings/mailing.ts";
import type { AgendaItemForm, MeetingForm, ScheduleForm } from "../../../app/domain/meetings/forms.ts";
import type { Audience } from "../../../app/domain/meetings/meeting.ts";
import type { Attendance } from "../../../app/domain/meetings/registration.ts";
import type { RegisterForm } from "../../../app/domain/meetings/registration-forms.ts";
import type { SegmentFilter } from "../../../app/domain/segments/segment.ts";

export type Language = "en" | "nb" | "nn" | "sv";
export type Translated = Partial<Record<Language, string>>;

export type BodySeed = { key: string; name: Translated; shortName: Translated };

export type Role = "administrator" | "coordinator" | "approver" | "facilitator" | "owner";

export type StaffSeed = {
  key: string;
  name: string;
  email: string;
  language: Language;
  roles: { role: Role; body?: string }[];
};

export type StatusState = "not_reported" | "not_started" | "under_way" | "well_advanced" | "completed";

export type StatusSeed = {
  on: string;
  state: StatusState;
  text: Translated;
  figures: { label: Translated; value: string; asOf: string }[];
  links: { label: Translated; url: string }[];
  nextOn?: string;
};

export type CommitmentSeed = {
  number: number;
  title: Translated;
  goal: Translated;
  owners: string[];
  statuses: StatusSeed[];
};

export type PlanSeed = {
  slug: string;
  title: Translated;
  from: string;
  to: string;
  commitments: CommitmentSeed[];
};

export type Mark = "greeting" | "signature" | "background";

/** `left`: nobody has marked this passage yet when the demo is seeded (only at "partly_split"). */
export type Segment =
  | { text: string; mark: Mark; left?: true }
  | { text: string; point: number; left?: true };

export type Kind = "proposal" | "question" | "experience" | "concern" | "good_example";

export type PointSeed = {
  n: number;
  title: string;
  kind: Kind;
  theme: string;
  commitments: number[];
  /** Key of the body that is asked for advice. */
  owner?: string;
  /** The day the owner's advice is due, where it differs from the consultation's default. */
  due?: string;
  advice?: { text: string; disposition: string };
  /** Asked of the contributor, with the day by which an answer is hoped for. */
  question?: { text: string; answerBy: string };
  /** Words of its submission that are redacted as contact details. */
  redact?: string;
  /** Asked for and approved on one day, on a ground that everyone reads; the reason is its contributor's. */
  setAside?: { on: string; ground: "abuse" | "not_a_contribution" | "private_matter"; reason: string };
  move?: { on: string; consultation: string; theme: string; reason: string };
  /** Promised by a later day, so many from the day of seeding, with a public reason. */
  delay?: { on: string; to: string; reason: string };
  /** Left out: cleared at "answered", not cleared at any earlier stage. */
  visibility?:
    | "cleared"
    | { withheld: "personal_data" | "contributors_choice" | "confidential"; note: string };
};

export type Channel = "form" | "email" | "letter" | "phone" | "conversation" | "meeting" | "body_report";

export type Stage =
  | "received"
  | "partly_split"
  | "split"
  | "assigned"
  | "advised"
  | "drafted"
  | "in_review"
  | "answered"
  | "spam"
  | "nothing_to_answer";

/** Words that its contributor sends afterwards; `under` a point they are placed there at once, else they wait on the bench. */
export type LaterSeed = {
  kind: "addition" | "correction";
  on: string;
  text: string;
  touches: number[];
  under?: number;
};

export type SubmissionSeed = {
  key: string;
  channel: Channel;
  on: string;
  language: Language;
  who: { kind: "organisation" | "person" | "none"; organisation?: string; person?: string; email?: string };
  publish: { text: boolean; organisation: boolean; person: boolean };
  onBehalfOf?: Translated;
  segments: Segment[];
  points: PointSeed[];
  stage: Stage;
  later?: LaterSeed;
  /** At "nothing_to_answer": the reason that the contributor sees. Elsewhere: a note to staff. */
  note?: string;
};

export type ResponseSeed = {
  key: string;
  title: Translated;
  disposition: string;
  language: Language;
  reason: string;
  whatNext: string;
  destinationBody?: string;
  promise?: { what: string; body: string; by: string };
  members: { ref: string; sentence?: string }[];
  /** Only a response of answered submissions has one. */
  publishedOn?: string;
  /** A later version that was told again: what it changed and why, and what stands there since. */
  correction?: { on: string; note: string; reason: string; promiseBy?: string };
};

export type DispositionSeed = { key: string; label: Translated; meaning: Translated };

export type MilestoneKind =
  | "announced"
  | "meeting"
  | "deadline"
  | "partial_report"
  | "final_report"
  | "decision"
  | "other";

/** Somebody who answered; `replies` to the organiser's questions, in their order. */
export type RegistrationSeed = Pick<
  RegisterForm,
  "name" | "organisation" | "kind" | "email" | "language" | "attendAs" | "group"
> & {
  on: string;
  /** called, and was written down */
  byStaff?: true;
  needs?: string;
  replies?: string[];
  /** was there; `as_before`: and was before the forum's meetings were kept here, where nothing else tells it */
  came?: "new" | "as_before";
  /** what he answered later */
  later?: { on: string; status: "maybe" | "not_going" };
};

/** A mail to many, sent on a day in the morning as fast as it is taken; an invitation goes to the whole list. */
export type MailingSeed = { on: string; kind: MailingKind; subject: Translated; body: Translated };

/** What was done elsewhere to reach people, in the host's own language. */
export type OutreachSeed = Pick<OutreachForm, "channel" | "what"> & { on: string; url?: string };

export type MeetingSeed = Pick<ScheduleForm, "format" | "streamed" | "starts" | "ends" | "joinUrl"> &
  Pick<MeetingForm, "capacity" | "seatsPerOrganisation"> & {
    slug: string;
    audience: Audience;
    announcedOn: string;
    /** on a working day: the next one where it falls on a weekend */
    on: string;
    /** began in the hour in which the example is made, whatever day and hour that is */
    underWay?: true;
    title: Translated;
    purpose: Translated;
    background: Translated;
    listeners: Translated[];
    practical: Translated;
    place: Translated;
    access: Translated;
    closesOn?: string;
    questions: Translated[];
    commitments: number[];
    agenda: (Omit<AgendaItemForm, "title" | "detail" | "lead"> & {
      title: Translated;
      detail?: Translated;
      lead?: Translated;
      questions?: Translated[];
    })[];
    groups: { title: Translated; theme: string; seats: number | null; attendAs?: Attendance }[];
    materials: { title: Translated; note?: Translated; url: string | null; dueOn: string | null }[];
    /** called off, with a reason that everybody reads */
    cancelled?: { on: string; reason: Translated };
    registrations: RegistrationSeed[];
    /** for staff only: everybody with one of these roles is asked to it when it is announced */
    asks?: Role[];
    mailings?: MailingSeed[];
    outreach?: OutreachSeed[];
    /** it is held now: its tables have their codes. Those of one to come are opened at the desk, on the day or to try them out */
    tablesOpen?: boolean;
    /** what the scribe of a group, by its place, has kept of what was said there; under another theme than the group's, where one is named */
    said?: { group: number; points: { body: string; theme?: string }[] };
    record?: RecordSeed;
  };

/** What is written and published after a meeting; contributions by their keys, "m1g1.2". */
export type RecordSeed = {
  draftedOn: string;
  publishedOn: string;
  compiledBy: Translated;
  recording?: { url: string; title: Translated };
  invited: Translated;
  attendance: {
    kinds: Partial<Record<ContactKind, number>>;
    newcomers?: number;
    /** organisations that were asked whether they may be named */
    named: string[];
    body: Translated;
  };
  /** what was said to each question of the discussion */
  questions: string[][];
  free?: { title: Translated; body: Translated };
  next: Translated;
  /** `answers`: by the first of those who had registered, a reply a question */
  evaluation?: {
    questions: EvaluationForm["questions"];
    askedOn: string;
    publishedOn: string;
    answers: string[][];
    takes: Translated;
  };
};

/** Days as everywhere; `linked`: what an organisation of its name sent in is its answer. */
export type ConsulteeSeed = {
  duty: ConsulteeDuty;
  name: string;
  asked?: string;
  reminded?: string;
  answer?: { as: ConsulteeAnswer; on: string; way: ConsulteeWay };
  linked?: true;
};

export type ConsultationSeed = {
  slug: string;
  prefix: string;
  title: Translated;
  purpose: Translated;
  summary: Translated;
  background: Translated;
  canInfluence: Translated[];
  cannotInfluence: { text: Translated; where: Translated }[];
  announcedOn: string;
  opensOn: string;
  closesOn?: string;
  standing?: boolean;
  lead: string;
  partners: string[];
  contact: { name: Translated; email: string };
  caseNumber: string;
  latePolicy: Translated;
  themes: { key: string; title: Translated }[];
  milestones: { on: string; kind: MilestoneKind; title: Translated; note?: Translated }[];
  material: { title: Translated; url: string; note?: Translated }[];
  meetings: MeetingSeed[];
  outreach?: OutreachSeed[];
  consultees?: ConsulteeSeed[];
  dispositions: DispositionSeed[];
  outcome?: {
    text: Translated;
    on: string;
    commitments: {
      number: number;
      outcome: "continued" | "changed" | "added" | "ended";
      reason: Translated;
    }[];
  };
  submissions: SubmissionSeed[];
  responses: ResponseSeed[];
};

export type ForumSeed = {
  name: Translated;
  /** One sentence under the name on the front page. */
  tagline: Translated;
  hostBody: string;
  contact: { name: Translated; email: string; phone: string; hours: Translated };
  timeZone: string;
  mainLanguage: Language;
  languages: Language[];
  /** Stands on every page: what is real here and what is invented. */
  exampleNotice: Translated;
  /** The public document whose dates, figures and structure the review follows. */
  source: { label: Translated; url: string };
  /** Markdown. */
  pages: { about: Translated; privacy: Translated; accessibility: Translated };
};

export type ContactListSeed = {
  themes: Translated[];
  /** `themes` counts from 0 */
  contacts: (Omit<ContactForm, "version" | "interests"> & { themes: number[] })[];
  /** kept under a name; `themes` as above */
  segments: (Partial<Omit<SegmentFilter, "interests">> & { name: string; themes?: number[] })[];
};

export type DemoSeed = {
  forum: ForumSeed;
  bodies: BodySeed[];
  staff: StaffSeed[];
  list: ContactListSeed;
  plan: PlanSeed;
  consultations: { review: ConsultationSeed; open: ConsultationSeed; standing: ConsultationSeed };
};

/** The dates of a consultation as points on its thread: what has passed, where it is now, what comes. Pure. */
import { responseDueOn } from "~/domain/consultations/consultation.ts";
import { heldOn, type MeetingPoint } from "~/domain/published/meetings.ts";
import type { ConsultationPhase } from "~/domain/published/phase.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import type { Translated } from "~/i18n/translated.ts";
import type { Passage } from "../stage.ts";

export type ConsultationPoint = {
  key: string;
  passage: Passage;
  /** a plain date; null for now, unless it has ended */
  on: string | null;
  /** the host's own title, else a word of ours by `kind` */
  title: Translated | null;
  kind: PublishedConsultation["milestones"][number]["kind"] | "opened" | "now" | "all_answered";
  note: Translated | null;
  /** whose page it leads to */
  meeting?: Pick<MeetingPoint, "slug" | "status" | "recordedOn">;
};

type Dated = Omit<ConsultationPoint, "passage"> & { on: string };

/** Milestones and the dates that every consultation has, in order, with 'now' between what has passed and what comes. */
export function consultationPoints(
  consultation: PublishedConsultation,
  phase: ConsultationPhase,
  today: string,
): ConsultationPoint[] {
  const dated = datesOf(consultation, phase).sort(byDay);
  const over = phase === "closed" || phase === "closed_waiting" || phase === "cancelled";
  const passed = dated.filter((point) => point.on <= today && point.kind !== "all_answered");
  const comes = dated.filter((point) => !passed.includes(point));
  const on = consultation.closedOn ?? consultation.cancelledOn;
  const now: ConsultationPoint = { key: "now", passage: "now", on, title: null, kind: "now", note: null };
  return [
    ...passed.map((point) => ({ ...point, passage: "passed" as const })),
    now,
    // What was planned after a closing or a cancellation does not come any more.
    ...(over ? [] : comes.map((point) => ({ ...point, passage: "next" as const }))),
  ];
}

/** By day; of one day, what begins comes before what happened on the way. */
const byDay = (a: Dated, b: Dated) => (a.on === b.on ? begins(b) - begins(a) : a.on < b.on ? -1 : 1);
const begins = ({ kind }: Dated) => ["opened", "announced"].indexOf(kind);

function datesOf(consultation: PublishedConsultation, phase: ConsultationPhase): Dated[] {
  const { milestones, announcedOn, opensOn, closesOn, standing } = consultation;
  const dated: Dated[] = milestones.map((milestone, index) => ({ key: `m${index}`, ...milestone }));
  for (const { slug, title, status, recordedOn, ...hours } of consultation.meetings ?? []) {
    const on = heldOn(hours);
    const point = { key: `meeting ${slug}`, kind: "meeting" as const, on, title, note: null };
    // A milestone of that day is the same meeting: its note stays, and the day is shown once.
    const at = dated.findIndex((one) => one.kind === "meeting" && one.on === on && !one.meeting);
    const told = dated[at]?.note ?? null;
    if (at >= 0) dated.splice(at, 1);
    dated.push({ ...point, note: told, meeting: { slug, status, recordedOn } });
  }
  const add = (kind: Dated["kind"], on: string | null) => {
    if (on) dated.push({ key: kind, kind, on, title: null, note: null });
  };
  if (!milestones.some((m) => m.kind === "announced")) add("announced", announcedOn);
  if (opensOn !== announcedOn) add("opened", opensOn);
  if (!standing && !milestones.some((m) => m.kind === "deadline" && m.on === closesOn))
    add("deadline", closesOn);
  if (!standing && closesOn && phase !== "answered")
    add("all_answered", responseDueOn(consultation, closesOn));
  return dated;
}

/**
 * The clocks of a consultation: where its own dates fall short of what people may expect, each by the name of its rule.
 * A warning is never a refusal. Sources: the product's clocks, with the 6 weeks and 3 months for written hearings of the
 * Norwegian Instructions for Official Studies (utredningsinstruksen § 3-3) as the window.
 */

import { dateIn, daysBetween } from "../kernel/day.ts";
import { type ConsultationStatus, type MilestoneKind, nextDecision } from "./consultation.ts";

export const clockRules = [
  /** the timeline is published 14 days before the start */
  "timeline_notice",
  /** a meeting is announced 14 days before */
  "meeting_notice",
  /** the written window is at least 42 days */
  "written_window",
  /** the written window of a formal hearing is at least 90 days */
  "hearing_window",
  /** a reasoned response comes within 84 days after the window */
  "response_days",
  /** a reasoned response comes before the decision, if that is sooner */
  "response_before_decision",
  /** the first status comes within 30 days after the receipt */
  "first_status_days",
] as const;
export type ClockRule = (typeof clockRules)[number];

export const clocks = {
  timelineNotice: 14,
  writtenWindow: 42,
  hearingWindow: 90,
  responseDays: 84,
  firstStatusDays: 30,
} as const;

/**
 * The days of meetings that a consultation begins with, and may set otherwise; its meetings are judged by them (meetings). Source:
 * the product's clocks; who leads and takes notes in the groups is to be known when the agenda is.
 */
export const meetingClocks = {
  /** days that a meeting is announced before it */
  notice: 14,
  /** days before it that agenda and material are out */
  agenda: 7,
  material: 7,
  /** days before it that every group has who leads it and takes notes */
  groups: 7,
  /** days after it by which the record is published */
  record: 14,
} as const;
export type MeetingClock = keyof typeof meetingClocks;
export type MeetingClocks = Record<MeetingClock, number>;
export const meetingClockRules = Object.keys(meetingClocks) as MeetingClock[];
/** The most that each may be set to, in days. */
export const mostMeetingDays = 60;

/** `days` is what it has, `wanted` what the rule asks for; `on` is the day it concerns, where there is one. */
export type ClockWarning = { rule: ClockRule; days: number; wanted: number; on: string | null };

export type ClockSubject = {
  status: ConsultationStatus;
  standing: boolean;
  formalHearing: boolean;
  opensOn: string | null;
  closesOn: string | null;
  announcedAt: string | null;
  responseDays: number;
  firstStatusDays: number;
  meetingClocks: MeetingClocks;
};

/** Where the consultation's dates fall short. A draft is judged as if it were announced at `now` (an instant). */
export function clockWarnings(
  consultation: ClockSubject,
  milestones: readonly { kind: MilestoneKind; on: string }[],
  now: string,
  timeZone: string,
): ClockWarning[] {
  if (consultation.status === "closed" || consultation.status === "cancelled") return [];
  const { opensOn, closesOn, standing, responseDays, firstStatusDays } = consultation;
  const announcedOn = dateIn(consultation.announcedAt ?? now, timeZone);
  const warnings: ClockWarning[] = [];
  const atLeast = (rule: ClockRule, days: number, wanted: number, on: string | null) => {
    if (days < wanted) warnings.push({ rule, days, wanted, on });
  };
  const atMost = (rule: ClockRule, days: number, wanted: number, on: string | null) => {
    if (days > wanted) warnings.push({ rule, days, wanted, on });
  };
  const days = (kind: MilestoneKind) =>
    milestones
      .filter((m) => m.kind === kind)
      .map((m) => m.on)
      .sort();

  const start = [opensOn, ...days("meeting")].filter((day) => day !== null).sort()[0];
  if (start && !standing)
    atLeast("timeline_notice", notice(announcedOn, start), clocks.timelineNotice, start);
  for (const meeting of days("meeting"))
    atLeast("meeting_notice", notice(announcedOn, meeting), consultation.meetingClocks.notice, meeting);
  if (opensOn && closesOn && !standing) {
    // the last day counts: it lasts through 23:59:59
    const open = daysBetween(opensOn, closesOn) + 1;
    if (consultation.formalHearing) atLeast("hearing_window", open, clocks.hearingWindow, closesOn);
    else atLeast("written_window", open, clocks.writtenWindow, closesOn);
  }
  atMost("response_days", responseDays, clocks.responseDays, null);
  const decision = closesOn && !standing ? nextDecision(milestones, closesOn) : undefined;
  if (decision && closesOn)
    atMost("response_before_decision", responseDays, daysBetween(closesOn, decision) - 1, decision);
  atMost("first_status_days", firstStatusDays, clocks.firstStatusDays, null);
  return warnings;
}

const notice = (announcedOn: string, on: string) => Math.max(0, daysBetween(announcedOn, on));

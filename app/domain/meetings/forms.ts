/** What the forms on meetings may hold. Browser-safe. A draft may be unfinished: announcing asks for what is missing. */
import { z } from "zod";
import { isTimeZone } from "../forum/forum.ts";
import {
  hourOfDay,
  line,
  optionalCount,
  optionalEmail,
  optionalPlainDate,
  optionalWebAddress,
  plainDate,
  requiredLine,
} from "../kernel/input.ts";
import { isHostAlone } from "../kernel/join-link.ts";
import { checkbox, slug, translatedLine, translatedWords, version } from "../kernel/translated-input.ts";
import { agendaKinds, audiences, formats } from "./meeting.ts";
import { attendances } from "./registration.ts";

const title = translatedLine(200);
const optionalHour = z
  .union([z.literal("").transform(() => null), hourOfDay], { error: "not_time" })
  .default(null);

export const newMeetingForm = z.object({
  consultation: requiredLine(80),
  /** made of the title where it is left out */
  slug: z.union([z.literal("").transform(() => null), slug]).default(null),
  title,
  audience: z.enum(audiences, { error: "not_listed" }),
  format: z.enum(formats, { error: "not_listed" }),
});
export type NewMeetingForm = z.output<typeof newMeetingForm>;

/** All but when and where: a change of that needs a reason once it is announced. */
export const meetingForm = z.object({
  version,
  title,
  purpose: translatedWords(4000),
  background: translatedWords(20_000),
  /** which officials will listen, by role */
  listeners: z.array(translatedLine(200)).max(30).default([]),
  practical: translatedWords(4000),
  contactName: translatedLine(200),
  contactEmail: optionalEmail.default(null),
  capacity: optionalCount(1, 100_000).default(null),
  seatsPerOrganisation: optionalCount(1, 1000).default(null),
  registrationClosesOn: optionalPlainDate.default(null),
  /** asked of everybody who registers; words in reply */
  questions: z.array(translatedLine(300)).max(10).default([]),
  /** a draft's; left as it is where it isn't given */
  audience: z.enum(audiences, { error: "not_listed" }).optional(),
  commitments: z.array(line(80)).max(200).default([]),
});
export type MeetingForm = z.output<typeof meetingForm>;

export const scheduleForm = z.object({
  version,
  on: plainDate,
  starts: hourOfDay,
  ends: hourOfDay,
  timeZone: line(60).refine(isTimeZone, { error: "not_listed" }),
  format: z.enum(formats, { error: "not_listed" }),
  streamed: checkbox,
  place: translatedLine(300),
  /** what stands in the other languages names the place still, though it was written anew in one */
  placeHolds: checkbox,
  /** how one gets in: entrance, registration at the door, steps, hearing loop */
  access: translatedWords(2000),
  /** to this one meeting: a host alone would be kept out of every text that names it */
  joinUrl: optionalWebAddress.refine((url) => url === null || !isHostAlone(url), { error: "join_link_wide" }),
  streamUrl: optionalWebAddress,
  /** asked for once it is announced, and read by everybody */
  reason: translatedWords(2000),
});
type FilledSchedule = z.output<typeof scheduleForm>;
export type ScheduleForm = Omit<FilledSchedule, "placeHolds"> & Partial<FilledSchedule>;

export const cancelMeetingForm = z.object({ reason: translatedWords(2000) });
/** A second session, or the next of a series: what was prepared, without its day. */
export const copyMeetingForm = z.object({ slug });

export const agendaItemForm = z.object({
  kind: z.enum(agendaKinds, { error: "not_listed" }),
  title,
  detail: translatedWords(2000),
  /** who leads it, by role or body */
  lead: translatedLine(200),
  starts: optionalHour,
  minutes: optionalCount(1, 1440).default(null),
});
export type AgendaItemForm = z.output<typeof agendaItemForm>;
export const questionForm = z.object({ text: translatedLine(500) });
export type QuestionForm = z.output<typeof questionForm>;

/** A table in the room, or a digital one. */
export const groupForm = z.object({
  title,
  /** of the consultation; none where it takes any */
  theme: line(80).default(""),
  seats: optionalCount(1, 1000).default(null),
  /** of the staff, by handle */
  facilitator: line(40).default(""),
  /** who leads it, as everybody may read it */
  facilitatorRole: translatedLine(200),
  scribe: line(40).default(""),
  scribeRole: translatedLine(200),
  /** asked where the meeting is held in both ways; left out, it stays as it is */
  attendAs: z.enum([...attendances, "either"], { error: "not_listed" }).optional(),
});
type FilledGroup = z.output<typeof groupForm>;
/** Who leads it and takes notes may be settled later. */
export type GroupForm = Pick<FilledGroup, "title" | "theme" | "seats"> & Partial<FilledGroup>;

export const meetingMaterialForm = z.object({
  title,
  note: translatedWords(1000),
  /** empty until it is there */
  url: optionalWebAddress,
  dueOn: optionalPlainDate.default(null),
});
export type MeetingMaterialForm = z.output<typeof meetingMaterialForm>;

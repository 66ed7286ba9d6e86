/** What may come from the door. Browser-safe. */
import { z } from "zod";
import { contactKinds } from "../contacts/contact.ts";
import { email, line, optionalCount, requiredLine } from "../kernel/input.ts";
import { presences } from "./attendance.ts";

const presence = z.enum(presences, { error: "not_listed" });

export const checkInForm = z.object({ presence });
export type CheckInForm = z.output<typeof checkInForm>;

/** Whether he was at the forum's meetings before they were kept here. */
export const saidBeforeForm = z.object({ before: z.enum(["yes", "no"], { error: "not_listed" }) });
export type SaidBeforeForm = z.output<typeof saidBeforeForm>;

/** The letter of the group at whose table he sits; empty where nobody knows. */
export const sitsAtForm = z.object({ group: line(2).default("") });
export type SitsAtForm = z.output<typeof sitsAtForm>;

/** Empty: nobody knows. */
export const streamFollowersForm = z.object({
  followers: optionalCount(0, 1_000_000),
});
export type StreamFollowersForm = z.output<typeof streamFollowersForm>;

export const walkInForm = z.object({
  /** that the form was given: sent twice, it is one person */
  key: z.uuid("not_listed"),
  name: requiredLine(200),
  organisation: line(200).default(""),
  kind: z.enum(contactKinds, { error: "not_listed" }),
  /** empty: he gave none */
  email: z.union([z.literal(""), email], { error: "not_email" }).default(""),
  presence,
  /** what he said; where an address is known it is read from what is held instead */
  isNew: z.enum(["yes", "no", ""], { error: "not_listed" }).default(""),
});
export type WalkInForm = z.output<typeof walkInForm>;

/** What may come from a device at a table. Browser-safe: the queue on the device holds itself to the same. */
import { z } from "zod";
import { line, requiredLine, requiredWords, words } from "../kernel/input.ts";
import { answers, isNamed, leaveGrounds, liveLimits, voices } from "./live.ts";

/** What a device calls something of its own by: made there, so that it arrives once however often it is sent. */
export const clientId = z.uuid("not_listed");

const instant = z.iso.datetime({ error: "not_date" });
const numbered = z.coerce.number({ error: "not_number" }).int("not_number").positive("not_number");
const body = requiredWords(liveLimits.note);

export const joinForm = z.object({
  code: requiredLine(40),
  /** what the table may call him; empty: nothing */
  calledAs: line(liveLimits.name).default(""),
});
export type JoinForm = z.output<typeof joinForm>;

export const noteForm = z
  .object({
    clientId,
    body,
    /** the question's handle; empty: none */
    question: line(40).default(""),
    /** the theme's handle, where it is about one of these instead; left out by pages that knew of none */
    theme: line(40).default(""),
    voice: z.enum(voices, { error: "not_listed" }).default("nobody"),
    /** who is named, where somebody is */
    name: line(liveLimits.name).default(""),
    /** when the device says that it was written */
    claimedAt: instant,
  })
  // Whose point it is has to be said: nobody can agree to be named who has no name.
  .refine(({ voice, name }) => !isNamed(voice) || name !== "", { error: "required", path: ["name"] });
export type NoteForm = z.output<typeof noteForm>;

/** Which of a note's wordings was read when other words were put in its stead; left out by pages that knew of none. */
const wording = numbered.optional();

export const rewriteForm = z.object({ clientId, note: numbered, body, claimedAt: instant, wording });
export type RewriteForm = z.output<typeof rewriteForm>;

export const objectionForm = z.object({ clientId, note: numbered, body, claimedAt: instant });
export type ObjectionForm = z.output<typeof objectionForm>;

/** One objection, by the numbers of its note and its own. */
export const takeBackForm = z.object({ note: numbered, takesBack: numbered });
export type TakeBackForm = z.output<typeof takeBackForm>;

/** One note, by its number. */
export const numberForm = z.object({ note: numbered });

/** A question, by its handle. */
export const questionForm = z.object({ question: line(40) });

export const settleForm = z
  .object({
    note: numbered,
    /** its number among those of the note */
    objection: numbered,
    settlement: z.enum(answers, { error: "not_listed" }),
    /** where it is taken up: what the note says from then on */
    body: words(liveLimits.note).default(""),
    wording,
  })
  .refine(({ settlement, body }) => settlement !== "taken" || body.trim() !== "", {
    error: "required",
    path: ["body"],
  });
export type SettleForm = z.output<typeof settleForm>;

/** A box that is ticked, or true. */
const ticked = z.preprocess((said) => said === true || said === "on", z.boolean());

export const confirmForm = z.object({
  note: numbered,
  /** the note as it was read out: what somebody objected to or said in other words since is another version */
  version: numbered,
  confirmed: ticked,
  /** of one that names somebody: whether he agreed */
  agreed: ticked,
});
export type ConfirmForm = z.output<typeof confirmForm>;

/** All that were read out, as one form. */
export const confirmAllForm = z.object({ notes: z.array(confirmForm).max(liveLimits.notes).default([]) });

/** The same, and the objections without an answer that were shown: only these are closed over. */
export const closeForm = confirmAllForm.extend({
  over: z
    .string()
    .max(100_000)
    .default("")
    .transform((named) => named.split(" ")),
});

/** Notes of a table, by its letter, that a coordinator decides about. */
export const takeForm = z.object({
  letter: z.string().regex(/^[A-Z]$/, "not_listed"),
  notes: z
    .array(numbered)
    .min(1, "required")
    .max(liveLimits.notes + liveLimits.guestNotes),
});
export type TakeForm = z.output<typeof takeForm>;

export const leaveForm = takeForm.extend({ ground: z.enum(leaveGrounds, { error: "not_listed" }) });
export type LeaveForm = z.output<typeof leaveForm>;

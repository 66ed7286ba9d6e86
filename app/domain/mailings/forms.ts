/** What the forms of mailings, of an invitation and of the outreach log may hold. Browser-safe. */
import { z } from "zod";
import {
  hourOfDay,
  line,
  optionalCount,
  optionalWebAddress,
  plainDate,
  requiredLine,
  requiredWords,
} from "../kernel/input.ts";
import { translatedLine, translatedWords, version } from "../kernel/translated-input.ts";
import { ownAnswerForm, registerForm } from "../meetings/registration-forms.ts";
import { mailingKinds, paces, unknownPlaceholders } from "./mailing.ts";
import { outreachChannels } from "./outreach.ts";

/** Told of the text in the language that it stands in: each is a field of its own. */
const noUnknown = (text: Partial<Record<string, string>>, ctx: z.RefinementCtx) => {
  for (const [language, words] of Object.entries(text))
    if (unknownPlaceholders(words ?? "").length > 0)
      ctx.addIssue({ code: "custom", message: "unknown_placeholder", path: [language] });
};

export const mailingForm = z.object({
  /** 0 for a new one */
  version: version.default(0),
  kind: z.enum(mailingKinds, { error: "not_listed" }),
  /** of an invitation; empty: the whole list */
  segment: line(80).default(""),
  subject: translatedLine(200).superRefine(noUnknown),
  body: translatedWords(10_000).superRefine(noUnknown),
  /** mails a minute; empty: as fast as they are taken */
  pace: z
    .union(
      [z.literal("").transform(() => null), z.coerce.number().refine((n) => paces.some((p) => p === n))],
      {
        error: "not_listed",
      },
    )
    .default(30),
});
export type MailingForm = z.output<typeof mailingForm>;

export const seenMailing = z.object({ version });
export const scheduleMailingForm = z.object({ version, on: plainDate, at: hourOfDay });
export type ScheduleMailingForm = z.output<typeof scheduleMailingForm>;

/** What whoever was invited answers by his link: his address is known by it. */
export const invitedForm = ownAnswerForm.omit({ status: true }).extend({
  name: requiredLine(200),
  organisation: line(200).default(""),
});
export type InvitedForm = z.output<typeof invitedForm>;

/** What somebody to whom an invitation was passed on fills in. */
export const passedOnForm = registerForm;

export const outreachForm = z.object({
  /** 0 for a new one */
  version: version.default(0),
  doneOn: plainDate,
  channel: z.enum(outreachChannels, { error: "not_listed" }),
  what: requiredWords(1000),
  reach: optionalCount(0, 100_000_000).default(null),
  url: optionalWebAddress,
});
export const outreachRef = z.object({ outreach: requiredLine(40) });
export type OutreachForm = z.output<typeof outreachForm>;

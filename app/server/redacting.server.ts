/** Redacting from any page that shows the words: what the form says, with a usual ground in the consultation's language. */
import { type RedactInput, redact } from "~/domain/contributions/commands/redact.server.ts";
import {
  type PassageInput,
  passageValue,
  type RedactFormInput,
  redactForm,
} from "~/domain/contributions/forms.ts";
import {
  againGround,
  type Ground,
  ownGround,
  type UsualGround,
  usualGrounds,
} from "~/domain/contributions/redaction.ts";
import { listRepeated } from "~/domain/contributions/redactions.server.ts";
import { findIntakeEntry } from "~/domain/submissions/intake.server.ts";
import { findSubmission } from "~/domain/submissions/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { translator } from "~/i18n/translator.ts";
import { badRequest } from "./forms.ts";
import { notFound, type StaffCtx } from "./guard.server.ts";
import { runForm } from "./run-form.ts";

/** The words of a usual ground in a language. */
export function usualGround(ground: UsualGround, language: Language): Ground {
  const { t } = translator(language);
  return {
    statute: t(`redaction.statute.${ground}`),
    section: t(`redaction.section.${ground}`),
    reason: t(`redaction.reason.${ground}`),
  };
}

/** The usual grounds as choices, in a consultation's language. */
export const usualChoices = (lang: Language) =>
  usualGrounds.map((value) => ({ value, lang, ...usualGround(value, lang) }));

/** Redacts what the form says in a submission; `next` is where to go then. */
export function redactByForm(ctx: StaffCtx, ref: string, form: FormData, next: string) {
  return runForm(form, {
    name: "redact",
    schema: redactForm,
    command: async (input) => redact(ctx, ref, await inputOf(ctx, ref, input)),
    next: () => next,
  });
}

/** Redacts what a button of the clearing says, the contribution and the passage, on the ground that is chosen beside it. */
export async function redactFound(ctx: StaffCtx, value: string, ground: unknown) {
  const [point = "", passage] = value.split(" ");
  const read = redactForm.safeParse({ passages: [passage], ground });
  if (!read.success) throw badRequest();
  const ref = point.split(".")[0] ?? "";
  return redact(ctx, ref, await inputOf(ctx, ref, read.data));
}

async function inputOf(ctx: StaffCtx, ref: string, input: RedactFormInput): Promise<RedactInput> {
  const { passages, words } = input;
  if (input.ground === againGround)
    return { passages, words, ground: await groundBefore(ctx, ref, passages) };
  const entry = await findIntakeEntry(ctx.db.read, ref);
  if (!entry) throw notFound();
  return { passages, words, ground: groundOf(input, entry.consultation.mainLanguage) };
}

/** The ground that a form says, a usual one in the consultation's language. */
export function groundOf(input: RedactFormInput, language: Language): Ground {
  const { ground, statute, section, reason } = input;
  // "as before" is said of a submission's texts only
  if (ground === againGround) throw badRequest();
  return ground === ownGround ? { statute, section, reason } : usualGround(ground, language);
}

/** The ground that the same words were redacted on in another text of the submission. */
async function groundBefore(ctx: StaffCtx, ref: string, [place]: readonly PassageInput[]): Promise<Ground> {
  const submission = await findSubmission(ctx.db.read, ref);
  const repeated = submission ? await listRepeated(ctx.db.read, submission.id) : [];
  const before = repeated.find((one) => place && passageValue(one) === passageValue(place));
  if (!before) throw badRequest();
  return before.ground;
}

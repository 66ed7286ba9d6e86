/** What the response page and the approver's page may hold. Browser-safe. */
import { z } from "zod";
import { languages } from "~/i18n/languages.ts";
import { line, optionalPlainDate, requiredLine, requiredWords, words } from "../kernel/input.ts";
import { came } from "../submissions/forms.ts";
import { correctionKinds } from "./response.ts";

export const correctionForm = z.object({ kind: z.enum(correctionKinds, { error: "not_listed" }) });
export const retractionForm = z.object({ reason: requiredWords(2000) });

/** A draft may be unfinished; what must be there is checked when it is sent to review. */
export const responseForm = z.object({
  version: z.coerce.number({ error: "not_number" }).int(),
  title: line(120).default(""),
  language: z.enum(languages, { error: "not_listed" }),
  disposition: line(40).default(""),
  reason: words(20_000).default(""),
  destination: words(4000).default(""),
  destinationBody: line(80).default(""),
  promiseWhat: words(1000).default(""),
  promiseBody: line(80).default(""),
  promiseBy: optionalPlainDate.default(null),
  /** of a correction: what kind it is, and what is changed and why */
  kind: z.enum(correctionKinds, { error: "not_listed" }).optional(),
  note: words(2000).optional(),
  /** the digest of the text of which it is said that it is only a typing error all the same */
  allTheSame: line(64).optional(),
  /** own sentences by contribution reference */
  sentences: z.record(z.string().max(40), words(600)).default({}),
});
export type ResponseInput = z.output<typeof responseForm>;

export const approveForm = z.object({ comment: words(4000).default(""), digest: requiredLine(64) });

/** A contributor's word that input is taken back, as it came otherwise than by the link. */
export const withdrawalForm = z.object(came);

/** What the forms about personal data may hold. Browser-safe. */
import { z } from "zod";
import { email } from "../kernel/input.ts";
import { languageCode } from "../kernel/translated-input.ts";

export const copyKinds = ["document", "data"] as const;
/** A document to read and print, or data for programs: they hold the same. */
export type CopyKind = (typeof copyKinds)[number];

export const copyForm = z.object({
  kind: z.enum(copyKinds, { error: "not_listed" }),
  language: languageCode,
});
export type CopyForm = z.output<typeof copyForm>;

export const staffCopyForm = z.object({ kind: z.enum(copyKinds, { error: "not_listed" }), person: email });

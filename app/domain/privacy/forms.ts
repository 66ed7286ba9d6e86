/** What the forms about personal data may hold. Browser-safe. */
import { z } from "zod";
import { retention, type SetPeriods, type SettableKey, settableKeys } from "../forum/retention.ts";
import { email, line } from "../kernel/input.ts";
import { languageCode, version } from "../kernel/translated-input.ts";

export const copyKinds = ["document", "data"] as const;
/** A document to read and print, or data for programs: they hold the same. */
export type CopyKind = (typeof copyKinds)[number];

export const copyForm = z.object({
  kind: z.enum(copyKinds, { error: "not_listed" }),
  language: languageCode,
  /** others from the same address that are his too */
  also: z.array(line(40)).max(200).default([]),
  /** whether whoever is registered for meetings with the address is he */
  meetings: z.literal("yes").optional(),
});
export type CopyForm = z.output<typeof copyForm>;

export const staffCopyForm = z.object({ kind: z.enum(copyKinds, { error: "not_listed" }), person: email });

/** Whole numbers within the range of each; blank, where names stay with the case. */
function period(key: SettableKey) {
  const { usual, range } = retention[key];
  const [least, most] = range;
  const number = z
    .string({ error: "required" })
    .trim()
    .regex(/^\d{1,4}$/, { error: ({ input }) => (input === "" ? "required" : "not_number") })
    .transform(Number)
    .refine((n) => n >= least && n <= most, { error: "not_number" });
  return usual === null ? z.union([z.literal("").transform(() => null), number]) : number;
}

export const retentionForm = z.object({
  version,
  periods: z.object(
    Object.fromEntries(settableKeys.map((key) => [key, period(key)])),
  ) as unknown as z.ZodType<SetPeriods>,
});
export type RetentionForm = z.output<typeof retentionForm>;

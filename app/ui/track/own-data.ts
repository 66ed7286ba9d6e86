/** What a contributor's own pages are given: the second door's shape, with what only these pages compute. */
import type { OwnSubmission } from "~/domain/own/own.ts";

export type OwnTextData = OwnSubmission["texts"][number] & {
  /** how much of it is accounted for, 0–1; null while it is not split */
  covered: number | null;
};

export type OwnData = Omit<OwnSubmission, "linkVersion" | "texts"> & {
  texts: OwnTextData[];
  /** whether this installation sends mail at all */
  sendsMail: boolean;
};

/** What has just been done, as the address says after a form. */
export const doneWords = ["answered", "stopped", "resumed", "withdrawal_asked", "withdrawn"] as const;
export type Done = (typeof doneWords)[number];

/** An address that opens the reader's own mail program. */
export function mailto(address: string, subject: string): string {
  return `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
}

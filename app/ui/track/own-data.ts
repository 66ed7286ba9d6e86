/** What a contributor's own pages are given: the second door's shape, with what only these pages compute. */
import { isEndStage } from "~/domain/contributions/contribution.ts";
import type { OwnSubmission } from "~/domain/own/own.ts";

export type OwnTextData = OwnSubmission["texts"][number] & {
  /** how much of it is accounted for, 0–1; null while it is not split */
  covered: number | null;
};

export type OwnData = Omit<OwnSubmission, "linkVersion" | "texts"> & {
  texts: OwnTextData[];
  /** in the forum's zone: a promised day may have passed */
  today: string;
  /** whether this installation sends mail at all */
  sendsMail: boolean;
};

/** Whether something is still promised for a day: nothing is late that is done. */
export const isUnderWay = ({ status, contributions }: Pick<OwnData, "status" | "contributions">): boolean =>
  status === "received" || (status === "split" && contributions.some(({ stage }) => !isEndStage(stage)));

/** What has just been done, as the address says after a form. */
export const doneWords = [
  ...["answered", "stopped", "resumed", "withdrawal_asked", "withdrawn"],
  ...["narrowing_asked", "narrowed", "address_asked", "renewed", "added"],
] as const;
export type Done = (typeof doneWords)[number];

/** An address that opens the reader's own mail program. */
export function mailto(address: string, subject: string): string {
  return `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
}

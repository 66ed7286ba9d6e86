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

type Standing = {
  state: "nothing" | "aside" | "withdrawn" | "waiting" | "none" | "some" | "all";
  /** points that the state speaks of, and how many of them are answered */
  count: number;
  answered: number;
};

/** Where a submission stands as a whole. */
export function standingOf({ status, contributions }: Pick<OwnData, "status" | "contributions">): Standing {
  const aside = contributions.filter((point) => point.stage === "set_aside").length;
  const standing = contributions.filter((point) => point.withdrawnOn === null && point.stage !== "set_aside");
  const count = standing.length;
  const answered = standing.filter((point) => point.stage === "answered").length;
  const is = (state: Standing["state"], counted = count): Standing => ({ state, count: counted, answered });
  if (status === "nothing_to_answer") return is("nothing");
  if (count === 0 && aside > 0) return is("aside", aside);
  if (status === "withdrawn" || (contributions.length > 0 && count === 0)) return is("withdrawn");
  if (count === 0) return is("waiting");
  if (answered === 0) return is("none");
  return is(answered === count ? "all" : "some");
}

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

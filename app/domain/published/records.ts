/** What everyone may read of a meeting's record: a version as it was published, with what was said in it by reference alone. */
import type { Translated } from "../people/person.ts";
import type { AttendanceFacts, ItemFacts, RecordContent, SectionContent } from "../records/record.ts";
import type { PublishedStatus } from "./published.ts";

export type PresentedCommitment = {
  slug: string;
  number: number;
  title: Translated;
  mainLanguage: string;
  /** null where none had been reported */
  status: PublishedStatus | null;
};

export type PublishedSection = Pick<SectionContent, "kind" | "title" | "body"> & {
  attendance?: AttendanceFacts;
  item?: ItemFacts;
  commitments?: PresentedCommitment[];
};

export type PublishedRecord = Pick<RecordContent, "compiledBy" | "links"> & {
  version: number;
  publishedOn: string;
  sections: PublishedSection[];
};

/** That there is a version of it, and what it changed of the one before. */
export type RecordVersionPoint = { version: number; publishedOn: string; note: Translated };

/**
 * The outreach log: what was done to reach people beside mail of our own, as evidence of it. It belongs to a consultation, and where it
 * was about a meeting to that too. What was taken out stays, marked as removed. Nothing in it is of a person.
 */
export const outreachChannels = [
  /** a site of the host's or of others */
  "web",
  "social_media",
  /** calls to those whom mail does not reach */
  "phone",
  /** somebody else's letter to his readers */
  "newsletter",
  /** newspapers, radio, advertisements */
  "press",
  /** posters, fairs, a visit */
  "in_person",
  "other",
] as const;
export type OutreachChannel = (typeof outreachChannels)[number];

export type ListedOutreach = {
  ref: string;
  /** a plain date */
  doneOn: string;
  channel: OutreachChannel;
  what: string;
  /** how many it reached, as whoever did it knows or reckons */
  reach: number | null;
  url: string | null;
  version: number;
};

/**
 * A contribution: one point in a submission, the unit that is tracked. It is made of passages (UTF-16 offsets into
 * immutable texts, never inside a grapheme; they may overlap). Stage, visibility and its response are three columns.
 * It ends in one accountable place (rule 4): answered, withdrawn by its contributor, or set aside by two people; or it goes on in another
 * consultation, under the same reference. Neighbours: submissions before it, responses after it.
 */
import type { Transitions } from "../kernel/transitions.ts";

export const kinds = ["proposal", "question", "experience", "concern", "good_example"] as const;
export type Kind = (typeof kinds)[number];
/** Its kind where somebody chose one: what the product assumed is nobody's word, and stands nowhere. */
export const chosenKind = ({ kind, kindAssumed }: { kind: Kind; kindAssumed: boolean }): Kind | null =>
  kindAssumed ? null : kind;

/** The stage of the loop, as its contributor sees it. 'Followed up' comes with actions and is not reached before. */
export const stages = [
  /** split out of its submission; waits for an owner */
  "received",
  /** an owner has been asked for advice */
  "being_assessed",
  /** it is a member of a response that is being written */
  "response_being_prepared",
  /** its response is published */
  "answered",
  /** taken back by its contributor before it was answered */
  "withdrawn",
  /** not answered, on a stated ground that a second person approved; it can be taken up again */
  "set_aside",
] as const;
export type Stage = (typeof stages)[number];

export const stageTransitions: Transitions<Stage> = {
  received: ["being_assessed", "response_being_prepared", "withdrawn", "set_aside"],
  being_assessed: ["received", "response_being_prepared", "withdrawn", "set_aside"],
  response_being_prepared: ["being_assessed", "received", "answered", "withdrawn", "set_aside"],
  // its response was retracted, or it was moved out of it
  answered: ["being_assessed", "withdrawn"],
  withdrawn: [],
  set_aside: ["received", "being_assessed", "withdrawn"],
};

/** As everyone is told: in a consultation that it left for another one, it stands as moved, so that both count it. */
export const toldStages = [...stages, "moved"] as const;
export type ToldStage = (typeof toldStages)[number];

/** The accountable places in which a contribution ends (rule 4): nobody works on it, and no day is promised. */
export const endStages = ["answered", "withdrawn", "set_aside"] as const satisfies readonly Stage[];
export type EndStage = (typeof endStages)[number];
export const isEndStage = (stage: string): stage is EndStage => endStages.some((end) => end === stage);
/** For one consultation, what left for another has ended too. */
export const toldEnds = [...endStages, "moved"] as const satisfies readonly ToldStage[];

/** Why a contribution is not answered at all. Whatever the grounds leave open is answered. */
export const setAsideGrounds = [
  /** it threatens or insults somebody, or is sent to do harm */
  "abuse",
  /** it says nothing about what the consultation is about, and asks for nothing: advertising, a mistake */
  "not_a_contribution",
  /** it tells of another person's private matter */
  "private_matter",
] as const;
export type SetAsideGround = (typeof setAsideGrounds)[number];

/** Why an answer comes later than it was promised. Each says its reason in public, with the new day. */
export const delayKinds = [
  /** it waits for what its contributor was asked */
  "waiting",
  /** whoever answers needs more time */
  "extended",
] as const;
export type DelayKind = (typeof delayKinds)[number];

/** Where it stands for the desk's list: its stage, and of those being assessed, who has advised. */
export const worklistStates = [
  "received",
  /** an owner has been asked, and has not advised yet */
  "at_owner",
  /** its owner has advised, and has not taken the advice back */
  "advised",
  /** its answer has ended, and nobody has been asked anew: it waits for a new one */
  "reopened",
  "response_being_prepared",
  "answered",
  "withdrawn",
  "set_aside",
] as const;
export type WorklistState = (typeof worklistStates)[number];

/** Who may see its text: apart from its stage, since a withheld contribution is still answered. */
export const visibilities = [
  /** not yet read for publication: stands as reference, theme, stage and outcome */
  "not_cleared",
  "cleared",
  /** its text is not published, on a stated ground */
  "withheld",
] as const;
export type Visibility = (typeof visibilities)[number];

export const withholdingGrounds = [
  /** the contributor did not want the text published */
  "contributors_choice",
  /** it tells about a person's private matters */
  "personal_data",
  /** another law keeps it from being published */
  "confidential",
  /** it would be unlawful or harmful to publish */
  "unlawful",
] as const;
export type WithholdingGround = (typeof withholdingGrounds)[number];

/** What a passage is: part of a contribution, or one of three things that need no answer (rule 3). */
export const marks = ["contribution", "greeting", "signature", "background"] as const;
export type Mark = (typeof marks)[number];

export const titleLimit = 120;

/** How many of a submission's contributions their contributor took back, and of how many. */
export type TakenBack = { withdrawn: number; of: number };

import type { Segment } from "./types.ts";

/** Short names for the passages of a text, so that a submission reads as it was written. */
export const hello = (text: string): Segment => ({ text, mark: "greeting" });
export const bye = (text: string): Segment => ({ text, mark: "signature" });
export const aside = (text: string): Segment => ({ text, mark: "background" });
export const point = (point: number, text: string): Segment => ({ text, point });

/** A passage that nobody has marked yet. */
export const left = (segment: Segment): Segment => ({ ...segment, left: true });

/** What most say when asked: the text and the organisation in public, the person's name not. */
export const usual = { text: true, organisation: true, person: false };

/** What a group at a meeting says stands without names. */
export const groupOnly = { text: true, organisation: false, person: false };

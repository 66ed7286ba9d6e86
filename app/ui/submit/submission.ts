/** What the written-input page is given, and what it is given back when a form could not be received. */

import type { WindowState } from "~/domain/consultations/consultation.ts";
import type { FieldError } from "~/domain/kernel/input.ts";
import type { Language } from "~/i18n/languages.ts";
import type { Translated } from "~/i18n/translated.ts";

export type SubmitData = {
  slug: string;
  title: Translated;
  summary: Translated;
  mainLanguage: string;
  window: WindowState;
  standing: boolean;
  opensOn: string | null;
  closesOn: string | null;
  cancelledOn: string | null;
  cancelReason: Translated | null;
  /** where it has ended: a consultation that is always open, and takes input by form */
  instead: { slug: string; title: Translated; mainLanguage: string } | null;
  latePolicy: Translated;
  allowUnnamed: boolean;
  themes: { slug: string; title: Translated }[];
  commitments: { slug: string; number: number; title: Translated; mainLanguage: string }[];
  firstStatusBy: string;
  answerBy: string;
  /** one key a form: sent twice, it is received once */
  key: string;
  language: Language;
  /** whether this installation sends mail at all */
  sendsMail: boolean;
};

export type FileMistake = {
  fileName: string;
  refusal:
    | "empty"
    | "too_large"
    | "too_many"
    | "unknown_kind"
    | "other_kind"
    | "macros"
    | "bomb"
    | "unreadable"
    | "gone";
};
export type KeptFile = { token: string; fileName: string; size: number };

export type Refused = "window_not_open" | "window_ended" | "unavailable" | "already_received";

/** The answer to a form that was not received: everything that was typed is in it. */
export type SubmitAnswer = {
  /** the form's key; a new one where the old one has been used up */
  key: string;
  values: Record<string, string | string[]>;
  errors: Record<string, FieldError>;
  /** neither text nor file */
  empty: boolean;
  unnamed: boolean;
  files: { kept: KeptFile[]; mistakes: FileMistake[] };
  refused: Refused | null;
  /** what this form was received as before */
  ref: string | null;
};

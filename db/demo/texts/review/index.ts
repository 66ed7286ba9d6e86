import type { ConsultationSeed } from "../types.ts";
import { frame } from "./frame.ts";
import { meetingOne } from "./meeting-one.ts";
import { meetingTwo } from "./meeting-two.ts";
import { outcome } from "./outcome.ts";
import { responsesForum } from "./responses-forum.ts";
import { responsesIntegrity } from "./responses-integrity.ts";
import { responsesProcurement } from "./responses-procurement.ts";
import { written } from "./written.ts";

/** A consultation that is finished: every point answered, the outcome published. */
export const review: ConsultationSeed = {
  ...frame,
  outcome,
  submissions: [...meetingOne, ...meetingTwo, ...written],
  responses: [...responsesProcurement, ...responsesIntegrity, ...responsesForum],
};

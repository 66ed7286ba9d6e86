import type { ConsultationSeed } from "../types";
import { frame } from "./frame";
import { meetingOne } from "./meeting-one";
import { meetingTwo } from "./meeting-two";
import { outcome } from "./outcome";
import { responsesForum } from "./responses-forum";
import { responsesIntegrity } from "./responses-integrity";
import { responsesProcurement } from "./responses-procurement";
import { written } from "./written";

/** A consultation that is finished: every point answered, the outcome published. */
export const review: ConsultationSeed = {
  ...frame,
  outcome,
  submissions: [...meetingOne, ...meetingTwo, ...written],
  responses: [...responsesProcurement, ...responsesIntegrity, ...responsesForum],
};

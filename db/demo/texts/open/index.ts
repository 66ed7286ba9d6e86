import type { ConsultationSeed } from "../types";
import { frame } from "./frame";
import { received } from "./received";
import { responses } from "./responses";
import { underWay } from "./under-way";

/** A consultation that is open, with work at every stage. */
export const open: ConsultationSeed = { ...frame, submissions: [...underWay, ...received], responses };

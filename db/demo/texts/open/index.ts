import type { ConsultationSeed } from "../types.ts";
import { frame } from "./frame.ts";
import { received } from "./received.ts";
import { responses } from "./responses.ts";
import { underWay } from "./under-way.ts";

/** A consultation that is open, with work at every stage. */
export const open: ConsultationSeed = { ...frame, submissions: [...underWay, ...received], responses };

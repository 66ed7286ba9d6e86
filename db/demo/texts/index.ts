import { bodies, staff } from "./bodies";
import { forum } from "./forum";
import { open } from "./open";
import { plan } from "./plan";
import { review } from "./review";
import { standing } from "./standing";
import type { DemoSeed } from "./types";

/** The demo forum, as data. */
export const demo: DemoSeed = { forum, bodies, staff, plan, consultations: { review, open, standing } };

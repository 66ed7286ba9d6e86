import { bodies, staff } from "./bodies.ts";
import { list } from "./contacts.ts";
import { forum } from "./forum.ts";
import { open } from "./open/index.ts";
import { plan } from "./plan.ts";
import { review } from "./review/index.ts";
import { standing } from "./standing/index.ts";
import type { DemoSeed } from "./types.ts";

/** The demo forum, as data. */
export const demo: DemoSeed = { forum, bodies, staff, list, plan, consultations: { review, open, standing } };

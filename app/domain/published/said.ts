/** What was said in a meeting as everybody may read it now, by reference; what is not listed in public is not in it. */
import type { PublishedContribution } from "./published.ts";

export type Said = Record<string, PublishedContribution>;

import type { Language } from "../languages.ts";
import { messages as en } from "./en/index.ts";
import { messages as nb } from "./nb/index.ts";
import { messages as nn } from "./nn/index.ts";
import { messages as sv } from "./sv/index.ts";
import type { Source, Translation } from "./types.ts";

/** All texts of the interface. English is the source; the type holds the others to its keys. */
export const messages = { en, nb, nn, sv } satisfies Record<
  Language,
  { [N in keyof Source]: Translation<Source[N]> }
>;

import type { Language } from "../languages";
import { messages as en } from "./en";
import { messages as nb } from "./nb";
import { messages as nn } from "./nn";
import { messages as sv } from "./sv";
import type { Source, Translation } from "./types";

/** All texts of the interface. English is the source; the type holds the others to its keys. */
export const messages = { en, nb, nn, sv } satisfies Record<
  Language,
  { [N in keyof Source]: Translation<Source[N]> }
>;

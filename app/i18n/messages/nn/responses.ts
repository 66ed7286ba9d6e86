import type { responses as en } from "../en/responses.ts";
import type { Translation } from "../types.ts";

export const responses = {
  title: "Svar",
  lede: "Kvart svar har eitt utfall med grunngiving, og gjeld eitt eller fleire innspel.",
  none: "Ingen svar er publiserte enno.",
  number: "Svar {{number}}",
  version: "versjon {{version}}",
  meaning: "Det vil seie: {{meaning}}",
  why: "Kvifor",
  next: "Kva som skjer no",
  goesTo: "Saka går vidare til {{body}}.",
  fourEyes: "Det er godkjent av ein som ikkje har skrive noko av det.",
  noFourEyes:
    "Forumet har slått av godkjenning av ein annan person. Ingen andre enn dei som skreiv svaret, treng å ha godkjent det.",
  promise: "Det som er lova",
  responsible: "Ikkje gjort enno. Ansvarleg: {{body}}.",
  promiseLate: "Datoen er passert, og ingen har meldt at det er gjort. Ansvarleg: {{body}}.",
  noPromise: "Ikkje noko meir er lova",
  noPromiseText: "Svaret lovar ikkje noko nytt steg.",
  members_one: "Innspelet det gjeld",
  members_other: "Dei {{count}} innspela det gjeld",
  own: "Til dette:",
} satisfies Translation<typeof en>;

import type { responses as en } from "../en/responses.ts";
import type { Translation } from "../types.ts";

export const responses = {
  title: "Svar",
  lede: "Hvert svar har ett utfall med begrunnelse, og gjelder ett eller flere innspill.",
  none: "Ingen svar er publisert ennå.",
  number: "Svar {{number}}",
  version: "versjon {{version}}",
  meaning: "Det vil si: {{meaning}}",
  why: "Hvorfor",
  next: "Hva som skjer nå",
  goesTo: "Saken går videre til {{body}}.",
  fourEyes: "Det er godkjent av en som ikke har skrevet noe av det.",
  noFourEyes:
    "Forumet har slått av godkjenning av en annen person. Ingen andre enn de som skrev svaret, trenger å ha godkjent det.",
  promise: "Det som er lovet",
  responsible: "Ikke gjort ennå. Ansvarlig: {{body}}.",
  promiseLate: "Datoen er passert, og ingen har meldt at det er gjort. Ansvarlig: {{body}}.",
  noPromise: "Ikke noe mer er lovet",
  noPromiseText: "Svaret lover ikke noe nytt steg.",
  members_one: "Innspillet det gjelder",
  members_other: "De {{count}} innspillene det gjelder",
  own: "Til dette:",
} satisfies Translation<typeof en>;

import type { search as en } from "../en/search.ts";
import type { Translation } from "../types.ts";

export const search = {
  title: "Søk",
  titleOf: "Søk etter {{words}}",
  lede: "I innspel, svar, forpliktingar, innspelsrundar og møte, slik dei er publiserte.",
  label: "Kva leitar du etter?",
  go: "Søk",
  hint: "Søket finn heile ord, og alle må vere med. Ei stjerne finn ord som byrjar slik: data*. Hermeteikn finn ord som står saman: «opne data».",
  tooShort: "Skriv minst eitt ord på to bokstavar eller meir.",
  tooLong: "Det er meir enn eitt søk tek imot. Skriv høgst {{count}} teikn og tolv ord.",
  foundHeading: "Dette blei funne",
  found_one: "{{count}} treff",
  found_other: "{{count}} treff",
  foundMore: "Meir enn {{count}} treff. Eitt ord til gjev færre.",
  kind: {
    contribution: "Innspel",
    response: "Svar",
    commitment: "Forplikting",
    consultation: "Innspelsrunde",
    meeting: "Møte",
  },
  kinds: {
    contribution: "Innspel",
    response: "Svar",
    commitment: "Forpliktingar",
    consultation: "Innspelsrundar",
    meeting: "Møte",
  },
  facet: {
    kind: "Leit i",
    in: "Innspelsrunde",
    order: "Rekkjefølgje",
  },
  order: {
    newest: "Nyaste først",
    best: "Beste treff først, mellom dei nyaste",
  },
  none: "Ingenting som er publisert, har desse orda",
  noneAll: "Alle orda må stå i éin og same tekst. Prøv færre ord eller ein annan skrivemåte.",
  beginnings: "Leit etter ord som byrjar slik: {{words}}",
  everywhere: "Leit i alt som er publisert",
  notPublic: "Innspel der teksten ikkje er publisert, finst ikkje her. {{link}} viss det er ditt eige.",
  notPublicLink: "Finn innspelet ditt",
} satisfies Translation<typeof en>;

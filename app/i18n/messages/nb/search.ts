import type { search as en } from "../en/search.ts";
import type { Translation } from "../types.ts";

export const search = {
  title: "Søk",
  titleOf: "Søk etter {{words}}",
  lede: "I innspill, svar, forpliktelser, innspillsrunder og møter, slik de er publisert.",
  label: "Hva leter du etter?",
  go: "Søk",
  hint: "Søket finner hele ord, og alle må være med. En stjerne finner ord som begynner slik: data*. Anførselstegn finner ord som står sammen: «åpne data».",
  tooShort: "Skriv minst ett ord på to bokstaver eller mer.",
  tooLong: "Det er mer enn ett søk tar imot. Skriv høyst {{count}} tegn og tolv ord.",
  foundHeading: "Dette ble funnet",
  found_one: "{{count}} treff",
  found_other: "{{count}} treff",
  foundMore: "Mer enn {{count}} treff. Et ord til gir færre.",
  kind: {
    contribution: "Innspill",
    response: "Svar",
    commitment: "Forpliktelse",
    consultation: "Innspillsrunde",
    meeting: "Møte",
  },
  kinds: {
    contribution: "Innspill",
    response: "Svar",
    commitment: "Forpliktelser",
    consultation: "Innspillsrunder",
    meeting: "Møter",
  },
  facet: {
    kind: "Let i",
    in: "Innspillsrunde",
    order: "Rekkefølge",
  },
  order: {
    newest: "Nyeste først",
    best: "Beste treff først, blant de nyeste",
  },
  none: "Ingenting som er publisert, har disse ordene",
  noneAll: "Alle ordene må stå i én og samme tekst. Prøv færre ord eller en annen skrivemåte.",
  beginnings: "Let etter ord som begynner slik: {{words}}",
  everywhere: "Let i alt som er publisert",
  notPublic: "Innspill der teksten ikke er publisert, finnes ikke her. {{link}} hvis det er ditt eget.",
  notPublicLink: "Finn innspillet ditt",
} satisfies Translation<typeof en>;

import type { door as source } from "../en/door.ts";
import type { Translation } from "../types.ts";

export const door: Translation<typeof source> = {
  title: "Innsjekking",
  heading: "{{came}} av {{expected}} påmelde er her",
  headingWith_one: "{{came}} av {{expected}} påmelde er her, og {{count}} ikkje påmeld",
  headingWith_other: "{{came}} av {{expected}} påmelde er her, og {{count}} ikkje påmelde",
  lede: "Finn personen, og trykk på korleis vedkomande er til stades.",
  search: "Finn nokon",
  searchHint: "Namn, organisasjon eller dei fire teikna under QR-koden",
  find: "Finn",
  group: "gruppe {{letter}}",
  walkIn: "ikkje påmeld",
  isNew: "ny i forumet",
  came: "kom {{time}}",
  undo: "Angre",
  nobody: "Ingen har meldt seg på.",
  notFound: "Ingen heiter det.",
  all: "Alle",
  presence: {
    room: "i rommet",
    remote: "digitalt",
    stream: "på straumen",
  },
  here: {
    room: "Her",
    remote: "Digitalt",
    stream: "Straum",
  },
  count: {
    room: "{{n}} i rommet",
    remote: "{{n}} digitalt",
    stream: "{{n}} på straumen",
  },
  forget: {
    open: "Slett namnet",
    text: "Namn, organisasjon og adresse blir sletta og kan ikkje hentast tilbake. Personen blir framleis rekna med.",
    do: "Slett no",
  },
  did: {
    here: "Sjekka inn.",
    undone: "Angra.",
    walk_in: "Skrive opp og sjekka inn.",
    registered: "Personen er alt påmeld og er sjekka inn med påmeldinga.",
    there: "Ein person med same adresse og namn er her alt. Ingen ny er skriven opp.",
    forgotten: "Namnet er sletta.",
  },
  form: {
    title: "Ein som ikkje er påmeld",
    name: "Namn",
    organisation: "Organisasjon",
    kind: "Type",
    email: "E-post",
    emailHint:
      "Berre om vedkomande vil oppgi han. Han viser om vedkomande har vore her før. Det kjem høgst to e-postar dit: tre spørsmål om møtet, og beskjed når referatet er klart.",
    isNew: "Ny i forumet?",
    yes: "Ja, første gong",
    no: "Nei, har vore her før",
    notAsked: "Ikkje spurt",
    presence: "Korleis vedkomande er til stades",
    do: "Skriv opp og sjekk inn",
  },
  refused: {
    not_held: "Møtet er avlyst eller ikkje kunngjort enno.",
    too_early: "Innsjekkinga opnar 12 timar før møtet.",
    mixed_alphabets: "Adressa blandar alfabet.",
  },
};

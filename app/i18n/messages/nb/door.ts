import type { door as source } from "../en/door.ts";
import type { Translation } from "../types.ts";

export const door: Translation<typeof source> = {
  title: "Innsjekking",
  heading: "{{came}} av {{expected}} påmeldte er her",
  headingWith_one: "{{came}} av {{expected}} påmeldte er her, og {{count}} uanmeldt",
  headingWith_other: "{{came}} av {{expected}} påmeldte er her, og {{count}} uanmeldte",
  lede: "Finn personen, og trykk på hvordan vedkommende er til stede.",
  search: "Finn noen",
  searchHint: "Navn, organisasjon eller de fire tegnene under QR-koden",
  find: "Finn",
  group: "gruppe {{letter}}",
  walkIn: "ikke påmeldt",
  isNew: "ny i forumet",
  came: "kom {{time}}",
  undo: "Angre",
  nobody: "Ingen har meldt seg på.",
  notFound: "Ingen heter det.",
  all: "Alle",
  presence: {
    room: "i rommet",
    remote: "digitalt",
    stream: "på strømmen",
  },
  here: {
    room: "Her",
    remote: "Digitalt",
    stream: "Strøm",
  },
  count: {
    room: "{{n}} i rommet",
    remote: "{{n}} digitalt",
    stream: "{{n}} på strømmen",
  },
  forget: {
    open: "Slett navnet",
    text: "Navn, organisasjon og adresse slettes og kan ikke hentes tilbake. Personen telles fortsatt med.",
    do: "Slett nå",
  },
  did: {
    here: "Sjekket inn.",
    undone: "Angret.",
    walk_in: "Skrevet opp og sjekket inn.",
    registered: "Personen er allerede påmeldt og er sjekket inn med påmeldingen.",
    there: "En person med samme adresse og navn er her allerede. Ingen ny er skrevet opp.",
    forgotten: "Navnet er slettet.",
  },
  form: {
    title: "En som ikke er påmeldt",
    name: "Navn",
    organisation: "Organisasjon",
    kind: "Type",
    email: "E-post",
    emailHint:
      "Bare hvis vedkommende vil oppgi den. Den viser om vedkommende har vært her før. Det kommer høyst to e-poster dit: tre spørsmål om møtet, og beskjed når referatet er klart.",
    isNew: "Ny i forumet?",
    yes: "Ja, første gang",
    no: "Nei, har vært her før",
    notAsked: "Ikke spurt",
    presence: "Hvordan vedkommende er til stede",
    do: "Skriv opp og sjekk inn",
  },
  refused: {
    not_held: "Møtet er avlyst eller ikke kunngjort ennå.",
    too_early: "Innsjekkingen åpner 12 timer før møtet.",
    mixed_alphabets: "Adressen blander alfabeter.",
  },
};

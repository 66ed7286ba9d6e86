import type { door as source } from "../en/door.ts";
import type { Translation } from "../types.ts";

export const door: Translation<typeof source> = {
  title: "Innsjekking",
  heading: "{{came}} av {{expected}} er her",
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
    room: "i salen",
    remote: "digitalt",
    stream: "på strømmen",
  },
  here: {
    room: "Her",
    remote: "Digitalt",
    stream: "Strøm",
  },
  count: {
    room: "{{n}} i salen",
    remote: "{{n}} digitalt",
    stream: "{{n}} på strømmen",
  },
  did: {
    here: "Sjekket inn.",
    undone: "Angret.",
    walk_in: "Skrevet opp og sjekket inn.",
    forgotten: "Navnet er slettet.",
  },
  form: {
    title: "En som ikke er påmeldt",
    name: "Navn",
    organisation: "Organisasjon",
    kind: "Type",
    email: "E-post",
    emailHint: "Bare hvis vedkommende vil oppgi den. Den viser om vedkommende har vært her før.",
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

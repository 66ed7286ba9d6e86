import type { door as source } from "../en/door.ts";
import type { Translation } from "../types.ts";

export const door: Translation<typeof source> = {
  title: "Incheckning",
  heading: "{{came}} av {{expected}} anmälda är här",
  headingWith_one: "{{came}} av {{expected}} anmälda är här, och {{count}} oanmäld",
  headingWith_other: "{{came}} av {{expected}} anmälda är här, och {{count}} oanmälda",
  lede: "Hitta personen och tryck på hur hen deltar.",
  search: "Hitta någon",
  searchHint: "Namn, organisation eller de fyra tecknen under QR-koden",
  find: "Sök",
  group: "grupp {{letter}}",
  walkIn: "inte anmäld",
  isNew: "ny i forumet",
  came: "kom {{time}}",
  undo: "Ångra",
  nobody: "Ingen har anmält sig.",
  notFound: "Ingen heter så.",
  all: "Alla",
  presence: {
    room: "på plats",
    remote: "digitalt",
    stream: "via strömmen",
  },
  here: {
    room: "Här",
    remote: "Digitalt",
    stream: "Ström",
  },
  count: {
    room: "{{n}} på plats",
    remote: "{{n}} digitalt",
    stream: "{{n}} via strömmen",
  },
  forget: {
    open: "Radera namnet",
    text: "Namn, organisation och adress raderas och kan inte återställas. Personen räknas fortfarande.",
    do: "Radera nu",
  },
  did: {
    here: "Incheckad.",
    undone: "Ångrat.",
    walk_in: "Uppskriven och incheckad.",
    registered: "Personen är redan anmäld och är incheckad med sin anmälan.",
    there: "En person med samma adress och namn är redan här. Ingen ny är uppskriven.",
    forgotten: "Namnet är raderat.",
  },
  form: {
    title: "Någon som inte är anmäld",
    name: "Namn",
    organisation: "Organisation",
    kind: "Typ",
    email: "E-post",
    emailHint:
      "Bara om personen vill uppge den. Den visar om personen har varit här förut. Högst två mejl går dit: tre frågor om mötet, och besked när dokumentationen är klar.",
    isNew: "Ny i forumet?",
    yes: "Ja, första gången",
    no: "Nej, har varit här förut",
    notAsked: "Inte tillfrågad",
    presence: "Hur personen deltar",
    do: "Skriv upp och checka in",
  },
  refused: {
    not_held: "Mötet är inställt eller inte kungjort ännu.",
    too_early: "Incheckningen öppnar 12 timmar före mötet.",
    mixed_alphabets: "Adressen blandar alfabet.",
  },
};

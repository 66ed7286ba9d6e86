import type { segments as source } from "../en/segments.ts";
import type { Translation } from "../types.ts";

export const segments: Translation<typeof source> = {
  title: "Utvalg",
  lede: "Hvem på invitasjonslisten som menes, under et navn. Hvert utvalg hentes på nytt når det brukes, så det alltid stemmer.",
  new: "Sett sammen et utvalg",
  none: "Det er ingen utvalg ennå. Sett sammen ett: du ser hvor mange det gjelder, før du lagrer.",
  name: "Navn",
  nameHint: "Så det kan finnes igjen. Trengs for å lagre, ikke for å telle.",
  who: "Hvem",
  count: "Hvor mange nå",
  composeLede: "Det som står åpent, betyr alle. Ingenting sendes herfra.",
  whom: "Hvem det gjelder",
  notCounted: "Velg, og tell: tallet og de første navnene vises her.",
  countNow: "Tell",
  any: "Alle",
  everybody: "Alle på invitasjonslisten",
  languagesHint: "Får e-post på språket, eller leser det også.",
  interestsHint: "De som har valgt ett av disse, eller ingen, som betyr alt.",
  areaHint: "Hele ord: Oslo er også i Oslo og Akershus.",
  consultees: {
    of: "De det skrives til hos høringsinstansene i",
    which: "Hvilke av dem",
    all: "Alle høringsinstanser",
    not_asked: "Høringsinstanser som ikke er spurt ennå",
    silent: "Høringsinstanser som er spurt og ikke har svart",
    answered: "Høringsinstanser som har svart",
    declined: "Høringsinstanser som har takket nei",
  },
  more_one: "Og {{count}} til.",
  more_other: "Og {{count}} til.",
  included_one: "{{count}} kontakt.",
  included_other: "{{count}} kontakter.",
  passedOver_one: "{{count}} er utelatt: {{reasons}}.",
  passedOver_other: "{{count}} er utelatt: {{reasons}}.",
  nobodyPassedOver: "Ingen er utelatt.",
  nobodyToWriteTo: {
    told_one: "{{count}} høringsinstans har ingen å skrive til på invitasjonslisten og blir ikke nådd:",
    told_other: "{{count}} høringsinstanser har ingen å skrive til på invitasjonslisten og blir ikke nådd:",
    give: "Oppgi hvem det skal skrives til, under høringsinstansene",
  },
  unconfirmed_one: "{{count}} har meldt seg på listen uten å bekrefte det ennå, og står ikke på den.",
  unconfirmed_other: "{{count}} har meldt seg på listen uten å bekrefte det ennå, og står ikke på den.",
  nobody: "Ingen passer her.",
  partOfArea_one:
    "Ikke noe område har «{{area}}» som et eget ord, så utvalget treffer ingen på det. {{count}} har det som del av et lengre ord: skriv hele ordet for å få dem med.",
  partOfArea_other:
    "Ikke noe område har «{{area}}» som et eget ord, så utvalget treffer ingen på det. {{count}} har det som del av et lengre ord: skriv hele ordet for å få dem med.",
  change: "Endre hva utvalget spør etter",
  end: "Avslutt utvalget",
  endHint: "Navnet blir ledig. Ingen tas av listen.",
  history: {
    label: "Møter",
    hint: "Alt du krysser av, må stemme samtidig. Der ingen ble sjekket inn, regnes de som hadde plass, som til stede.",
    invited: "Invitert til et møte de siste to årene",
    registered: "Påmeldt til et møte de siste to årene",
    never_registered: "Aldri påmeldt til et møte",
    came: "Var på et møte de siste to årene",
    never_came: "Har aldri vært på et møte",
  },
  excluded: {
    left_one: "{{count}} har gått av listen",
    left_other: "{{count}} har gått av listen",
    ended_one: "{{count}} er tatt av den",
    ended_other: "{{count}} er tatt av den",
    bounced_one: "e-post til {{count}} kommer i retur",
    bounced_other: "e-post til {{count}} kommer i retur",
  },
  why: {
    left: "Har gått av listen",
    ended: "Tatt av listen",
    bounced: "E-post kommer i retur",
  },
  views: {
    label: "Hvilke",
    included: "Med",
    excluded: "Utelatt",
  },
  did: {
    saved: "Lagret.",
    ended: "Utvalget er avsluttet.",
  },
  refused: {
    changed_meanwhile:
      "Noen andre lagret mens du skrev. Der de to er ulike, står deres over feltet ditt. Sett dem sammen, og lagre igjen.",
    name_taken: "Et annet utvalg har dette navnet. Skriv et annet.",
    in_use:
      "En utsending går til dette utvalget og er ikke ferdig. En koordinator kan velge noen andre der eller kaste den.",
    in_use_by:
      "Utsending {{number}} for «{{meeting}}» går til dette utvalget og er ikke ferdig. Velg noen andre der eller kast utsendingen, eller vent til den er sendt.",
  },
};

import type { segments as source } from "../en/segments.ts";
import type { Translation } from "../types.ts";

export const segments: Translation<typeof source> = {
  title: "Utval",
  lede: "Kven på invitasjonslista som er meinte, under eit namn. Kvart utval blir henta på nytt når det blir brukt, så det alltid stemmer.",
  new: "Set saman eit utval",
  none: "Det er ingen utval enno. Set saman eitt: du ser kor mange det gjeld, før du lagrar.",
  name: "Namn",
  nameHint: "Så det kan finnast att. Trengst for å lagre, ikkje for å telje.",
  who: "Kven",
  count: "Kor mange no",
  composeLede: "Det som står ope, tyder alle. Ingenting blir sendt herifrå.",
  whom: "Kven det gjeld",
  notCounted: "Vel, og tel: talet og dei første namna kjem her.",
  countNow: "Tel",
  any: "Alle",
  everybody: "Alle på invitasjonslista",
  languagesHint: "Får e-post på språket, eller les det også.",
  interestsHint: "Dei som har valt eitt av desse, eller ingen, som tyder alt.",
  areaHint: "Heile ord: Oslo er òg i Oslo og Akershus.",
  consultees: {
    of: "Dei ein skriv til hos høyringsinstansane i",
    which: "Kva for nokre av dei",
    all: "Alle høyringsinstansar",
    not_asked: "Høyringsinstansar som ikkje er spurde enno",
    silent: "Høyringsinstansar som er spurde og ikkje har svart",
    answered: "Høyringsinstansar som har svart",
    declined: "Høyringsinstansar som har takka nei",
  },
  more_one: "Og {{count}} til.",
  more_other: "Og {{count}} til.",
  included_one: "{{count}} kontakt.",
  included_other: "{{count}} kontaktar.",
  passedOver_one: "{{count}} er utelaten: {{reasons}}.",
  passedOver_other: "{{count}} er utelatne: {{reasons}}.",
  nobodyPassedOver: "Ingen er utelatne.",
  nobodyToWriteTo: {
    told_one: "{{count}} høyringsinstans har ingen å skrive til på invitasjonslista og blir ikkje nådd:",
    told_other: "{{count}} høyringsinstansar har ingen å skrive til på invitasjonslista og blir ikkje nådde:",
    give: "Oppgi kven det skal skrivast til, under høyringsinstansane",
  },
  unconfirmed_one: "{{count}} har meldt seg på lista utan å stadfeste det enno, og står ikkje på henne.",
  unconfirmed_other: "{{count}} har meldt seg på lista utan å stadfeste det enno, og står ikkje på henne.",
  nobody: "Ingen passar her.",
  partOfArea_one:
    "Ikkje noko område har «{{area}}» som eit eige ord, så utvalet råkar ingen på det. {{count}} har det som del av eit lengre ord: skriv heile ordet for å få dei med.",
  partOfArea_other:
    "Ikkje noko område har «{{area}}» som eit eige ord, så utvalet råkar ingen på det. {{count}} har det som del av eit lengre ord: skriv heile ordet for å få dei med.",
  change: "Endre kva utvalet spør etter",
  end: "Avslutt utvalet",
  endHint: "Namnet blir ledig. Ingen blir tekne av lista.",
  history: {
    label: "Møte",
    hint: "Alt du kryssar av, må stemme samstundes. Der ingen vart sjekka inn, reknar vi dei som hadde plass, som til stades.",
    invited: "Invitert til eit møte dei siste to åra",
    registered: "Påmeld til eit møte dei siste to åra",
    never_registered: "Aldri påmeld til eit møte",
    came: "Var på eit møte dei siste to åra",
    never_came: "Har aldri vore på eit møte",
  },
  excluded: {
    left_one: "{{count}} har gått av lista",
    left_other: "{{count}} har gått av lista",
    ended_one: "{{count}} er teken av henne",
    ended_other: "{{count}} er tekne av henne",
    bounced_one: "e-post til {{count}} kjem i retur",
    bounced_other: "e-post til {{count}} kjem i retur",
  },
  why: {
    left: "Har gått av lista",
    ended: "Teken av lista",
    bounced: "E-post kjem i retur",
  },
  views: {
    label: "Kva for nokre",
    included: "Med",
    excluded: "Utelatne",
  },
  did: {
    saved: "Lagra.",
    ended: "Utvalet er avslutta.",
  },
  refused: {
    changed_meanwhile:
      "Nokon andre lagra medan du skreiv. Der dei to er ulike, står deira over feltet ditt. Set dei saman, og lagre igjen.",
    name_taken: "Eit anna utval har dette namnet. Skriv eit anna.",
    in_use:
      "Ei utsending går til dette utvalet og er ikkje ferdig. Ein koordinator kan velje nokon andre der eller kaste ho.",
    in_use_by:
      "Utsending {{number}} for «{{meeting}}» går til dette utvalet og er ikkje ferdig. Vel nokon andre der eller kast utsendinga, eller vent til ho er send.",
  },
};

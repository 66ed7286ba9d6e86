import { aside, bye, hello, point, usual } from "../segments.ts";
import type { SubmissionSeed } from "../types.ts";
import { assessed } from "./assessed.ts";

/** One or two at each of the later stages, from split to answered. */
export const underWay: SubmissionSeed[] = [
  {
    key: "o-split-nn",
    channel: "form",
    on: "+17",
    language: "nn",
    who: { kind: "none" },
    publish: { text: true, organisation: false, person: false },
    segments: [
      aside("Eg ser dårleg og brukar skjermen forstørra fire gonger.\n"),
      point(
        1,
        "Då legg filtera seg oppå treffa, og eg kjem ikkje til knappen for å be om innsyn. Rett det først, før de pyntar på noko anna.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Filtera dekkjer treffa når skjermen er forstørra",
        kind: "concern",
        theme: "search",
        commitments: [2, 5],
      },
    ],
    stage: "split",
    note: "Delt, men ikkje klarert og utan ansvarleg.",
  },
  {
    key: "o-split-sv",
    channel: "form",
    on: "+16",
    language: "sv",
    who: { kind: "organisation", organisation: "Nätverket Exempelarkiv", email: "info@exempelarkiv.example" },
    publish: usual,
    segments: [
      hello("Hej grannar! "),
      point(
        1,
        "Vi avundas er att diarierna finns på ett och samma ställe. Hos oss får man fråga varje myndighet för sig. Tappa inte bort det när ni bygger om. Det gemensamma stället är hela poängen. Fråga gärna mer: info@exempelarkiv.example\n",
      ),
      bye("Hälsningar från andra sidan gränsen\n"),
    ],
    points: [
      {
        n: 1,
        title: "Behåll ett gemensamt ställe för diarierna",
        kind: "good_example",
        theme: "reach",
        commitments: [5],
      },
    ],
    stage: "split",
  },
  {
    key: "o-assigned",
    channel: "form",
    on: "+12",
    language: "nb",
    who: { kind: "person", person: "Student Eksempel", email: "student@eksempel-studier.example" },
    publish: usual,
    segments: [
      aside("Skriver master om ventetid i forvaltningen. "),
      point(
        1,
        "Statistikken viser antall krav, men ikke hvor mange som ble avslått og hvorfor. Uten paragrafen er tallet nesten ubrukelig for forskning. Kan dere legge til grunnlaget for avslag, også som tidsserie bakover?\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Vis avslag og grunnlaget for dem i statistikken",
        kind: "proposal",
        theme: "statistics",
        commitments: [5],
        owner: "digital",
        due: "+30",
        visibility: "cleared",
        question: {
          text: "Hvor langt tilbake trenger du tallene for at de skal være til nytte? Fem år kan vi kanskje få til, ti er mye arbeid.",
          answerBy: "+35",
        },
      },
    ],
    stage: "assigned",
  },
  {
    key: "o-overdue",
    channel: "conversation",
    on: "+2",
    language: "nn",
    who: { kind: "person", person: "Arkivmedarbeidar Døme", email: "arkivmedarbeidar@dome-arkiv.example" },
    publish: { text: true, organisation: false, person: false },
    segments: [
      hello("Samtale på gangen etter eit seminar, lesen opp att og godkjend:\n\n"),
      point(
        1,
        "De snakkar om eInnsyn, men feilen sit hos oss. E-posten blir liggjande i innboksen til sakshandsamaren og kjem aldri i arkivet. Då hjelper det ikkje kor godt søket er. Bygg arkiveringa inn i systema, så slepp vi å springe etter folk. Eg viser gjerne fram korleis det ser ut: arkivmedarbeidar@dome-arkiv.example\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Det som aldri blir arkivert, kan ingen finne",
        redact: "arkivmedarbeidar@dome-arkiv.example",
        kind: "experience",
        theme: "reach",
        commitments: [5],
        owner: "archives",
        due: "+16",
        visibility: "cleared",
      },
    ],
    stage: "assigned",
    note: "Rådet frå den ansvarlege skulle ha kome.",
  },
  ...assessed,
];

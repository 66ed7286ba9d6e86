import { aside, bye, hello, point, usual } from "../segments";
import type { SubmissionSeed } from "../types";

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
      point(1, "Då legg filtera seg oppå treffa, og eg kjem ikkje til knappen for å be om innsyn. Rett det først, før de pyntar på noko anna.\n"),
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
        "Vi avundas er för att diarierna finns på ett och samma ställe. Hos oss får man fråga varje myndighet för sig. Tappa inte bort det när ni bygger om. Det gemensamma stället är hela poängen.\n",
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
        "De snakkar om eInnsyn, men feilen sit hos oss. E-posten blir liggjande i innboksen til sakshandsamaren og kjem aldri i arkivet. Då hjelper det ikkje kor godt søket er. Bygg arkiveringa inn i systema, så slepp vi å springe etter folk.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Det som aldri blir arkivert, kan ingen finne",
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
  {
    key: "o-advised",
    channel: "email",
    on: "+5",
    language: "nb",
    who: {
      kind: "organisation",
      organisation: "Nabolaget Eksempelbukta vel",
      email: "styret@eksempelbukta.example",
    },
    publish: usual,
    segments: [
      hello("Hei\n"),
      aside("Vi har fulgt en veisak i tre år.\n\n"),
      point(
        1,
        "1. Når vi ber om innsyn i et vedlegg, får vi svar om hovedbrevet. Det må gå an å be om ett bestemt vedlegg.\n\n",
      ),
      point(
        2,
        "2. Et avslag kommer uten å si hvordan vi klager. Legg en klageknapp rett ved svaret, med fristen.\n\n",
      ),
      bye("mvh styret\n"),
    ],
    points: [
      {
        n: 1,
        title: "Be om innsyn i ett bestemt vedlegg",
        kind: "proposal",
        theme: "requests",
        commitments: [5],
        owner: "digital",
        advice: {
          text: "Mulig. Vedleggene har egne numre i journalen, men skjemaet bruker dem ikke. Middels stor jobb, kan tas med i neste runde utvikling.",
          disposition: "within",
        },
        visibility: "cleared",
      },
      {
        n: 2,
        title: "Vis hvordan man klager, ved siden av avslaget",
        kind: "proposal",
        theme: "requests",
        commitments: [5],
        owner: "digital",
        advice: {
          text: "Avslaget sendes fra etaten, ikke fra eInnsyn. Vi kan lage en fast tekst om klage som etatene kan bruke. Knapp krever at svarene går gjennom tjenesten.",
          disposition: "further",
        },
        visibility: "cleared",
      },
    ],
    stage: "advised",
  },
  {
    key: "o-drafted",
    channel: "form",
    on: "+4",
    language: "nn",
    who: { kind: "person", person: "Journalist Døme", email: "journalist@dome-avisa.example" },
    publish: { text: true, organisation: true, person: true },
    segments: [
      point(
        1,
        "Eg får ikkje lagra eit søk. Kvar gong eg kjem att, må eg setje alle filtera på nytt, og adressa i nettlesaren seier ingenting om kva eg søkte på. Lat meg lagre søket eller i det minste kopiere lenkja.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Lagre eit søk, eller ha det i lenkja",
        kind: "proposal",
        theme: "search",
        commitments: [5],
        owner: "digital",
        advice: {
          text: "Lenke med filter er en liten endring og kan komme før sommeren. Lagrede søk krever innlogging og vurderes senere.",
          disposition: "within",
        },
        visibility: "cleared",
      },
    ],
    stage: "drafted",
  },
  {
    key: "o-review",
    channel: "form",
    on: "+3",
    language: "nb",
    who: { kind: "person", person: "Ansatt Eksempel", email: "ansatt@eksempel-etat.example" },
    publish: { text: false, organisation: false, person: false },
    segments: [
      aside("Jobber i en etat og vil ikke ha teksten ut.\n"),
      point(
        1,
        "Hos oss blir krav fra eInnsyn liggende fordi de kommer til en felles innboks ingen eier. Ikke fordi noen vil hemmeligholde noe. Hvis tjenesten krevde et navn på hvem som har kravet, ville halve køen løst seg selv.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Krav blir liggende i en innboks ingen eier",
        kind: "experience",
        theme: "requests",
        commitments: [5],
        owner: "digital",
        advice: {
          text: "Kjent problem. Vi kan ikke bestemme hvordan etatene fordeler krav, men tjenesten kan purre på mottakeren etter tre dager.",
          disposition: "within",
        },
        visibility: {
          withheld: "contributors_choice",
          note: "Den som skrev, ville ikke ha teksten offentlig.",
        },
      },
    ],
    stage: "in_review",
  },
  {
    key: "o-answered",
    channel: "form",
    on: "+1",
    language: "nn",
    who: { kind: "organisation", organisation: "Bygdekvinnelaget Døme", email: "laget@bygdekvinner-dome.example" },
    publish: usual,
    segments: [
      hello("Hei, eit kjapt spørsmål: "),
      point(
        1,
        "Finst det ein stad der det står kva for etatar som er med i eInnsyn og kven som ikkje er det? Vi leitte etter eit brev i to kveldar før vi skjøna at kommunen vår ikkje var der.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Kven er med i eInnsyn?",
        kind: "question",
        theme: "reach",
        commitments: [5],
        owner: "digital",
        advice: { text: "Listen finnes, men ligger langt nede i hjelpesidene. Den bør stå ved søkefeltet.", disposition: "question" },
        visibility: "cleared",
      },
    ],
    stage: "answered",
  },
];

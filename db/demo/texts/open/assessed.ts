import { aside, bye, hello, point, usual } from "../segments.ts";
import type { SubmissionSeed } from "../types.ts";

/** Advised, drafted, in review, answered. */
export const assessed: SubmissionSeed[] = [
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
          text: "Lenke med filter er en liten endring og kan komme om noen uker. Lagrede søk krever innlogging og vurderes senere.",
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
    who: {
      kind: "organisation",
      organisation: "Bygdekvinnelaget Døme",
      email: "laget@bygdekvinner-dome.example",
    },
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
        advice: {
          text: "Listen finnes, men ligger langt nede i hjelpesidene. Den bør stå ved søkefeltet.",
          disposition: "question",
        },
        visibility: "cleared",
      },
    ],
    stage: "answered",
  },
];

import { aside, groupOnly, hello, point } from "../segments.ts";
import type { SubmissionSeed } from "../types.ts";
import { meetingOneIntegrity } from "./meeting-one-integrity.ts";

const from = {
  channel: "meeting" as const,
  on: "2026-02-12",
  who: { kind: "none" as const },
  publish: groupOnly,
  stage: "answered" as const,
};

/** What five groups wrote down on 12 February 2026. */
export const meetingOne: SubmissionSeed[] = [
  {
    ...from,
    key: "m1g1",
    language: "nn",
    onBehalfOf: {
      nn: "Gruppe 1, første møte: sju rundt bordet, innkjøp",
      en: "Group 1, first meeting: seven around the table, procurement",
    },
    segments: [
      aside("GRUPPE 1 – innkjøp. Sju rundt bordet, tre frå kommunar.\n\n"),
      point(
        1,
        "- Hovudsak: vi får ikkje vite kven som vann. Konkurransen blir lyst ut, men tildelinga kjem sjeldan på Doffin, endå det er eit krav over EØS-terskelen.\n",
      ),
      point(
        2,
        "- Dei som sit med det, seier: vil gjerne, rekk det ikkje. I ein liten kommune er innkjøp éin person to dagar i veka. Kontrakten er underskriven, og så brenn det ein annan stad.\n",
      ),
      point(
        3,
        "- Men: det skjer jo ingenting om ein let vere. Ingen ringjer. Nokon må følgje med, og det må merkast.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Tildelingar blir sjeldan kunngjorde",
        kind: "concern",
        theme: "procurement",
        commitments: [1],
        owner: "procurement",
        advice: {
          text: "Stemmer med det vi ser i dataene. De nye skjemaene gjør det mulig å kunngjøre tildeling uten å skrive alt på nytt.",
          disposition: "within",
        },
      },
      {
        n: 2,
        title: "Små innkjøparar vil kunngjere, men rekk det ikkje",
        kind: "experience",
        theme: "procurement",
        commitments: [1],
        owner: "procurement",
        advice: {
          text: "Hører sammen med forrige. Mindre arbeid per kunngjøring er det vi kan gjøre.",
          disposition: "within",
        },
      },
      {
        n: 3,
        title: "Ingenting skjer når tildelinga ikkje blir kunngjord",
        kind: "proposal",
        theme: "procurement",
        commitments: [1],
        owner: "trade",
        advice: {
          text: "Håndheving av anskaffelsesloven er vårt ansvar, ikke planens. Send den hit, vi tar den inn i arbeidet med loven.",
          disposition: "passed",
        },
      },
    ],
  },
  {
    ...from,
    key: "m1g2",
    language: "nb",
    onBehalfOf: {
      nn: "Gruppe 2, første møte: fem rundt bordet, innkjøp",
      en: "Group 2, first meeting: five around the table, procurement",
    },
    segments: [
      hello("Notat fra gruppe 2\n"),
      aside("(to leverandører, en journalist, en fra staten, en student)\n\n"),
      point(
        1,
        "1) Leverandørdataene henger ikke sammen. Samme firma står med tre navn og noen ganger uten organisasjonsnummer. Lag en standard og hold på den!\n",
      ),
      point(
        2,
        "2) Vi ble litt uenige om hvem dataene egentlig er til for. Forskere? Pressen? Revisjonen? Innkjøperne selv? Har noen bestemt det? Det avgjør jo hva som må ligge der.\n",
      ),
      point(
        3,
        "3) Kunngjøring må bli enklere. Systemet vet allerede hvem som vant, hvorfor må jeg taste det inn en gang til.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Leverandørdata må få en standard",
        kind: "proposal",
        theme: "procurement",
        commitments: [1],
        owner: "procurement",
        advice: {
          text: "Enig. Organisasjonsnummer er påkrevd i de nye skjemaene. Gamle data blir ikke rettet.",
          disposition: "within",
        },
      },
      {
        n: 2,
        title: "Hvem er innkjøpsdataene til for?",
        kind: "question",
        theme: "procurement",
        commitments: [1],
        owner: "procurement",
        advice: {
          text: "Ærlig svar: det er ikke avgjort. Vi burde ha spurt brukerne først.",
          disposition: "question",
        },
      },
      {
        n: 3,
        title: "Gjør kunngjøring av tildeling enklere",
        kind: "proposal",
        theme: "procurement",
        commitments: [1],
        owner: "procurement",
        advice: {
          text: "Gjenbruk av felt fra konkurransen til tildelingen er under utvikling.",
          disposition: "within",
        },
      },
    ],
  },
  ...meetingOneIntegrity,
];

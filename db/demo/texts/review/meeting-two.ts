import { aside, groupOnly, point } from "../segments.ts";
import type { SubmissionSeed } from "../types.ts";
import { meetingTwoAccess } from "./meeting-two-access.ts";

const from = {
  channel: "meeting" as const,
  on: "2026-03-19",
  who: { kind: "none" as const },
  publish: groupOnly,
  stage: "answered" as const,
};

/** What five groups wrote down on 19 March 2026. */
export const meetingTwo: SubmissionSeed[] = [
  {
    ...from,
    key: "m2g1",
    language: "nb",
    onBehalfOf: {
      nn: "Gruppe 1, andre møte: sju rundt bordet, digital inkludering",
      en: "Group 1, second meeting: seven around the table, digital inclusion",
    },
    segments: [
      aside("Gruppe 1 / digital inkludering / 19.3\n\n"),
      point(
        1,
        "Rundt én av fem sliter med å henge med. For dem er «du kan gjøre det på nett» det samme som «du kan ikke gjøre det». Digitalt skal være en vei inn, ikke den eneste, og det må stå et sted hva den andre veien er.\n\n",
      ),
      point(
        2,
        "Kursene når dem som kommer på kurs. De andre – eldre som bor alene, folk i fengsel, folk med rusproblemer, folk som ikke leser norsk godt nok – må noen dra ut til. Det koster mer per hode og det må være lov å si.\n\n",
      ),
      point(
        3,
        "Når staten kjøper et nytt system: universell utforming må være et krav i konkurransen, ikke noe man oppdager mangler etterpå.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Digitalt må ikke være den eneste veien",
        kind: "concern",
        theme: "inclusion",
        commitments: [4],
        owner: "digital",
        advice: {
          text: "Vi styrer ikke hvilke kanaler andre etater holder åpne, men kan kreve at tilbudet beskrives.",
          disposition: "within",
        },
      },
      {
        n: 2,
        title: "Oppsøkende opplæring for dem som ikke kommer på kurs",
        kind: "proposal",
        theme: "inclusion",
        commitments: [4],
        owner: "digital",
        advice: {
          text: "Kan prioriteres i tilskuddet fra neste år. Rammen på 8 millioner er den samme.",
          disposition: "within",
        },
      },
      {
        n: 3,
        title: "Still krav om universell utforming i innkjøp",
        kind: "proposal",
        theme: "inclusion",
        commitments: [1, 2],
        owner: "supervision",
        advice: {
          text: "Kravet finst alt i reglane. Det som skortar, er at det blir brukt og kontrollert før levering.",
          disposition: "already",
        },
      },
    ],
  },
  {
    ...from,
    key: "m2g2",
    language: "nn",
    onBehalfOf: {
      nn: "Gruppe 2, andre møte: fire rundt bordet, universell utforming og personvern",
      en: "Group 2, second meeting: four around the table, universal design and privacy",
    },
    segments: [
      aside("Gr 2. Vi var berre fire så vi tok to tema.\n"),
      point(
        1,
        "Personvernmalane: planen er over halvgått og der står framleis ingenting. Kvar er malane? Er det nokon som skal lage dei, og når?\n",
      ),
      point(
        2,
        "eInnsyn: prøv å bruke det med skjermlesar ein gong. Ein av oss gjorde det i pausen, det tok elleve minutt å finne eitt brev. Dei som skal betre tenesta, må ha med brukarar som ikkje ser skjermen.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Kvar blir det av malane for personvernerklæringar?",
        kind: "question",
        theme: "inclusion",
        commitments: [3],
        owner: "digital",
        advice: {
          text: "Ikke påbegynt. Vi mangler folk og har ikke bedt om midler. Det bør sies rett ut.",
          disposition: "question",
        },
      },
      {
        n: 2,
        title: "eInnsyn må kunne brukast med skjermlesar",
        kind: "proposal",
        theme: "inclusion",
        commitments: [2, 5],
        owner: "digital",
        advice: {
          text: "Hører til oppfølgingen av evalueringen, som peker på brukeropplevelsen.",
          disposition: "within",
        },
      },
    ],
  },
  ...meetingTwoAccess,
];

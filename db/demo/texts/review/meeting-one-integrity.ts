import { aside, bye, groupOnly, hello, point } from "../segments.ts";
import type { SubmissionSeed } from "../types.ts";

const from = {
  channel: "meeting" as const,
  on: "2026-02-12",
  who: { kind: "none" as const },
  publish: groupOnly,
  stage: "answered" as const,
};

/** The groups on corruption, and the one in English. */
export const meetingOneIntegrity: SubmissionSeed[] = [
  {
    ...from,
    key: "m1g3",
    language: "nb",
    onBehalfOf: {
      nn: "Gruppe 3, første møte: seks rundt bordet, antikorrupsjon",
      en: "Group 3, first meeting: six around the table, anti-corruption",
    },
    segments: [
      aside("gr. 3 antikorrupsjon\nseks personer, ingen navn\n\n"),
      point(
        1,
        "* Alle gjør litt, ingen har helheten. Det trengs et rammeverk som sier hvem som har ansvar for hva, og hva målet er om fem år. «Del av økonomisk kriminalitet» holder ikke.\n",
      ),
      point(
        2,
        "* Bra eksempel: Oslo kommune legger ut lister over hva de kjøper og av hvem. Ingen har dødd av det. Flere burde gjøre det samme.\n",
      ),
      point(
        3,
        "* Lobbyregister. Nå. Momentet er her, det var rundt bordet mer enighet om dette enn om noe annet.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Et rammeverk for arbeidet mot korrupsjon",
        kind: "proposal",
        theme: "anticorruption",
        commitments: [6],
        owner: "justice",
        advice: {
          text: "Ingen egen strategi er planlagt. Ansvarsfordelingen kan vi vise tydeligere innenfor forpliktelsen.",
          disposition: "within",
        },
      },
      {
        n: 2,
        title: "Oslo legger ut innkjøpslistene sine",
        kind: "good_example",
        theme: "anticorruption",
        commitments: [1, 6],
        owner: "host",
        advice: {
          text: "Godt døme. Bør visast fram i forumet, saman med dei andre.",
          disposition: "further",
        },
      },
      {
        n: 3,
        title: "Lag et lobbyregister",
        kind: "proposal",
        theme: "anticorruption",
        commitments: [],
        owner: "justice",
        advice: {
          text: "Stortinget har bedt om en utredning. Vi kan ikke gå foran den.",
          disposition: "decision",
        },
      },
    ],
  },
  {
    ...from,
    key: "m1g4",
    language: "nn",
    onBehalfOf: {
      nn: "Gruppe 4, første møte: seks rundt bordet, antikorrupsjon",
      en: "Group 4, first meeting: six around the table, anti-corruption",
    },
    segments: [
      hello("Notat, gruppe 4.\n\n"),
      point(
        1,
        "Varsling: folk veit ikkje kvar dei skal gå. I ein liten kommune kjenner varslaren, den det blir varsla om og den som tek imot, kvarandre. Kanalen må liggje utanfor huset, og ein må kunne stole på at han verkar.\n\n",
      ),
      point(
        2,
        "Kunnskap: det trengst opplæring, særleg for dei som kjøper inn og dei som byggjer. Sjå kva andre land får til, ikkje finn opp alt på nytt. Del det på norsk.\n\n",
      ),
      point(
        3,
        "Éin av oss åtvara: lister og register kan òg brukast av dei som vil oss vondt. Openheit er bra, men nokon må ha tenkt gjennom kva ein kan lese ut av alt til saman. Vi var ikkje einige om kor stort problemet er.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Varslingskanalar utanfor huset",
        kind: "proposal",
        theme: "anticorruption",
        commitments: [6],
        owner: "justice",
        advice: {
          text: "Kan tas med i oppfølgingen av stortingsmeldingen. Plikt til ekstern kanal krever lovendring.",
          disposition: "within",
        },
      },
      {
        n: 2,
        title: "Opplæring om korrupsjon, og lærdom frå andre land",
        kind: "proposal",
        theme: "anticorruption",
        commitments: [6],
        owner: "justice",
        advice: { text: "Ja. Nettstedet kan romme dette uten nytt vedtak.", disposition: "within" },
      },
      {
        n: 3,
        title: "Opne lister kan misbrukast når dei blir sette saman",
        kind: "concern",
        theme: "anticorruption",
        commitments: [6],
        owner: "host",
        advice: {
          text: "Høyrer til det store spørsmålet om openheit og tryggleik. Ta det med til rammeverket.",
          disposition: "knowledge",
        },
      },
    ],
  },
  {
    ...from,
    key: "m1g5",
    language: "en",
    onBehalfOf: {
      nn: "Gruppe 5, første møte: fire rundt bordet, på engelsk",
      en: "Group 5, first meeting: four around the table, in English",
    },
    segments: [
      aside("Group 5 (the English table). Four of us, two new to the forum.\n\n"),
      point(
        1,
        "We noticed that everyone could name a report and nobody could name what came out of it. The input goes in, the report comes out, and then it is quiet. If you want us back next time, tell us what happened to what we said today, even if the answer is no.\n\n",
      ),
      point(
        2,
        "Also: publish a few simple indicators for what a good public buyer looks like. Share of awards published, days from award to notice, bidders per tender. Then people can compare and the slow ones get embarrassed in a friendly way.\n\n",
      ),
      bye("That's all from us, the coffee was good.\n"),
    ],
    points: [
      {
        n: 1,
        title: "Tell people what happened to what they said",
        kind: "concern",
        theme: "general",
        commitments: [],
        owner: "host",
        advice: {
          text: "Det same som gruppe 5 sa på det andre møtet. Svar samla, med dato for ny rutine.",
          disposition: "further",
        },
      },
      {
        n: 2,
        title: "Indicators for good public buyers",
        kind: "proposal",
        theme: "procurement",
        commitments: [1],
        owner: "procurement",
        advice: {
          text: "To av tre indikatorer kan regnes ut av data vi får med de nye skjemaene.",
          disposition: "within",
        },
      },
    ],
  },
];

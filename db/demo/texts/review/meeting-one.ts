import { aside, bye, groupOnly, hello, point } from "../segments";
import type { SubmissionSeed } from "../types";

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
        advice: { text: "Hører sammen med forrige. Mindre arbeid per kunngjøring er det vi kan gjøre.", disposition: "within" },
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
        advice: { text: "Enig. Organisasjonsnummer er påkrevd i de nye skjemaene. Gamle data blir ikke rettet.", disposition: "within" },
      },
      {
        n: 2,
        title: "Hvem er innkjøpsdataene til for?",
        kind: "question",
        theme: "procurement",
        commitments: [1],
        owner: "procurement",
        advice: { text: "Ærlig svar: det er ikke avgjort. Vi burde ha spurt brukerne først.", disposition: "question" },
      },
      {
        n: 3,
        title: "Gjør kunngjøring av tildeling enklere",
        kind: "proposal",
        theme: "procurement",
        commitments: [1],
        owner: "procurement",
        advice: { text: "Gjenbruk av felt fra konkurransen til tildelingen er under utvikling.", disposition: "within" },
      },
    ],
  },
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
        advice: { text: "Ingen egen strategi er planlagt. Ansvarsfordelingen kan vi vise tydeligere innenfor forpliktelsen.", disposition: "within" },
      },
      {
        n: 2,
        title: "Oslo legger ut innkjøpslistene sine",
        kind: "good_example",
        theme: "anticorruption",
        commitments: [1, 6],
        owner: "host",
        advice: { text: "Godt døme. Bør visast fram i forumet, saman med dei andre.", disposition: "further" },
      },
      {
        n: 3,
        title: "Lag et lobbyregister",
        kind: "proposal",
        theme: "anticorruption",
        commitments: [],
        owner: "justice",
        advice: { text: "Stortinget har bedt om en utredning. Vi kan ikke gå foran den.", disposition: "decision" },
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
        "Varsling: folk veit ikkje kvar dei skal gå. I ei lita kommune kjenner varslaren, den det blir varsla om og den som tek imot, kvarandre. Kanalen må liggje utanfor huset, og ein må kunne stole på at han verkar.\n\n",
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
        advice: { text: "Kan tas med i oppfølgingen av stortingsmeldingen. Plikt til ekstern kanal krever lovendring.", disposition: "within" },
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
        advice: { text: "Høyrer til det store spørsmålet om openheit og tryggleik. Ta det med til rammeverket.", disposition: "knowledge" },
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
        advice: { text: "Det same som gruppe 5 sa på det andre møtet. Svar samla, med dato for ny rutine.", disposition: "further" },
      },
      {
        n: 2,
        title: "Indicators for good public buyers",
        kind: "proposal",
        theme: "procurement",
        commitments: [1],
        owner: "procurement",
        advice: { text: "To av tre indikatorer kan regnes ut av data vi får med de nye skjemaene.", disposition: "within" },
      },
    ],
  },
];

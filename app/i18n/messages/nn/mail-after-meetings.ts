import type { mailAfterMeetings as source } from "../en/mail-after-meetings.ts";
import type { Translation } from "../types.ts";

export const mailAfterMeetings: Translation<typeof source> = {
  after: {
    recordSubject: "Referatet: {{title}}",
    recordHeading: "Referatet frå møtet er klart",
    recordIntro:
      "Det som vart lagt fram og sagt i møtet, er skrive ned. Kvart innspel får si eiga side, der svaret på det kjem til å stå. Ord som enno ikkje er lesne gjennom, kjem der etter kvart.",
    recordButton: "Les referatet",
    recordWrong: "Er det noko som er feil? Svar på denne e-posten, så ser vi på det.",
    recordOnce: "Dette er den einaste e-posten du får om møtet. Svar på han om vi skal slette adressa di no.",
    twoAtMost:
      "Du får høgst to e-postar om møtet: tre spørsmål om det, og beskjed når referatet er klart. Svar på denne om vi skal slette adressa di no.",
    evaluationSubject: "Korleis var det? {{title}}",
    evaluationHeading: "Korleis var møtet?",
    evaluationIntro:
      "Vil du svare på tre spørsmål om dette møtet? Namnet ditt blir ikkje vist saman med svara.",
    evaluationButton: "Gå til di eiga side og svar",
    evaluationUntil: "Du kan svare og endre svara til og med {{date}}.",
    because: "Du får dette fordi denne adressa var påmeld til møtet.",
    becauseThere: "Du får dette fordi denne adressa vart skriven opp ved inngangen til møtet.",
  },
};

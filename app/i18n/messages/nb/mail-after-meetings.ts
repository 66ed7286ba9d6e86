import type { mailAfterMeetings as source } from "../en/mail-after-meetings.ts";
import type { Translation } from "../types.ts";

export const mailAfterMeetings: Translation<typeof source> = {
  after: {
    recordSubject: "Referatet: {{title}}",
    recordHeading: "Referatet fra møtet er klart",
    recordIntro:
      "Det som ble lagt fram og sagt i møtet, er skrevet ned. Hvert innspill får sin egen side, der svaret på det kommer til å stå. Ord som ennå ikke er lest gjennom, kommer der etter hvert.",
    recordButton: "Les referatet",
    recordWrong: "Er det noe som er feil? Svar på denne e-posten, så ser vi på det.",
    recordOnce:
      "Dette er den eneste e-posten du får om møtet. Svar på den hvis vi skal slette adressen din nå.",
    twoAtMost:
      "Du får høyst to e-poster om møtet: tre spørsmål om det, og beskjed når referatet er klart. Svar på denne hvis vi skal slette adressen din nå.",
    evaluationSubject: "Hvordan var det? {{title}}",
    evaluationHeading: "Hvordan var møtet?",
    evaluationIntro:
      "Vil du svare på tre spørsmål om dette møtet? Navnet ditt vises ikke sammen med svarene.",
    evaluationButton: "Gå til din egen side og svar",
    evaluationUntil: "Du kan svare og endre svarene til og med {{date}}.",
    because: "Du får dette fordi denne adressen var påmeldt til møtet.",
    becauseThere: "Du får dette fordi denne adressen ble skrevet opp ved inngangen til møtet.",
  },
};

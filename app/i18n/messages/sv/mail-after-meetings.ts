import type { mailAfterMeetings as source } from "../en/mail-after-meetings.ts";
import type { Translation } from "../types.ts";

export const mailAfterMeetings: Translation<typeof source> = {
  after: {
    recordSubject: "Dokumentationen: {{title}}",
    recordHeading: "Dokumentationen från mötet är klar",
    recordIntro:
      "Det som presenterades och sades på mötet är nedskrivet. Varje synpunkt får sin egen sida, där svaret på den kommer att stå. Ord som ännu inte har lästs igenom kommer dit efter hand.",
    recordButton: "Läs dokumentationen",
    recordWrong: "Är något fel? Svara på det här mejlet, så tittar vi på det.",
    recordOnce: "Det här är det enda mejl du får om mötet. Svara på det om vi ska radera din adress nu.",
    twoAtMost:
      "Du får högst två mejl om mötet: tre frågor om det, och besked när dokumentationen är klar. Svara på det här om vi ska radera din adress nu.",
    evaluationSubject: "Hur var det? {{title}}",
    evaluationHeading: "Hur var mötet?",
    evaluationIntro:
      "Vill du svara på tre frågor om det här mötet? Ditt namn visas inte tillsammans med svaren.",
    evaluationButton: "Gå till din egen sida och svara",
    evaluationUntil: "Du kan svara och ändra dina svar till och med {{date}}.",
    because: "Du får det här eftersom den här adressen var anmäld till mötet.",
    becauseThere: "Du får det här eftersom den här adressen skrevs upp vid entrén till mötet.",
  },
};

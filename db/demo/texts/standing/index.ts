import { dispositions } from "../dispositions.ts";
import type { ConsultationSeed } from "../types.ts";
import { changes } from "./changes.ts";
import { submissions } from "./submissions.ts";

/** Takes anything, all year, between the consultations. */
export const standing: ConsultationSeed = {
  slug: "ordet-fritt",
  prefix: "FRI",
  title: { nn: "Ordet fritt", nb: "Ordet fritt", sv: "Ordet är fritt", en: "Say what you like" },
  purpose: {
    nn: "Her kan du ta opp noko om openheit i forvaltninga når det passar deg, og ikkje berre når vi spør.",
    nb: "Her kan du ta opp noe om åpenhet i forvaltningen når det passer deg, og ikke bare når vi spør.",
    sv: "Här kan du ta upp något om öppenhet i förvaltningen när det passar dig, inte bara när vi frågar.",
    en: "Here you can raise something about openness in public administration when it suits you, not only when we ask.",
  },
  summary: {
    nn: "Denne runden er alltid open. Skriv om kva du vil som gjeld openheit: noko som ikkje verkar, eit godt døme, eit spørsmål, eit tema forumet burde ta opp. Du får kvittering med ein gong og svar innan tolv veker. Høyrer det du skriv, til ein runde som er open, flyttar vi det ikkje utan at svaret seier det.",
    nb: "Denne runden er alltid åpen. Skriv om hva du vil som gjelder åpenhet: noe som ikke virker, et godt eksempel, et spørsmål, et tema forumet burde ta opp. Du får kvittering med en gang og svar innen tolv uker. Hører det du skriver, til en runde som er åpen, flytter vi det ikke uten at svaret sier det.",
    sv: "Det här samrådet är alltid öppet. Skriv om vad du vill som rör öppenhet: något som inte fungerar, ett gott exempel, en fråga, ett ämne som forumet borde ta upp. Du får en kvittens direkt och svar inom tolv veckor. Om det du skriver hör till ett samråd som är öppet flyttar vi det inte utan att svaret säger det.",
    en: "This consultation is always open. Write about anything to do with openness: something that doesn't work, a good example, a question, a topic the forum should take up. You get a receipt at once and a response within twelve weeks. If what you write belongs to a consultation that is open, we don't move it without the response saying so.",
  },
  background: {
    nn: "Mellom rundane har det ikkje vore nokon stad å gå. Fleire bad om det, og frå september 2025 er denne sida staden.",
    nb: "Mellom rundene har det ikke vært noe sted å gå. Flere ba om det, og fra september 2025 er denne siden stedet.",
    sv: "Mellan samråden fanns det ingenstans att vända sig. Flera bad om det, och sedan september 2025 är den här sidan stället.",
    en: "Between consultations there was nowhere to go. Several people asked for it, and since September 2025 this page is the place.",
  },
  canInfluence: [
    {
      nn: "kva forumet tek opp på møta sine",
      nb: "hva forumet tar opp på møtene sine",
      sv: "vad forumet tar upp på sina möten",
      en: "what the forum takes up at its meetings",
    },
    {
      nn: "kva den neste runden skal handle om",
      nb: "hva den neste runden skal handle om",
      sv: "vad nästa samråd ska handla om",
      en: "what the next consultation is about",
    },
    {
      nn: "korleis forumet arbeider",
      nb: "hvordan forumet arbeider",
      sv: "hur forumet arbetar",
      en: "how the forum works",
    },
  ],
  cannotInfluence: [
    {
      text: {
        nn: "saka di hos ein etat eller ein kommune",
        nb: "saken din hos en etat eller en kommune",
        sv: "ditt ärende hos en myndighet eller en kommun",
        en: "your case with an agency or a municipality",
      },
      where: {
        nn: "Ta saka opp med den som har ansvaret for ho.",
        nb: "Ta saken opp med den som har ansvaret for den.",
        sv: "Ta upp det med den som ansvarar för ärendet.",
        en: "Take it up with whoever has the case.",
      },
    },
  ],
  announcedOn: "2025-08-18",
  opensOn: "2025-09-01",
  standing: true,
  lead: "host",
  partners: [],
  contact: {
    name: {
      nn: "Koordinatoren for forumet",
      nb: "Koordinatoren for forumet",
      sv: "Forumets koordinator",
      en: "The forum's coordinator",
    },
    email: "forum@dome.example",
  },
  caseNumber: "DØME 2025/88",
  latePolicy: {
    nn: "Runden har ingen frist, så ingenting er for seint.",
    nb: "Runden har ingen frist, så ingenting er for sent.",
    sv: "Samrådet har ingen sista dag, så inget är för sent.",
    en: "There is no deadline, so nothing is too late.",
  },
  themes: [
    {
      key: "forum",
      title: { nn: "Forumet sjølv", nb: "Forumet selv", sv: "Forumet självt", en: "The forum itself" },
    },
    {
      key: "openness",
      title: {
        nn: "Openheit elles",
        nb: "Åpenhet ellers",
        sv: "Öppenhet i övrigt",
        en: "Openness otherwise",
      },
    },
  ],
  milestones: [
    {
      on: "2025-09-01",
      kind: "other",
      title: {
        nn: "Opna, utan sluttdato",
        nb: "Åpnet, uten sluttdato",
        sv: "Öppnat, utan slutdatum",
        en: "Opened, with no closing date",
      },
    },
  ],
  material: [],
  meetings: [],
  dispositions,
  submissions: [...submissions, ...changes],
  responses: [
    {
      key: "r-meeting-notice",
      title: {
        nn: "Møte som folk får vite om i tide",
        nb: "Møter som folk får vite om i tide",
        sv: "Möten som folk får veta om i tid",
        en: "Meetings that people hear of in time",
      },
      disposition: "further",
      language: "en",
      reason:
        "You are right: nine days was too short, and the invitation went only to those who had come before. From now on every meeting is announced at least fourteen days ahead on this site, where anyone can see it. We have not decided on fixed dates through the year; a small forum has sometimes needed to move with the work. We will put that question to the forum.",
      whatNext:
        "The Example Ministry of Openness takes up fixed dates in the mid-term review, which is announced on Wednesday 10 December 2025.",
      destinationBody: "host",
      promise: {
        what: "Fourteen days' notice of both meetings in the mid-term review",
        body: "host",
        by: "2026-03-05",
      },
      members: [{ ref: "s-notice.1" }],
      publishedOn: "2025-11-03",
    },
  ],
};

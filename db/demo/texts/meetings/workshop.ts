import type { MeetingSeed } from "../types.ts";
import { house, listeners } from "./shared.ts";

/** The digital workshop after the first meeting, that nobody signed up for. */
export const workshop: MeetingSeed = {
  ...{ slug: "digital-verkstad-2026", audience: "open", announcedOn: "2025-12-10", on: "2026-02-12" },
  ...{ starts: "14:30", ends: "16:00", format: "digital", streamed: false },
  ...{ joinUrl: "https://join.example/digital-verkstad", capacity: null, seatsPerOrganisation: null },
  closesOn: "2026-02-10",
  title: {
    nn: "Digital verkstad for dei som ikkje er i Oslo",
    nb: "Digitalt verksted for dem som ikke er i Oslo",
    sv: "Digital verkstad för dem som inte är i Oslo",
    en: "Digital workshop for those outside Oslo",
  },
  purpose: {
    nn: "De som har følgt innleiingane på nettet, kan seie dykkar meining her.",
    nb: "Dere som har fulgt innledningene på nettet, kan si meningen deres her.",
    sv: "Ni som har följt inledningarna på nätet kan säga er mening här.",
    en: "Those who have followed the talks online can have their say here.",
  },
  ...{ background: {}, practical: {}, place: {}, access: {}, listeners },
  ...{ questions: [], commitments: [1, 6], groups: [], materials: [], registrations: [] },
  agenda: [
    {
      ...{ kind: "discussion", starts: "14:30", minutes: 90 },
      title: {
        nn: "Det same som i gruppene",
        nb: "Det samme som i gruppene",
        sv: "Samma sak som i grupperna",
        en: "The same as in the groups",
      },
      lead: house,
    },
  ],
  cancelled: {
    on: "2026-02-11",
    reason: {
      nn: "Ingen har meldt seg. Innleiingane blir framleis strøymde, og de kan skrive til oss til og med onsdag 15. april.",
      nb: "Ingen har meldt seg. Innledningene blir fortsatt strømmet, og dere kan skrive til oss til og med onsdag 15. april.",
      sv: "Ingen har anmält sig. Inledningarna strömmas som planerat, och ni kan skriva till oss till och med onsdag 15 april.",
      en: "Nobody has signed up. The talks are streamed as planned, and you can write to us until Wednesday 15 April.",
    },
  },
};

/** For staff and owners only: it is in no public page. */
export const forOwners: MeetingSeed = {
  ...{ slug: "formote-eigarar-2026", audience: "internal", announcedOn: "2026-01-20", on: "2026-02-03" },
  ...{ starts: "13:00", ends: "14:00", format: "digital", streamed: false },
  ...{ joinUrl: "https://join.example/formote", capacity: null, seatsPerOrganisation: null },
  title: {
    nn: "Formøte for dei som har tiltak",
    nb: "Formøte for dem som har tiltak",
    sv: "Förmöte för dem som har åtgärder",
    en: "Pre-meeting for those who own measures",
  },
  purpose: {
    nn: "Korleis gjennomgangen går føre seg, og kva rolle de har i møta: å fortelje om status, og å lytte.",
    nb: "Hvordan gjennomgangen foregår, og hvilken rolle dere har i møtene: å fortelle om status, og å lytte.",
    sv: "Hur översynen går till, och vilken roll ni har på mötena: att berätta om läget och att lyssna.",
    en: "How the review is done, and what your part in the meetings is: to tell of the status, and to listen.",
  },
  ...{ background: {}, practical: {}, place: {}, access: {}, listeners: [] },
  ...{ questions: [], commitments: [], groups: [], materials: [], registrations: [] },
  asks: ["owner"],
  agenda: [
    {
      ...{ kind: "information", starts: "13:00", minutes: 30 },
      title: {
        nn: "Gang og roller i dei to møta",
        nb: "Gang og roller i de to møtene",
        sv: "Gång och roller på de två mötena",
        en: "Course and roles of the two meetings",
      },
      lead: house,
    },
    {
      ...{ kind: "discussion", starts: "13:30", minutes: 30 },
      title: {
        nn: "Kva de treng frå oss",
        nb: "Hva dere trenger fra oss",
        sv: "Vad ni behöver från oss",
        en: "What you need from us",
      },
    },
  ],
};

import type { MeetingSeed } from "../types.ts";
import { atFirst } from "./participants.ts";
import { firstMailings, firstOutreach } from "./reach.ts";
import { firstRecord } from "./records.ts";
import { house, inTheRoom, listeners, reports } from "./shared.ts";

/** The first meeting of the review: dates and facts as in the document, words ours. */
export const firstMeeting: MeetingSeed = {
  ...{ slug: "forste-mote-2026", audience: "open", announcedOn: "2025-12-10", on: "2026-02-12" },
  ...{ starts: "09:00", ends: "14:00", format: "room", streamed: true, joinUrl: null },
  ...{ capacity: 50, seatsPerOrganisation: 3, closesOn: "2026-02-09" },
  title: {
    nn: "Første møte: korrupsjon og innkjøp",
    nb: "Første møte: korrupsjon og innkjøp",
    sv: "Första mötet: korruption och inköp",
    en: "First meeting: corruption and procurement",
  },
  purpose: {
    nn: "Vi ser på kva som er gjort så langt, og spør kva de har erfart og kva som bør skje vidare.",
    nb: "Vi ser på hva som er gjort så langt, og spør hva dere har erfart og hva som bør skje videre.",
    sv: "Vi ser på vad som har gjorts hittills och frågar vad ni har erfarit och vad som bör hända sedan.",
    en: "We look at what has been done so far, and ask what you have experienced and what should happen next.",
  },
  background: {
    nn: "På desse to områda er det kome mest i gang, og det er om dei flest har spurt oss. Statusrapporten og den uavhengige gjennomgangen er sende til dei påmelde på førehand, så alle kan snakke ut frå det same.",
    nb: "På disse to områdene er mest kommet i gang, og det er om dem flest har spurt oss. Statusrapporten og den uavhengige gjennomgangen er sendt til de påmeldte på forhånd, så alle kan snakke ut fra det samme.",
    sv: "På de här två områdena har mest kommit i gång, och det är dem flest har frågat oss om. Statusrapporten och den oberoende granskningen har skickats till de anmälda i förväg, så att alla kan utgå från samma sak.",
    en: "These are the two areas where most is under way, and the ones that most people have asked us about. The status report and the independent review were sent to the registered beforehand, so that everyone can start from the same facts.",
  },
  listeners,
  practical: {
    nn: "Innleiingane blir strøymde og tekne opp. Gruppene blir ikkje det. Det er lunsj for dei som er i rommet.",
    nb: "Innledningene strømmes og tas opp. Gruppene blir ikke det. Det er lunsj for dem som er i rommet.",
    sv: "Inledningarna strömmas och spelas in. Grupperna gör det inte. Det blir lunch för dem som är i rummet.",
    en: "The talks are streamed and recorded. The groups are not. There is lunch for those in the room.",
  },
  ...inTheRoom,
  questions: [],
  commitments: [1, 6],
  agenda: [
    {
      ...{ kind: "information", starts: "09:00", minutes: 40 },
      title: {
        nn: "Openheit i forvaltninga, og kor langt planen er komen",
        nb: "Åpenhet i forvaltningen, og hvor langt planen er kommet",
        sv: "Öppenhet i förvaltningen, och hur långt planen har kommit",
        en: "Openness in public administration, and how far the plan has come",
      },
      lead: house,
    },
    {
      ...{ kind: "information", starts: "09:40", minutes: 60 },
      title: {
        nn: "Tilliten i Noreg, korrupsjon, og innsyn i innkjøp",
        nb: "Tilliten i Norge, korrupsjon, og innsyn i innkjøp",
        sv: "Förtroendet i Norge, korruption och insyn i inköp",
        en: "Trust in Norway, corruption, and access to procurement",
      },
      lead: {
        nn: "Forskarar og dei som har tiltaka",
        nb: "Forskere og de som har tiltakene",
        sv: "Forskare och de som har åtgärderna",
        en: "Researchers and those who own the measures",
      },
    },
    {
      ...{ kind: "pause", starts: "10:40", minutes: 20 },
      title: { nn: "Pause", nb: "Pause", sv: "Paus", en: "Break" },
    },
    {
      ...{ kind: "discussion", starts: "11:00", minutes: 150 },
      title: { nn: "Grupper", nb: "Grupper", sv: "Grupper", en: "Groups" },
      detail: {
        nn: "Kvar gruppe har ein som leier samtalen og ein som skriv.",
        nb: "Hver gruppe har en som leder samtalen og en som skriver.",
        sv: "Varje grupp har en som leder samtalet och en som skriver.",
        en: "Each group has somebody who leads it and somebody who writes.",
      },
      lead: {
        nn: "Tre fasilitatorar",
        nb: "Tre fasilitatorer",
        sv: "Tre samtalsledare",
        en: "Three facilitators",
      },
      questions: [
        {
          nn: "Kva har verka i det som er gjort, og kva har ikkje?",
          nb: "Hva har virket i det som er gjort, og hva har ikke?",
          sv: "Vad av det som har gjorts har fungerat, och vad har inte?",
          en: "What of that which was done has worked, and what has not?",
        },
        {
          nn: "Kva bør følgjast opp, og av kven?",
          nb: "Hva bør følges opp, og av hvem?",
          sv: "Vad bör följas upp, och av vem?",
          en: "What should be followed up, and by whom?",
        },
      ],
    },
  ],
  groups: [
    {
      ...{ theme: "anticorruption", seats: null },
      title: { nn: "Korrupsjon", nb: "Korrupsjon", sv: "Korruption", en: "Corruption" },
    },
    {
      ...{ theme: "procurement", seats: null },
      title: {
        nn: "Offentlege innkjøp",
        nb: "Offentlige innkjøp",
        sv: "Offentliga inköp",
        en: "Public procurement",
      },
    },
    {
      ...{ theme: "general", seats: null },
      title: {
        nn: "Anna i planen",
        nb: "Annet i planen",
        sv: "Annat i planen",
        en: "Anything else in the plan",
      },
    },
  ],
  materials: reports("2026-02-05"),
  registrations: atFirst,
  mailings: firstMailings,
  outreach: firstOutreach,
  record: firstRecord,
};

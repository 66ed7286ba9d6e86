import type { MeetingSeed } from "../types.ts";
import { atSecond } from "./participants.ts";
import { secondMailings, secondOutreach } from "./reach.ts";
import { secondRecord } from "./records.ts";
import { house, inTheRoom, listeners, reports } from "./shared.ts";

/** The second meeting of the review, made otherwise because of what was said of the first. */
export const secondMeeting: MeetingSeed = {
  ...{ slug: "andre-mote-2026", audience: "open", announcedOn: "2026-02-20", on: "2026-03-19" },
  ...{ starts: "12:00", ends: "15:00", format: "room", streamed: false, joinUrl: null },
  ...{ capacity: 50, seatsPerOrganisation: 3, closesOn: "2026-03-16" },
  title: {
    nn: "Andre møte: føre vidare, justere eller leggje til?",
    nb: "Andre møte: videreføre, justere eller legge til?",
    sv: "Andra mötet: fortsätta, justera eller lägga till?",
    en: "Second meeting: continue, adjust or add?",
  },
  purpose: {
    nn: "Skal forpliktingane stå, gjerast klarare eller få nye ved sida av seg? Og korleis kan sivilsamfunn og forvaltning arbeide betre saman?",
    nb: "Skal forpliktelsene stå, gjøres klarere eller få nye ved siden av seg? Og hvordan kan sivilsamfunn og forvaltning arbeide bedre sammen?",
    sv: "Ska åtagandena ligga fast, bli tydligare eller få sällskap av nya? Och hur kan civilsamhälle och förvaltning arbeta bättre tillsammans?",
    en: "Should the commitments stand, be made clearer, or have new ones beside them? And how can civil society and public bodies work better together?",
  },
  background: {
    nn: "Litt over 30 kom til det første møtet, mange av dei for første gong. Dei hadde nytte av dagen; dei som kjende forumet frå før, syntest at han var lang og lite konkret. Difor er dette møtet kortare. De vel gruppe når de melder dykk på, og kan snakke med dei som har tiltaka, ved bordet.\n\nIngen melde seg på den digitale verkstaden, så vi held ingen denne gongen.",
    nb: "Litt over 30 kom til det første møtet, mange av dem for første gang. De hadde nytte av dagen; de som kjente forumet fra før, syntes at den var lang og lite konkret. Derfor er dette møtet kortere. Dere velger gruppe når dere melder dere på, og kan snakke med dem som har tiltakene, ved bordet.\n\nIngen meldte seg på det digitale verkstedet, så vi holder ikke noe denne gangen.",
    sv: "Drygt 30 kom till det första mötet, många av dem för första gången. De hade nytta av dagen; de som redan kände forumet tyckte att den var lång och inte särskilt konkret. Därför är det här mötet kortare. Ni väljer grupp när ni anmäler er och kan prata med dem som har åtgärderna vid bordet.\n\nIngen anmälde sig till den digitala verkstaden, så vi ordnar ingen den här gången.",
    en: "Just over 30 came to the first meeting, many of them for the first time. They found the day useful; those who knew the forum found it long and not very concrete. So this meeting is shorter. You choose your group when you register, and can talk with those who own the measures at the table.\n\nNobody signed up for the digital workshop, so we hold none this time.",
  },
  listeners,
  practical: {
    nn: "Vi startar i salen og går til gruppene klokka 12.30.",
    nb: "Vi starter i salen og går til gruppene klokka 12.30.",
    sv: "Vi börjar i salen och går till grupperna klockan 12.30.",
    en: "We start in the hall and go to the groups at 12:30.",
  },
  ...inTheRoom,
  questions: [],
  commitments: [1, 2, 3, 4, 5, 6, 7],
  agenda: [
    {
      ...{ kind: "information", starts: "12:00", minutes: 30 },
      title: {
        nn: "Kva vi høyrde sist, og kva som er opent",
        nb: "Hva vi hørte sist, og hva som er åpent",
        sv: "Vad vi hörde senast, och vad som är öppet",
        en: "What we heard last time, and what is open",
      },
      lead: house,
    },
    {
      ...{ kind: "discussion", starts: "12:30", minutes: 120 },
      title: {
        nn: "Grupper med dei som har tiltaka",
        nb: "Grupper med dem som har tiltakene",
        sv: "Grupper med dem som har åtgärderna",
        en: "Groups with those who own the measures",
      },
      detail: {
        nn: "Kvar gruppe har ein som leier samtalen og ein som skriv. To studentar i praksis hjelper til.",
        nb: "Hver gruppe har en som leder samtalen og en som skriver. To studenter i praksis hjelper til.",
        sv: "Varje grupp har en som leder samtalet och en som skriver. Två studenter på praktik hjälper till.",
        en: "Each group has somebody who leads it and somebody who writes. Two student interns help.",
      },
      lead: {
        nn: "Tre fasilitatorar",
        nb: "Tre fasilitatorer",
        sv: "Tre samtalsledare",
        en: "Three facilitators",
      },
      questions: [
        {
          nn: "Kva bør stå, kva bør endrast, og kva manglar?",
          nb: "Hva bør stå, hva bør endres, og hva mangler?",
          sv: "Vad bör ligga fast, vad bör ändras och vad saknas?",
          en: "What should stand, what should change, and what is missing?",
        },
        {
          nn: "Korleis bør de bli tekne med i arbeidet vidare?",
          nb: "Hvordan bør dere bli tatt med i arbeidet videre?",
          sv: "Hur bör ni tas med i det fortsatta arbetet?",
          en: "How should you be involved from here on?",
        },
      ],
    },
    {
      ...{ kind: "information", starts: "14:30", minutes: 30 },
      title: {
        nn: "Gruppene fortel, og kva som skjer no",
        nb: "Gruppene forteller, og hva som skjer nå",
        sv: "Grupperna berättar, och vad som händer nu",
        en: "The groups report, and what happens now",
      },
    },
  ],
  groups: [
    {
      ...{ theme: "procurement", seats: 10 },
      title: {
        nn: "Offentlege innkjøp",
        nb: "Offentlige innkjøp",
        sv: "Offentliga inköp",
        en: "Public procurement",
      },
    },
    {
      ...{ theme: "inclusion", seats: 10 },
      title: {
        nn: "Digital inkludering og universell utforming",
        nb: "Digital inkludering og universell utforming",
        sv: "Digital inkludering och universell utformning",
        en: "Digital inclusion and universal design",
      },
    },
    {
      ...{ theme: "anticorruption", seats: 10 },
      title: { nn: "Korrupsjon", nb: "Korrupsjon", sv: "Korruption", en: "Corruption" },
    },
    {
      ...{ theme: "access", seats: 10 },
      title: {
        nn: "Arkiv og innsyn",
        nb: "Arkiv og innsyn",
        sv: "Arkiv och insyn",
        en: "Archives and access",
      },
    },
  ],
  materials: reports("2026-03-12"),
  registrations: atSecond,
  mailings: secondMailings,
  outreach: secondOutreach,
  record: secondRecord,
};

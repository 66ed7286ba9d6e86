import type { MeetingSeed } from "../types.ts";
import { registrations } from "./registrations.ts";
import { house, inTheRoom } from "./shared.ts";

/** A meeting that is to come, to play on: its days are counted from the day of seeding. */
export const comingMeeting: MeetingSeed = {
  ...{ slug: "einnsyn-forst", audience: "open", announcedOn: "-11", on: "+16" },
  ...{ starts: "12:30", ends: "15:00", format: "hybrid", streamed: false },
  ...{ joinUrl: "https://join.example/einnsyn-forst", capacity: 20, seatsPerOrganisation: 2 },
  closesOn: "+13",
  title: {
    nn: "Kva bør eInnsyn gjere først?",
    nb: "Hva bør eInnsyn gjøre først?",
    sv: "Vad bör eInnsyn göra först?",
    en: "What should eInnsyn do first?",
  },
  purpose: {
    nn: "Før vi bestemmer rekkjefølgja, vil vi høyre frå dei som søkjer, ber om innsyn og svarar på krav.",
    nb: "Før vi bestemmer rekkefølgen, vil vi høre fra dem som søker, ber om innsyn og svarer på krav.",
    sv: "Innan vi bestämmer ordningen vill vi höra från dem som söker, begär ut handlingar och svarar.",
    en: "Before we settle the order, we want to hear from those who search, ask for documents and answer requests.",
  },
  background: {
    nn: "Evalueringa er lagd fram i forumet. Ho gir tre råd, og vi har ikkje teke stilling til nokon av dei.",
    nb: "Evalueringen er lagt fram i forumet. Den gir tre råd, og vi har ikke tatt stilling til noen av dem.",
    sv: "Utvärderingen har presenterats i forumet. Den ger tre råd, och vi har inte tagit ställning till något av dem.",
    en: "The evaluation was presented to the forum. It gives three pieces of advice, and we have not taken a position on any of them.",
  },
  listeners: [
    {
      nn: "Den som eig eInnsyn i direktoratet",
      nb: "Den som eier eInnsyn i direktoratet",
      sv: "Den som ansvarar för eInnsyn på myndigheten",
      en: "The official responsible for eInnsyn at the agency",
    },
    {
      nn: "Den som koordinerer handlingsplanen",
      nb: "Den som koordinerer handlingsplanen",
      sv: "Den som samordnar handlingsplanen",
      en: "The official who coordinates the action plan",
    },
  ],
  practical: {
    nn: "Kvar gruppe har ein som leier samtalen og ein som skriv. Gruppe D er digital.",
    nb: "Hver gruppe har en som leder samtalen og en som skriver. Gruppe D er digital.",
    sv: "Varje grupp har en som leder samtalet och en som skriver. Grupp D är digital.",
    en: "Each group has somebody who leads it and somebody who writes. Group D is digital.",
  },
  ...inTheRoom,
  questions: [
    {
      nn: "Kva brukar du eInnsyn til?",
      nb: "Hva bruker du eInnsyn til?",
      sv: "Vad använder du eInnsyn till?",
      en: "What do you use eInnsyn for?",
    },
    {
      nn: "Er det noko du vil at vi førebur?",
      nb: "Er det noe du vil at vi forbereder?",
      sv: "Är det något du vill att vi förbereder?",
      en: "Is there anything you want us to prepare?",
    },
  ],
  commitments: [5],
  agenda: [
    {
      ...{ kind: "information", starts: "12:30", minutes: 30 },
      title: {
        nn: "Kva evalueringa seier, og kva som er opent",
        nb: "Hva evalueringen sier, og hva som er åpent",
        sv: "Vad utvärderingen säger, och vad som är öppet",
        en: "What the evaluation says, and what is open",
      },
      lead: house,
    },
    {
      ...{ kind: "discussion", starts: "13:00", minutes: 75 },
      title: { nn: "Grupper", nb: "Grupper", sv: "Grupper", en: "Groups" },
      questions: [
        {
          nn: "Kva er det viktigaste å rette på, og for kven?",
          nb: "Hva er det viktigste å rette på, og for hvem?",
          sv: "Vad är viktigast att rätta till, och för vem?",
          en: "What is most important to mend, and for whom?",
        },
        {
          nn: "Kva tal treng de for å sjå om innsyn verkar?",
          nb: "Hvilke tall trenger dere for å se om innsyn virker?",
          sv: "Vilka siffror behöver ni för att se om insynen fungerar?",
          en: "Which figures do you need to see whether access works?",
        },
      ],
    },
    {
      ...{ kind: "information", starts: "14:15", minutes: 45 },
      title: {
        nn: "Gruppene fortel",
        nb: "Gruppene forteller",
        sv: "Grupperna berättar",
        en: "The groups report",
      },
    },
  ],
  groups: [
    {
      ...{ theme: "search", seats: 6, attendAs: "room" },
      title: { nn: "Søket", nb: "Søket", sv: "Sökningen", en: "Search" },
    },
    {
      ...{ theme: "statistics", seats: 6, attendAs: "room" },
      title: { nn: "Tala", nb: "Tallene", sv: "Siffrorna", en: "The figures" },
    },
    {
      ...{ theme: "requests", seats: 6, attendAs: "room" },
      title: {
        nn: "Krav om innsyn",
        nb: "Krav om innsyn",
        sv: "Begäran om handlingar",
        en: "Requests for access",
      },
    },
    {
      ...{ theme: "reach", seats: 6, attendAs: "remote" },
      title: {
        nn: "Heile vegen fram, digitalt",
        nb: "Hele veien fram, digitalt",
        sv: "Hela vägen fram, digitalt",
        en: "The whole way there, digitally",
      },
    },
  ],
  materials: [
    {
      title: {
        nn: "Tenesta som det gjeld",
        nb: "Tjenesten det gjelder",
        sv: "Tjänsten det gäller",
        en: "The service in question",
      },
      ...{ url: "https://einnsyn.no/", dueOn: "+2" },
    },
    {
      title: {
        nn: "Framlegg til rekkjefølgje",
        nb: "Forslag til rekkefølge",
        sv: "Förslag till ordning",
        en: "Proposed order",
      },
      ...{ url: null, dueOn: "+7" },
    },
  ],
  registrations,
};

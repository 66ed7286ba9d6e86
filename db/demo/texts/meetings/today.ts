import type { MeetingSeed, RegistrationSeed } from "../types.ts";
import { house, inTheRoom, listeners } from "./shared.ts";

const inRoom = { attendAs: "room", on: "-3" } as const;

/** Who is expected. All of them are invented; whoever comes beside them is written down at the door. */
const registrations: RegistrationSeed[] = [
  {
    ...{ ...inRoom, group: "A", kind: "civil_society", language: "nn", organisation: "Innsynslaget" },
    ...{ name: "Leiar Døme", email: "leiar@innsynslaget.example" },
  },
  {
    ...{ ...inRoom, group: "A", kind: "media", language: "nb", organisation: "Eksempelavisen" },
    ...{ name: "Redaktør Eksempel", email: "redaktor@eksempelavisen.example" },
  },
  {
    ...{ ...inRoom, group: "A", kind: "public_authority", language: "nb", organisation: "Eksempel kommune" },
    ...{ name: "Arkivar Eksempel", email: "arkiv@eksempel-kommune.example", needs: "Teleslynge." },
  },
  {
    ...{ ...inRoom, group: "B", kind: "academia", language: "nn", organisation: "Dømeuniversitetet" },
    ...{ name: "Forskar Døme", email: "forskar@domeuniversitetet.example" },
  },
  {
    ...{
      ...inRoom,
      group: "B",
      kind: "civil_society",
      language: "sv",
      organisation: "Exempelnätet för öppenhet",
    },
    ...{ name: "Kanslist Exempel", email: "kansli@exempelnatet.example" },
  },
  {
    ...{ ...inRoom, group: "B", kind: "individual", byStaff: true, language: "nn", organisation: "" },
    ...{ name: "Innbyggjar Døme", email: "innbyggjar@post.example" },
  },
];

/**
 * A meeting that has just begun when the example is made, to play through on the day: invite to it, register, check in, write at its
 * two tables, close it. Its last day of registration is its own, so that one may come late.
 */
export const todaysMeeting: MeetingSeed = {
  ...{ slug: "tala-om-innsyn", audience: "open", announcedOn: "-15", on: "+0", underWay: true },
  ...{ starts: "09:00", ends: "12:00", format: "room", streamed: false },
  ...{ joinUrl: null, capacity: 16, seatsPerOrganisation: 2, closesOn: "+0" },
  title: {
    nn: "Kva tal viser om innsyn verkar?",
    nb: "Hvilke tall viser om innsyn virker?",
    sv: "Vilka siffror visar om insynen fungerar?",
    en: "Which figures show whether access works?",
  },
  purpose: {
    nn: "Vi skal velje nokre få tal som blir lagde ut kvart år. De seier kva de treng, og vi seier kva som finst.",
    nb: "Vi skal velge noen få tall som legges ut hvert år. Dere sier hva dere trenger, og vi sier hva som finnes.",
    sv: "Vi ska välja några få siffror som läggs ut varje år. Ni säger vad ni behöver, och vi säger vad som finns.",
    en: "We are to choose a few figures that are published each year. You say what you need, and we say what there is.",
  },
  background: {
    nn: "Evalueringa peikar på at statistikken er mangelfull. Dette møtet er lite, med to bord.",
    nb: "Evalueringen peker på at statistikken er mangelfull. Dette møtet er lite, med to bord.",
    sv: "Utvärderingen pekar på att statistiken har brister. Det här mötet är litet, med två bord.",
    en: "The evaluation points out that the statistics fall short. This meeting is small, with two tables.",
  },
  listeners,
  practical: {
    nn: "Ein ved kvart bord skriv. De ser det som blir skrive, på eigen telefon, og kan seie frå om noko er feil.",
    nb: "Én ved hvert bord skriver. Dere ser det som blir skrevet, på egen telefon, og kan si fra om noe er feil.",
    sv: "En vid varje bord skriver. Ni ser det som skrivs på er egen telefon och kan säga till om något är fel.",
    en: "One at each table writes. You see what is written on your own phone, and can say so if something is wrong.",
  },
  ...inTheRoom,
  questions: [],
  commitments: [5],
  agenda: [
    {
      ...{ kind: "information", starts: null, minutes: 20 },
      title: {
        nn: "Tala som finst i dag",
        nb: "Tallene som finnes i dag",
        sv: "Siffrorna som finns i dag",
        en: "The figures that exist today",
      },
      lead: house,
    },
    {
      ...{ kind: "discussion", starts: null, minutes: 80 },
      title: { nn: "Ved borda", nb: "Ved bordene", sv: "Vid borden", en: "At the tables" },
      questions: [
        {
          nn: "Kva tal saknar de, og kva ville de bruke dei til?",
          nb: "Hvilke tall savner dere, og hva ville dere bruke dem til?",
          sv: "Vilka siffror saknar ni, och vad skulle ni använda dem till?",
          en: "Which figures do you miss, and what would you use them for?",
        },
        {
          nn: "Kva kan eit tal få folk til å tru som ikkje stemmer?",
          nb: "Hva kan et tall få folk til å tro som ikke stemmer?",
          sv: "Vad kan en siffra få folk att tro som inte stämmer?",
          en: "What can a figure make people believe that is not so?",
        },
      ],
    },
    {
      ...{ kind: "information", starts: null, minutes: 20 },
      title: {
        nn: "Borda les opp",
        nb: "Bordene leser opp",
        sv: "Borden läser upp",
        en: "The tables read back",
      },
    },
  ],
  groups: [
    {
      ...{ theme: "statistics", seats: 8 },
      title: { nn: "Tal for alle", nb: "Tall for alle", sv: "Siffror för alla", en: "Figures for everybody" },
    },
    {
      ...{ theme: "requests", seats: 8 },
      title: {
        nn: "Tal om krav og svar",
        nb: "Tall om krav og svar",
        sv: "Siffror om begäran och svar",
        en: "Figures on requests and answers",
      },
    },
  ],
  materials: [],
  registrations,
  tablesOpen: true,
  said: {
    group: 1,
    points: [
      { body: "Vis kor lenge det eldste kravet har venta, ikkje berre snittet." },
      { body: "Same tal frå kommunane, elles er det eit halvt bilete.", theme: "statistics" },
    ],
  },
};

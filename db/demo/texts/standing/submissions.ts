import { aside, bye, hello, point, usual } from "../segments.ts";
import type { SubmissionSeed } from "../types.ts";

export const submissions: SubmissionSeed[] = [
  {
    key: "s-notice",
    channel: "email",
    on: "2025-10-06",
    language: "en",
    who: {
      kind: "organisation",
      organisation: "Example Open Data Club",
      email: "hello@example-open-data-club.example",
    },
    publish: usual,
    segments: [
      hello("Hi there,\n\n"),
      aside("we are a small club of volunteers, all with day jobs.\n\n"),
      point(
        1,
        "Your last meeting reached us nine days before it happened, and only because a friend forwarded the mail. None of us could get the afternoon off. Please give more notice and put the dates where everybody can see them. Ideally the same weeks every year.\n\n",
      ),
      bye("Thanks,\nthe club\n"),
    ],
    points: [
      {
        n: 1,
        title: "Give more notice of meetings",
        kind: "proposal",
        theme: "forum",
        commitments: [],
        owner: "host",
        advice: {
          text: "Kritikken stemmer. Fjorten dagar er regelen vår, og vi heldt han ikkje.",
          disposition: "further",
        },
        visibility: "cleared",
      },
    ],
    stage: "answered",
  },
  {
    key: "s-school",
    channel: "form",
    on: "-12",
    language: "nb",
    who: { kind: "person", person: "Lærer Eksempel", email: "larer@eksempel-skole.example" },
    publish: usual,
    segments: [
      aside("Underviser i samfunnskunnskap på videregående. "),
      point(
        1,
        "Elevene mine prøvde å be om innsyn som oppgave. Halvparten ga opp fordi de ikke visste hva et journalnummer er. Er det laget noe undervisningsmateriell om innsyn? Hvis ikke, burde noen gjøre det, vi stiller gjerne med prøvekaniner.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Undervisningsmateriell om innsyn",
        kind: "question",
        theme: "openness",
        commitments: [],
        owner: "digital",
        visibility: "cleared",
      },
    ],
    stage: "assigned",
    later: {
      kind: "addition",
      on: "-3",
      text: "Et tillegg: Elevene på yrkesfag kom lenger enn vi trodde. De fant journalnummeret på kvitteringen, ikke i journalen.\n",
      touches: [1],
      under: 1,
    },
  },
  {
    key: "s-phone",
    channel: "phone",
    on: "-2",
    language: "nn",
    who: { kind: "person", person: "Innringjar Døme" },
    publish: { text: true, organisation: false, person: false },
    segments: [
      hello("Ringde om morgonen. Skrive ned av koordinatoren:\n\n"),
      point(
        1,
        "Eg har ikkje datamaskin og høyrde om forumet på radioen. Kan ein få tilsendt det som blir svara, i posten? Elles er det jo ope berre for dei som alt er på innsida.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Svar i posten til den som ikkje er på nett",
        kind: "question",
        theme: "forum",
        commitments: [],
      },
    ],
    stage: "received",
  },
];

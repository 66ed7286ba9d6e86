import { bye, hello, point, usual } from "../segments.ts";
import type { SubmissionSeed } from "../types.ts";

/** What ends otherwise than by an answer, or is answered later than was promised; and somebody who corrects himself. */
export const changes: SubmissionSeed[] = [
  {
    key: "s-neighbour",
    channel: "form",
    on: "-25",
    language: "nb",
    who: { kind: "person", person: "Nabo Eksempel", email: "nabo@eksempel-post.example" },
    publish: usual,
    segments: [
      hello("Hei.\n\n"),
      point(
        1,
        "Naboen min har bygd garasje uten å søke, og alle i gata vet at han kjenner noen på rådhuset. Han er dessuten sykmeldt og burde ikke klatre på tak i det hele tatt. Kan dere se på det?\n\n",
      ),
      bye("Hilsen en som bor vegg i vegg\n"),
    ],
    points: [
      {
        n: 1,
        title: "En garasje i gata",
        kind: "concern",
        theme: "openness",
        commitments: [],
        setAside: {
          on: "-20",
          ground: "private_matter",
          reason:
            "Du skriver om en bestemt nabo og om helsen hans. Forumet handler om åpenhet i forvaltningen og kan ikke ta opp en enkelt persons sak. Mener du at noe er bygd ulovlig, er det kommunen du skal skrive til.",
        },
      },
    ],
    stage: "split",
  },
  {
    key: "s-overdue",
    channel: "letter",
    on: "-98",
    language: "nn",
    who: { kind: "organisation", organisation: "Bygdearkivet Døme", email: "post@bygdearkivet-dome.example" },
    publish: usual,
    segments: [
      point(
        1,
        "Tre gonger har vi spurt kven som avgjer kva som blir lagt ut frå eldre arkiv, og tre gonger har vi fått ulike svar. Kan nokon som veit det, skrive det ned ein stad der alle kan lese det?\n\n",
      ),
      bye("Helsing Bygdearkivet Døme\n"),
    ],
    points: [
      {
        n: 1,
        title: "Kven avgjer kva som blir lagt ut frå eldre arkiv?",
        kind: "question",
        theme: "openness",
        commitments: [],
        owner: "archives",
        visibility: "cleared",
      },
    ],
    stage: "assigned",
  },
  {
    key: "s-later",
    channel: "email",
    on: "-70",
    language: "en",
    who: { kind: "organisation", organisation: "Example Data Users", email: "data@example-users.example" },
    publish: usual,
    segments: [
      hello("Dear forum,\n\n"),
      point(
        1,
        "who decides which data sets are published first? We wait for one on public transport, and nobody can tell us whether it is number two or number two hundred on the list.\n\n",
      ),
      bye("Example Data Users\n"),
    ],
    points: [
      {
        n: 1,
        title: "Who decides which data sets come first?",
        kind: "question",
        theme: "openness",
        commitments: [],
        owner: "digital",
        visibility: "cleared",
        delay: {
          on: "-4",
          to: "+45",
          reason:
            "The ministries settle their lists in January. We would rather answer with the list than about it.",
        },
      },
    ],
    stage: "assigned",
  },
  {
    key: "s-moved",
    channel: "form",
    on: "-11",
    language: "sv",
    who: { kind: "none" },
    publish: { text: true, organisation: false, person: false },
    segments: [
      point(
        1,
        "Sökningen i eInnsyn hittar inte ord som är böjda. Söker jag på vägar får jag inte det som heter väg, och tvärtom.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Sökningen hittar inte böjda ord",
        kind: "concern",
        theme: "openness",
        commitments: [],
        visibility: "cleared",
        move: {
          on: "-6",
          consultation: "einnsyn-evaluering",
          theme: "search",
          reason: "Synpunkten gäller söktjänsten eInnsyn, och det pågår ett samråd om just den.",
        },
      },
    ],
    stage: "split",
  },
  {
    key: "s-correction",
    channel: "form",
    on: "-9",
    language: "nn",
    who: {
      kind: "organisation",
      organisation: "Ungdomsrådet Døme",
      email: "leiar@ungdomsradet-dome.example",
    },
    publish: usual,
    segments: [
      hello("Hei!\n\n"),
      point(
        1,
        "Møta dykkar varer i to timar, og spørsmåla kjem dei siste ti minutta. Set av halve tida til dei.\n\n",
      ),
      point(2, "Legg ut kven som var der. I fjor stod det 14 namn på lista, men vi var over førti.\n\n"),
      bye("Helsing Ungdomsrådet Døme\n"),
    ],
    points: [
      {
        n: 1,
        title: "Set av halve møtet til spørsmål",
        kind: "proposal",
        theme: "forum",
        commitments: [],
        visibility: "cleared",
      },
      {
        n: 2,
        title: "Legg ut kven som var på møtet",
        kind: "proposal",
        theme: "forum",
        commitments: [],
        visibility: "cleared",
      },
    ],
    stage: "split",
    // It waits on the bench: most of it stands as it was.
    later: {
      kind: "correction",
      on: "-1",
      text: "Hei!\n\nMøta dykkar varer i to timar, og spørsmåla kjem dei siste ti minutta. Set av halve tida til dei.\n\nLegg ut kven som var der. I fjor stod det 24 namn på lista, men vi var over førti.\n\nHelsing Ungdomsrådet Døme\n",
      touches: [2],
    },
  },
];

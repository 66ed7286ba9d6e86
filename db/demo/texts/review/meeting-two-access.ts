import { aside, bye, groupOnly, hello, point } from "../segments.ts";
import type { SubmissionSeed } from "../types.ts";

const from = {
  channel: "meeting" as const,
  on: "2026-03-19",
  who: { kind: "none" as const },
  publish: groupOnly,
  stage: "answered" as const,
};

/** The groups on archives, criminal cases and the forum itself. */
export const meetingTwoAccess: SubmissionSeed[] = [
  {
    ...from,
    key: "m2g3",
    language: "nn",
    onBehalfOf: {
      nn: "Gruppe 3, andre møte: seks rundt bordet, arkiv og innsyn",
      en: "Group 3, second meeting: six around the table, archives and access",
    },
    segments: [
      hello("Takk for ei god økt! "),
      aside("Seks rundt bordet, dei fleste brukar arkiv eller innsyn til dagleg.\n\n"),
      point(
        1,
        "Når evalueringa av eInnsyn er ferdig, vil vi sjå henne her i forumet før nokon har bestemt kva som skal skje. Ikkje etterpå.\n\n",
      ),
      point(
        2,
        "Vi er redde for at ho spør for smalt. eInnsyn er éi løysing av fleire, og mykje går feil lenge før dokumentet kjem dit. Sjå heile vegen under eitt, og ta med innebygd arkivering – altså at systemet arkiverer sjølv, utan at nokon må hugse det.\n\n",
      ),
      point(
        3,
        "Kva skjer med innsynsretten når det nye arkivregelverket skal verke saman med offentleglova? Vi høyrer ulike ting frå ulike folk. Den praten må halde fram, gjerne her.\n\n",
      ),
      bye("Kven svarer oss, og når? Helsing gruppe 3\n"),
    ],
    points: [
      {
        n: 1,
        title: "Legg fram eInnsyn-evalueringa i forumet før noko er avgjort",
        kind: "proposal",
        theme: "access",
        commitments: [5],
        owner: "host",
        advice: { text: "Ja. Presentasjonen var planlagd, no set vi dato.", disposition: "within" },
      },
      {
        n: 2,
        title: "Evalueringa spør for smalt: sjå heile vegen og innebygd arkivering",
        kind: "concern",
        theme: "access",
        commitments: [5],
        owner: "archives",
        advice: {
          text: "Vi er samde om at arkiveringa må med, men evalueringa er levert og blir ikkje gjord om.",
          disposition: "within",
        },
      },
      {
        n: 3,
        title: "Kva gjer nytt arkivregelverk med innsynsretten?",
        kind: "question",
        theme: "access",
        commitments: [],
        owner: "archives",
        advice: {
          text: "Dette er vårt. Vi svarar når forskriftsutkastet er gjennomgått i sommar.",
          disposition: "passed",
        },
      },
    ],
  },
  {
    ...from,
    key: "m2g4",
    language: "nb",
    onBehalfOf: {
      nn: "Gruppe 4, andre møte: fem rundt bordet, antikorrupsjon og straffesaker",
      en: "Group 4, second meeting: five around the table, anti-corruption and criminal cases",
    },
    segments: [
      aside("Gruppe 4. En tiltakseier var med en stund, det var nyttig.\n\n"),
      point(
        1,
        "Straffesaksdokumenter: utredningen er fra 2021. Nå er det 2026. Når begynner dere, og hva venter dere på?\n\n",
      ),
      point(
        2,
        "Habilitet: når en leder i staten eier aksjer eller har en søster i firmaet, vet kanskje sjefen det. Vi andre gjør det ikke. Et åpent habilitetsregister, i hvert fall for dem på toppen.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Når starter arbeidet med innsyn i straffesaker?",
        kind: "question",
        theme: "access",
        commitments: [7],
        owner: "justice",
        advice: {
          text: "Ikke startet, ingen dato. Kapasiteten er brukt på andre lovsaker.",
          disposition: "question",
        },
      },
      {
        n: 2,
        title: "Et åpent habilitetsregister for toppledere",
        kind: "proposal",
        theme: "anticorruption",
        commitments: [6],
        owner: "justice",
        advice: {
          text: "Må avklares politisk, som lobbyregisteret. Personvernet til familien er en del av det.",
          disposition: "decision",
        },
      },
    ],
  },
  {
    ...from,
    key: "m2g5",
    language: "nb",
    onBehalfOf: {
      nn: "Gruppe 5, andre møte: åtte rundt bordet, generelt",
      en: "Group 5, second meeting: eight around the table, general",
    },
    segments: [
      hello("Gruppe 5, det store bordet :)\n\n"),
      point(
        1,
        "Saksbehandleren som sitter alene en fredag og skal avgjøre om noe kan ut, trenger hjelp. Hvordan veie åpenhet mot personvern, mot sikkerhet, mot at det haster? Lag veiledning eller kurs som faktisk svarer på det. Finland har visst noe.\n\n",
      ),
      point(
        2,
        "Del det som virker! Vi satt åtte stykker og fem hadde et godt eksempel de andre ikke hadde hørt om. Hvor kan man legge det?\n\n",
      ),
      point(
        3,
        "Flere visste ikke hva de kunne påvirke her og hva som blir avgjort helt andre steder. For nye er det mye på en gang: plan, rapport, evaluering, innspill. Si hva rommet er til for. Men ikke lag medlemskap og faste plikter, da faller de små ut.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Veiledning i de daglige åpenhetsvurderingene",
        kind: "proposal",
        theme: "general",
        commitments: [],
        owner: "host",
        advice: {
          text: "Vi ser på opplæring, og på kva Finland gjer. Ingen pengar er sette av enno.",
          disposition: "further",
        },
      },
      {
        n: 2,
        title: "Et sted å dele gode eksempler",
        kind: "proposal",
        theme: "general",
        commitments: [],
        owner: "host",
        advice: { text: "Forumet kan ordnast etter tema. Krev ikkje nytt system.", disposition: "further" },
      },
      {
        n: 3,
        title: "Si hva forumet kan påvirke, og hold det åpent for de små",
        kind: "concern",
        theme: "general",
        commitments: [],
        owner: "host",
        advice: {
          text: "Rett. Vi har ikkje skilt tydeleg nok. Ikkje innfør medlemskap.",
          disposition: "further",
        },
      },
    ],
  },
];

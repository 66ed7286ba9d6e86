import type { CommitmentSeed } from "./types.ts";

export const commitments1to3: CommitmentSeed[] = [
  {
    number: 1,
    title: {
      nn: "Data om offentlege innkjøp",
      nb: "Data om offentlige innkjøp",
      sv: "Data om offentlig upphandling",
      en: "Data on public procurement",
    },
    goal: {
      nn: "Det skal finnast éi kjelde å lite på for tal om offentlege innkjøp: kva som blir lyst ut, kven som får kontrakten, kva det kostar, og kva risiko som følgjer med.",
      en: "There shall be one reliable source of figures on public procurement: what is advertised, who gets the contract, what it costs and what risks follow.",
    },
    owners: ["procurement"],
    statuses: [
      {
        on: "2026-02-05",
        state: "well_advanced",
        text: {
          nn: "Kunngjeringane ligg ope på doffin.no, og alle kan laste dei ned og rekne på dei. Forbruket i stat og kommune er lagt ut som statistikk, fordelt på kategoriar og år. Det som manglar, er data frå dei nye skjemaa. Dei er vi i gang med.",
          en: "Notices are open on doffin.no, and anyone can download and analyse them. Spending by state and municipalities is out as statistics, by category and year. What is missing is data from the new forms. We are working on those.",
        },
        figures: [],
        links: [
          {
            label: { nn: "Rapportar frå Doffin", en: "Reports from Doffin" },
            url: "https://www.doffin.no/data",
          },
        ],
        nextOn: "2026-05-20",
      },
      {
        on: "2026-05-20",
        state: "well_advanced",
        text: {
          nn: "Vi held fram med dei nye kunngjeringsskjemaa. Dei følgjer EU-standarden eForms, slik at norske tal kan stillast opp ved sida av tal frå andre land. Statistikken om klima og miljø i innkjøp er laga ved å la kunstig intelligens leite etter krav i konkurransane; les statistikken med det atterhaldet. Svara frå den jamlege innkjøpsundersøkinga ligg ikkje ute, men kan sendast til den som spør.",
          en: "We go on with the new notice forms. They follow the EU standard eForms, so that Norwegian figures can stand beside those of other countries. The statistics on climate and environment were made by letting artificial intelligence look for requirements in the tenders; read them with that in mind. Answers to the regular procurement survey are not online but are sent to whoever asks.",
        },
        figures: [],
        links: [
          {
            label: { nn: "Statistikk om offentlege innkjøp", en: "Statistics on public procurement" },
            url: "https://anskaffelser.no/",
          },
        ],
        nextOn: "2026-11-20",
      },
    ],
  },
  {
    number: 2,
    title: {
      nn: "Universell utforming av digitale løysingar",
      nb: "Universell utforming av digitale løsninger",
      sv: "Universell utformning av digitala lösningar",
      en: "Universal design of digital services",
    },
    goal: {
      nn: "Reglane om universell utforming skal handhevast, slik at ingen blir stengde ute frå nettsider, appar og automatar fordi dei har ei funksjonsnedsetjing.",
      en: "The rules on universal design shall be enforced, so that nobody is shut out of websites, apps and machines because of a disability.",
    },
    owners: ["supervision"],
    statuses: [
      {
        on: "2026-02-05",
        state: "under_way",
        text: {
          nn: "Krava har stått i lova sidan 2014, og EU-reglane om nettstader og appar i offentleg sektor kom i 2018. Vi kontrollerer på to måtar: mange løysingar raskt med verktøy, og nokre få grundig for hand. Éin gong i året møter vi organisasjonane til folk med funksjonsnedsetjing, og dei er med og seier kvar risikoen er størst.",
          en: "The requirements have been law since 2014, and the EU rules on public websites and apps came in 2018. We check in two ways: many services quickly with tools, and a few thoroughly by hand. Once a year we meet organisations of people with disabilities, who help say where the risk is greatest.",
        },
        figures: [
          {
            label: { nn: "Sektortilsyn fullførte eller i gang", en: "Sector inspections done or running" },
            value: "2",
            asOf: "2026-02-05",
          },
        ],
        links: [
          {
            label: { nn: "Resultat frå tilsyn", en: "Results of inspections" },
            url: "https://www.uutilsynet.no/",
          },
        ],
        nextOn: "2026-05-20",
      },
      {
        on: "2026-05-20",
        state: "under_way",
        text: {
          nn: "Tilsynet med utdanning er avslutta. Tilsynet med helsesektoren går over to år, 2025 og 2026. Å ta éin sektor om gongen verkar betre enn stikkprøver, for då rettar òg dei som ikkje er kontrollerte. EU-direktivet om tilgjengelege varer og tenester er ikkje norsk rett enno; arbeidet med å ta det inn er i gang.",
          en: "The inspection of education is finished. That of the health sector runs over two years, 2025 and 2026. Taking one sector at a time works better than spot checks, because those not checked also mend their ways. The EU directive on accessible goods and services is not yet Norwegian law; work to take it in is under way.",
        },
        figures: [],
        links: [],
        nextOn: "2026-11-20",
      },
    ],
  },
  {
    number: 3,
    title: {
      nn: "Enklare personvernerklæringar",
      nb: "Enklere personvernerklæringer",
      sv: "Enklare information om personuppgifter",
      en: "Simpler privacy notices",
    },
    goal: {
      nn: "Folk skal forstå kva det offentlege gjer med opplysningane deira. Det skal lagast malar som alle offentlege verksemder kan bruke.",
      en: "People shall understand what public bodies do with their data. Templates that every public body can use are to be made.",
    },
    owners: ["digital"],
    statuses: [
      {
        on: "2026-02-05",
        state: "not_reported",
        text: {
          nn: "Den ansvarlege har ikkje meldt status til det første møtet. Vi har spurt på nytt.",
          en: "The body responsible reported no status for the first meeting. We have asked again.",
        },
        figures: [],
        links: [],
        nextOn: "2026-05-20",
      },
      {
        on: "2026-05-20",
        state: "not_started",
        text: {
          nn: "Arbeidet har ikkje byrja. Det finst ingen malar, og det er ikkje sett av folk til å lage dei.",
          en: "The work has not begun. There are no templates, and nobody has been assigned to make them.",
        },
        figures: [
          { label: { nn: "Malar som er klare", en: "Templates ready" }, value: "0", asOf: "2026-05-20" },
        ],
        links: [],
        nextOn: "2026-10-01",
      },
    ],
  },
];

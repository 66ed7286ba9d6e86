import type { ResponseSeed } from "../types.ts";

/** Answers about procurement, inclusion and privacy notices. */
export const responsesProcurement: ResponseSeed[] = [
  {
    key: "r-awards",
    title: { nn: "Kven fekk kontrakten?", en: "Who got the contract?" },
    disposition: "within",
    language: "nn",
    reason:
      "Plikta til å kunngjere tildelinga finst alt, og ho blir broten for ofte. Vi endrar ikkje forpliktinga, for ho dekkjer dette. Det som må bli annleis, er arbeidet: så lenge ein må skrive alt to gonger, kjem små innkjøparar til å la vere. Dømedirektoratet for innkjøp lèt dei nye skjemaa hente felta frå konkurransen, slik at ei tildeling kan kunngjerast på nokre minutt.",
    whatNext:
      "Dømedirektoratet for innkjøp tek det inn i arbeidet med dei nye kunngjeringsskjemaa. I statusen i november står det kor stor del av tildelingane som er kunngjorde.",
    destinationBody: "procurement",
    promise: {
      what: "Tildeling kan kunngjerast med felt henta frå konkurransen, og delen som er kunngjord, står i statusen",
      body: "procurement",
      by: "2026-11-30",
    },
    members: [
      { ref: "m1g1.1" },
      {
        ref: "m1g1.2",
        sentence:
          "At de skil mellom vilje og tid, har avgjort kva vi gjer først: mindre arbeid, ikkje fleire påminningar.",
      },
      { ref: "m1g2.3" },
    ],
    publishedOn: "2026-05-12",
    correction: {
      on: "2026-06-02",
      note: "Vi skreiv at felta skulle vere på plass i november. Skjemaa blir ikkje ferdige før på nyåret, og det visste vi ikkje då.",
      reason:
        "Plikta til å kunngjere tildelinga finst alt, og ho blir broten for ofte. Vi endrar ikkje forpliktinga, for ho dekkjer dette. Det som må bli annleis, er arbeidet: så lenge ein må skrive alt to gonger, kjem små innkjøparar til å la vere. Dømedirektoratet for innkjøp lèt dei nye skjemaa hente felta frå konkurransen når dei kjem på nyåret, slik at ei tildeling kan kunngjerast på nokre minutt.",
      promiseBy: "2027-02-15",
    },
  },
  {
    key: "r-enforcement",
    title: { nn: "Når plikta til å kunngjere blir broten", en: "When the duty to publish is broken" },
    disposition: "passed",
    language: "nn",
    reason:
      "De har rett i at det sjeldan får følgjer å la vere å kunngjere. Men korkje planen eller Dømedirektoratet for innkjøp kan innføre reaksjonar; det må stå i lova om offentlege anskaffingar. Ei plikt som ingen kontrollerer, er eit lovspørsmål. Difor har vi sendt punktet dit, med notatet frå gruppa slik det stod.",
    whatNext:
      "Dømedepartementet for handel har fått punktet til arbeidet med lova. Dei skriv til oss kva dei meiner, og svaret deira blir lagt her.",
    destinationBody: "trade",
    promise: {
      what: "Svar på om kontroll med kunngjering av tildelingar blir vurdert i lovarbeidet",
      body: "trade",
      by: "2026-09-30",
    },
    members: [{ ref: "m1g1.3" }],
    publishedOn: "2026-05-12",
  },
  {
    key: "r-data",
    title: {
      nn: "Innkjøpsdata som heng saman",
      nb: "Innkjøpsdata som henger sammen",
      en: "Procurement data that fit together",
    },
    disposition: "within",
    language: "nb",
    reason:
      "Gamle data blir ikke rettet; det koster mer enn det gir. For nye kunngjøringer krever skjemaene organisasjonsnummer, og kunngjøring og kontrakt får samme nummer. Hvem dataene er til for, har ingen avgjort, og det burde vært det første spørsmålet. Eksempeldirektoratet for innkjøp spør derfor forskere, presse, revisjon og innkjøpere før det bestemmer hvilke indikatorer som skal publiseres.",
    whatNext:
      "Eksempeldirektoratet for innkjøp inviterer brukerne av dataene til en samtale etter sommeren og legger referatet ut sammen med statusen for forpliktelse 1.",
    destinationBody: "procurement",
    promise: {
      what: "En samtale med brukerne om hvem dataene er til for, med åpent referat",
      body: "procurement",
      by: "2026-10-15",
    },
    members: [
      { ref: "m1g2.1" },
      { ref: "m1g2.2", sentence: "Svaret på spørsmålet deres er altså nei: Det er ikke bestemt ennå." },
      {
        ref: "m1g5.2",
        sentence:
          "Andel kunngjorte tildelinger og dager til kunngjøring kan regnes ut; antall tilbydere mangler i en del av dataene.",
      },
      {
        ref: "talk-sv.1",
        sentence:
          "Fakturaene ligger i systemer direktoratet ikke rår over. Der stopper nummeret inntil videre.",
      },
    ],
    publishedOn: "2026-05-19",
  },
  {
    key: "r-inclusion",
    title: {
      nn: "Dei som ikkje kjem på kurs",
      nb: "De som ikke kommer på kurs",
      en: "Those who don't come to the course",
    },
    disposition: "within",
    language: "nb",
    reason:
      "Det blir ikke mer penger i denne planen: Tilskuddet er 8 millioner kroner i året, og 212 av 357 kommuner har ikke meldt om noe tilbud. Derimot kan pengene brukes annerledes. Oppsøkende opplæring koster mer for hver deltaker, og det har talt mot slike søknader. Fra neste utlysning teller det for dem. Hvilke kanaler andre etater holder åpne, bestemmer de selv.",
    whatNext:
      "Eksempeldirektoratet for digitale tjenester skriver om kriteriene i tilskuddsordningen, og tar dem opp i samarbeidsforumet for digital inkludering før utlysningen.",
    destinationBody: "digital",
    promise: {
      what: "Kriterier som gir oppsøkende opplæring forrang i neste utlysning",
      body: "digital",
      by: "2026-12-15",
    },
    members: [
      {
        ref: "m2g1.1",
        sentence:
          "Vi kan ikke love en annen vei inn i alle tjenester, men den som får tilskudd, skal fortelle hva den andre veien er.",
      },
      { ref: "m2g1.2" },
    ],
    publishedOn: "2026-05-21",
  },
  {
    key: "r-design-in-tenders",
    title: {
      nn: "Universell utforming som krav i innkjøp",
      nb: "Universell utforming som krav i innkjøp",
      en: "Universal design as a tender requirement",
    },
    disposition: "already",
    language: "nb",
    reason:
      "Kravet finnes. Digitale løsninger skal ha vært universelt utformet siden 2014, og regelverket for innkjøp sier at det skal med når kravene skrives. Likevel blir det glemt, og feilen oppdages først når løsningen er i bruk. Vi innfører derfor ikke et krav til. Eksempeltilsynet for universell utforming ser på innkjøpene når det kontrollerer helsesektoren i år.",
    whatNext:
      "Funnene kommer i tilsynets rapport om helsesektoren, og i statusen for forpliktelse 2 i november 2026.",
    destinationBody: "supervision",
    members: [{ ref: "m2g1.3" }],
    publishedOn: "2026-05-21",
  },
  {
    key: "r-privacy",
    title: { nn: "Malane for personvernerklæringar", en: "The templates for privacy notices" },
    disposition: "question",
    language: "nn",
    reason:
      "Det finst ingen malar, og ingen arbeider med dei. Dømedirektoratet for digitale tenester har ansvaret, har ikkje hatt folk til det og har heller ikkje bede om pengar. De burde ha sett det i statusen i februar; då stod det berre at han mangla. Forpliktinga blir ståande, for behovet er der. Men vi kan ikkje seie når malane kjem.",
    whatNext:
      "Dømedirektoratet skal melde kven som lagar malane og når, eller seie at det ikkje blir gjort i denne planen. Det står på sida til forplikting 3.",
    destinationBody: "digital",
    promise: {
      what: "Ein plan for malane med namn på eining og dato, eller ei grunngiving for å la vere",
      body: "digital",
      by: "2026-10-01",
    },
    members: [{ ref: "m2g2.1" }],
    publishedOn: "2026-05-26",
  },
];

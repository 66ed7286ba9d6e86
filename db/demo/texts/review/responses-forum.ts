import type { ResponseSeed } from "../types.ts";

/** Answers about eInnsyn, archives, guidance, dialogue and good examples. */
export const responsesForum: ResponseSeed[] = [
  {
    key: "r-einnsyn",
    title: { nn: "Kva som skjer etter evalueringa av eInnsyn", en: "What follows the evaluation of eInnsyn" },
    disposition: "within",
    language: "nn",
    reason:
      "Ingenting er avgjort, og det er meininga: Forumet skal sjå rapporten først. Evalueringa rår til ei enklare teneste og betre statistikk, og til ikkje å satse på kommunane no. Ho vart bestilt for å sjå på eInnsyn åleine og blir ikkje gjord om. Forplikting 5 dekkjer oppfølginga, så vi lagar ikkje ei ny, men set dato, og spør kva som skal gjerast først.",
    whatNext:
      "Dømedepartementet legg rapporten fram i forumet og opnar ein eigen innspelsrunde om oppfølginga. Der kan de påverke rekkjefølgja.",
    destinationBody: "host",
    promise: {
      what: "Rapporten lagd fram i forumet, med høve til å gi innspel før noko er avgjort",
      body: "host",
      by: "2026-10-30",
    },
    members: [
      { ref: "m2g3.1" },
      {
        ref: "m2g3.2",
        sentence:
          "Vegen fram til eInnsyn og innebygd arkivering får sin eigen del av presentasjonen, med Dømearkivet til stades.",
      },
      {
        ref: "m2g2.2",
        sentence:
          "Dei elleve minutta er sende til dei som lagar tenesta, og skjermlesarbrukarar blir spurde først.",
      },
      { ref: "letter.1" },
    ],
    publishedOn: "2026-05-28",
  },
  {
    key: "r-archives",
    title: { nn: "Nye arkivreglar og innsynsretten", en: "New archive rules and the right of access" },
    disposition: "passed",
    language: "nn",
    reason:
      "Vi har ikkje noko svar på kva dei nye reglane gjer med innsynsretten, og vi fann ingen som hadde greidd det ut. Det er alvorleg nok til at det ikkje kan vente på neste plan, men det er arkivstyresmakta som må gjere det, medan reglane framleis kan endrast. Difor ligg spørsmålet no hos Dømearkivet, med begge tekstane i full lengd.",
    whatNext:
      "Dømearkivet for offentlege dokument tek det med i gjennomgangen av utkastet til forskrift. Svaret deira blir lagt her, og forumet får drøfte det.",
    destinationBody: "archives",
    promise: {
      what: "Eit skriftleg svar på kva dei nye reglane betyr for journalføring og innsyn",
      body: "archives",
      by: "2026-08-28",
    },
    members: [{ ref: "m2g3.3" }, { ref: "letter.2" }],
    publishedOn: "2026-06-02",
  },
  {
    key: "r-guidance",
    title: {
      nn: "Hjelp til den som skal avgjere om noko kan ut",
      nb: "Hjelp til den som skal avgjøre om noe kan ut",
      en: "Help for those who decide what can be released",
    },
    disposition: "further",
    language: "nb",
    reason:
      "Det finnes ingen samlet opplæring i dag, og det er ikke satt av penger til en. Vi tror dere har rett i at det er kunnskap som mangler, oftere enn vilje. Derfor ser Eksempeldepartementet for åpenhet på hva som kan gjøres for ansatte i stat og kommune, og starter med å hente inn hvordan Finland gjør det. Vi lover ikke et kurs før vi vet hva det koster.",
    whatNext:
      "Eksempeldepartementet for åpenhet legger fram hva vi fant i Finland, med et forslag, på et møte i forumet i vinter.",
    destinationBody: "host",
    promise: {
      what: "Et notat om opplæring og veiledning, med erfaringene fra Finland og et kostnadsanslag",
      body: "host",
      by: "2027-01-29",
    },
    members: [
      { ref: "m2g5.1" },
      {
        ref: "call-nn.2",
        sentence:
          "Krav om innsyn skal avgjøres uten ugrunnet opphold. Har det gått fem arbeidsdager uten svar, kan du klage med en gang.",
      },
    ],
    publishedOn: "2026-06-04",
  },
  {
    key: "r-dialogue",
    title: {
      nn: "Kva forumet er til for, og kva som kjem ut av det",
      nb: "Hva forumet er til for, og hva som kommer ut av det",
      en: "What the forum is for, and what comes of it",
    },
    disposition: "further",
    language: "nb",
    reason:
      "Dere har hørt for lite fra oss. Innspill ble samlet i rapporter, og rapportene ble ikke fulgt av svar. Denne runden er den første der hvert punkt får sitt eget. Vi har heller ikke skilt klart mellom det forumet kan påvirke, og det som avgjøres i sektorene. Fast medlemskap innfører vi ikke; da ville de minste falt fra.",
    whatNext:
      "Eksempeldepartementet for åpenhet skriver en fast rutine for svar og en møteplan for hele året, og henter erfaringer fra andre land om tilbakemelding til dem som gir innspill.",
    destinationBody: "host",
    promise: {
      what: "En rutine for svar på innspill og en møteplan for 2027, lagt ut til kommentar",
      body: "host",
      by: "2026-11-27",
    },
    members: [
      { ref: "m1g5.1", sentence: "Dette svaret er det dere ba om: hva som skjedde, også der det er nei." },
      { ref: "m2g5.3" },
      {
        ref: "talk-sv.2",
        sentence:
          "To faste møter i året, med klart skille mellom informasjon og diskusjon, er forslaget vi går ut med.",
      },
    ],
    publishedOn: "2026-06-10",
  },
  {
    key: "r-examples",
    title: {
      nn: "Ein stad for gode døme",
      nb: "Et sted for gode eksempler",
      en: "A place for good examples",
    },
    disposition: "further",
    language: "nb",
    reason:
      "Et nytt nettsted blir det ikke; det finnes nok av dem, og de eldes fort. Det som manglet rundt bordet, var tid til å fortelle. Derfor vurderer vi å legge møtene i forumet opp etter tema, slik at hvert møte åpner med to eksempler fra dem som har gjort det. Innkjøpslistene dere nevner, er et naturlig første, hvis de som lager dem vil vise dem fram.",
    whatNext:
      "Eksempeldepartementet for åpenhet tar stilling til temamøter sammen med møteplanen i november 2026. Inntil da kan gode eksempler sendes til den stående runden «Ordet fritt».",
    destinationBody: "host",
    members: [{ ref: "m1g3.2" }, { ref: "m2g5.2" }],
    publishedOn: "2026-06-10",
  },
];

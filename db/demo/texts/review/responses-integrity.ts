import type { ResponseSeed } from "../types.ts";

/** Answers about corruption, lobbying, criminal cases and the one point whose text is withheld. */
export const responsesIntegrity: ResponseSeed[] = [
  {
    key: "r-strategy",
    title: { nn: "Eit samla arbeid mot korrupsjon", en: "Work against corruption as a whole" },
    disposition: "within",
    language: "nn",
    reason:
      "Nokon eigen strategi mot korrupsjon blir det ikkje i denne planen. Tiltaka ligg i Meld. St. 15 (2023–2024), og Dømedepartementet for lov og rett meiner at dei verkar best saman med resten av innsatsen mot økonomisk kriminalitet. Men at ingen ser kven som har ansvar for kva, er ein mangel som kan rettast no. Det same gjeld opplæring og døme frå andre land. Varslingskanalar utanfor verksemda kan tilrådast, ikkje påleggjast, utan ny lov.",
    whatNext:
      "Dømedepartementet for lov og rett fører ansvaret opp på nettstaden om antikorrupsjon, og tek varsling og opplæring med i neste framdriftsrapport.",
    destinationBody: "justice",
    promise: {
      what: "Ei oversikt på nettstaden over kven som har ansvar for kva i arbeidet mot korrupsjon",
      body: "justice",
      by: "2026-12-01",
    },
    members: [{ ref: "m1g3.1" }, { ref: "m1g4.1" }, { ref: "m1g4.2" }],
    publishedOn: "2026-05-19",
  },
  {
    key: "r-lobby",
    title: {
      nn: "Lobbyregister og habilitetsregister",
      nb: "Lobbyregister og habilitetsregister",
      en: "Registers of lobbying and of interests",
    },
    disposition: "decision",
    language: "nb",
    reason:
      "Vi kan verken lage et lobbyregister eller love det. Stortinget har vedtatt at behovet for et slikt register og hvordan det kan se ut, skal utredes. Før det er gjort, ville en forpliktelse bare gjette på svaret. Et register over habilitet reiser i tillegg spørsmålet om hvor mye som skal vites om ledernes familie, og det må noen ta stilling til politisk.",
    whatNext:
      "Forumet blir stedet der utredningen legges fram og diskuteres. Et tiltak kan komme i neste handlingsplan, fra 2028.",
    destinationBody: "justice",
    members: [
      { ref: "m1g3.3" },
      {
        ref: "m2g4.2",
        sentence:
          "Vedtaket i Stortinget gjelder kontakt med lobbyister. Habilitet er ikke med der; vi har meldt fra at forumet ønsker det.",
      },
    ],
    publishedOn: "2026-05-28",
  },
  {
    key: "r-security",
    title: {
      nn: "Innsyn og tryggleik i ei uroleg tid",
      nb: "Innsyn og sikkerhet i en urolig tid",
      en: "Access and security in troubled times",
    },
    disposition: "knowledge",
    language: "nb",
    reason:
      "Planen endres ikke nå. Spørsmålet rører ved flere lover og ved vurderinger som gjøres hver dag i hele forvaltningen, og det er for stort for en midtveisgjennomgang. Vi er enige med dere i to ting: Åpenhet og sikkerhet må veies samlet et sted, og grunnene til å holde noe tilbake skal kunne etterprøves, også når dokumentet ikke kan leses.",
    whatNext:
      "Punktene går inn i arbeidet med et nytt rammeverk for åpenhet. Forumet får se utkastet før det er ferdig.",
    destinationBody: "host",
    promise: {
      what: "Et eget kapittel om åpenhet og sikkerhet i utkastet til rammeverk",
      body: "host",
      by: "2026-12-17",
    },
    members: [
      {
        ref: "m1g4.3",
        sentence: "Advarselen om hva en kan lese ut av flere lister til sammen, er skrevet inn for seg.",
      },
      { ref: "letter.3" },
      {
        ref: "letter.4",
        sentence:
          "Det er ikke planlagt noen ny lovsak etter evalueringen fra 2016. Listen over det som ikke er fulgt opp, tas med i grunnlaget for rammeverket.",
      },
    ],
    publishedOn: "2026-06-02",
  },
  {
    key: "r-criminal-cases",
    title: {
      nn: "Når byrjar arbeidet med straffesaksdokument?",
      nb: "Når begynner arbeidet med straffesaksdokumenter?",
      en: "When does work on criminal case documents begin?",
    },
    disposition: "question",
    language: "nb",
    reason:
      "Vi vet ikke når. Regelarbeidet er ikke satt i gang, fem år etter utredningen. Eksempeldepartementet for lov og rett har brukt tiden på samtaler med dem som kjenner feltet, og vet mer om hva som haster og hva som kan løses uten ny lov. Det dere venter på, er folk til å skrive reglene; de arbeider med andre lovsaker.",
    whatNext:
      "Forpliktelse 7 blir stående. Eksempeldepartementet for lov og rett melder status 1. desember 2026, også om svaret da er det samme.",
    destinationBody: "justice",
    members: [{ ref: "m2g4.1" }],
    publishedOn: "2026-05-26",
  },
  {
    key: "r-single-case",
    title: { nn: "Ei enkeltsak om innsyn", en: "A single case about access" },
    disposition: "outside",
    language: "nn",
    reason:
      "Vi kan ikkje gå inn i saka di, og vi har ikkje spurt kommunen om ho. Når du ikkje har fått svar på eit krav om innsyn innan fem arbeidsdagar, reknar lova det som eit avslag, og då kan du klage med ein gong. Klaga sender du til kommunen, som må sende ho vidare til klageinstansen. Du treng ikkje grunngi klaga.",
    whatNext:
      "Statsforvaltaren avgjer klager på kommunar. Får du ikkje svar der heller, kan du gå til Sivilombodet. Punktet om ventetid har fått eit eige svar.",
    members: [{ ref: "call-nn.1" }],
    publishedOn: "2026-05-12",
  },
];

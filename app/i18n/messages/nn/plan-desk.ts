import type { planDesk as en } from "../en/plan-desk.ts";
import type { Translation } from "../types.ts";

export const planDesk = {
  title: "Planar og forpliktingar",
  list: {
    empty:
      "Det er ingen plan enno. Ein plan har nummererte forpliktingar, kvar med dei organa som har ansvaret.",
    lede: "Kva som er lova, av kven, og kva dei ansvarlege sist rapporterte.",
    new: "Lag ein plan",
    noCommitments: "Ingen forpliktingar enno.",
  },
  plan: {
    new: "Ny plan",
    name: "Tittel",
    mainLanguage: "Hovudspråk",
    slug: "Del av adressa",
    slugHint: "Små bokstavar, tal og bindestrek. Han kan ikkje endrast seinare.",
    startsOn: "Første dag",
    endsOn: "Siste dag",
    create: "Lag planen",
  },
  commitment: {
    number: "Nummer",
    name: "Tittel",
    goal: "Mål",
    goalHint: "Kva som er annleis når ho er gjennomført.",
    owners: "Ansvarlege",
    ended: "Avslutta",
    add: "Legg til ei forplikting",
    addButton: "Legg til forpliktinga",
    noBodies: "Ei forplikting må ha ein ansvarleg. Be ein administrator leggje inn organa først.",
    publicPage: "Sjå den offentlege sida",
    change: "Sjølve forpliktinga",
    changeOpen: "Endre nummer, tekst eller ansvarlege",
    end: "Avslutt forpliktinga",
    endMeans:
      "Ei avslutta forplikting kan framleis lesast, med alt som er rapportert. Det kan ikkje rapporterast meir på ho, og ho kan ikkje takast opp igjen.",
  },
  status: {
    report: "Rapporter",
    reported: "Det som er rapportert",
    body: "Kven som rapporterer",
    state: "Kor langt ho er komen",
    text: "Med eigne ord",
    textHint: "Kva som er gjort, kva som står att, og kva som hindrar.",
    reportedOn: "Dagen rapporten gjeld",
    figures: "Tal, kvart med dagen det gjeld for",
    figure: "Kva som er talt",
    value: "Tal",
    asOf: "Per",
    asOfDate: "per {{date}}",
    links: "Dokumentasjon som alle kan opne",
    link: "Kva det er",
    url: "Adresse",
    next: "Neste rapport",
    nextHint: "Lesarane får vite når dei kan vente han.",
    nextOn: "Neste rapport innan {{date}}",
    forGood:
      "Ein rapport er offentleg med ein gong og blir aldri endra. Er noko feil, seier neste rapport det.",
    publish: "Publiser rapporten",
  },
  refused: {
    slug_taken: "Ein annan plan har denne adressa. Vel ei anna.",
    title_missing: "Skriv tittelen på hovudspråket til planen.",
    ends_before_start: "Den siste dagen kjem før den første. Endre ein av dei.",
    number_taken: "Ei anna forplikting i planen har dette nummeret. Vel eit anna.",
    unknown_body: "Vel minst éin ansvarleg blant organa som står her.",
    ended: "Forpliktinga er avslutta, så det kan ikkje skrivast meir på ho.",
    join_link: "Lenkja til å delta i eit møte står i teksten. Ho er berre for dei påmelde: Ta ho ut.",
    changed_meanwhile:
      "Nokon andre lagra dette medan du skreiv. Der det er skilnad, står det dei lagra, over feltet ditt. Set dei to saman, og lagre ein gong til.",
    reported_meanwhile:
      "Ein rapport vart publisert medan du skreiv. Han står lenger nede. Trykk på knappen ein gong til om rapporten din framleis skal publiserast.",
    not_owner: "Organet har ikkje ansvar for denne forpliktinga. Vel eit som har det.",
    reported_in_future: "Ein rapport gjeld ein dag som har vore. Vel i dag eller ein tidlegare dag.",
    figure_in_future:
      "Eit tal gjeld for ein dag som har vore. Vel i dag eller ein tidlegare dag for kvart av dei.",
    next_not_later: "Neste rapport kjem etter denne. Vel ein seinare dag.",
  },
} satisfies Translation<typeof en>;

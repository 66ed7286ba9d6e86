import type { planDesk as en } from "../en/plan-desk.ts";
import type { Translation } from "../types.ts";

export const planDesk = {
  title: "Planer och åtaganden",
  list: {
    empty:
      "Det finns ingen plan än. En plan har numrerade åtaganden, vart och ett med de myndigheter som ansvarar.",
    lede: "Vad som har utlovats, av vem, och vad de ansvariga senast rapporterade.",
    new: "Skapa en plan",
    noCommitments: "Inga åtaganden än.",
  },
  plan: {
    new: "Ny plan",
    name: "Titel",
    mainLanguage: "Huvudspråk",
    slug: "Del av adressen",
    slugHint: "Små bokstäver, siffror och bindestreck. Den kan inte ändras senare.",
    startsOn: "Första dag",
    endsOn: "Sista dag",
    create: "Skapa planen",
  },
  commitment: {
    number: "Nummer",
    name: "Titel",
    goal: "Mål",
    goalHint: "Vad som är annorlunda när det är genomfört.",
    owners: "Ansvariga",
    ended: "Avslutat",
    add: "Lägg till ett åtagande",
    addButton: "Lägg till åtagandet",
    noBodies: "Ett åtagande måste ha en ansvarig. Be en administratör lägga till myndigheterna först.",
    publicPage: "Se den offentliga sidan",
    change: "Själva åtagandet",
    changeOpen: "Ändra nummer, text eller ansvariga",
    end: "Avsluta åtagandet",
    endMeans:
      "Ett avslutat åtagande går fortfarande att läsa, med allt som har rapporterats. Inget mer kan rapporteras om det, och det kan inte tas upp igen.",
  },
  status: {
    report: "Rapportera",
    reported: "Det som har rapporterats",
    body: "Vem som rapporterar",
    state: "Hur långt det har kommit",
    text: "Med egna ord",
    textHint: "Vad som är gjort, vad som återstår och vad som hindrar.",
    reportedOn: "Dagen som rapporten beskriver",
    figures: "Siffror, var och en med dagen den gäller",
    figure: "Vad som räknas",
    value: "Siffra",
    asOf: "Dag som siffran gäller",
    asOfDate: "läget {{date}}",
    links: "Underlag som alla kan öppna",
    link: "Vad det är",
    url: "Adress",
    next: "Nästa rapport",
    nextHint: "Läsarna får veta när de kan vänta sig den.",
    nextOn: "Nästa rapport senast {{date}}",
    forGood: "En rapport blir offentlig genast och ändras aldrig. Är något fel säger nästa rapport det.",
    publish: "Publicera rapporten",
  },
  refused: {
    slug_taken: "En annan plan har den här adressen. Välj en annan.",
    title_missing: "Skriv titeln på planens huvudspråk.",
    ends_before_start: "Sista dagen kommer före den första. Ändra en av dem.",
    number_taken: "Ett annat åtagande i planen har det här numret. Välj ett annat.",
    unknown_body: "Välj minst en ansvarig bland myndigheterna här.",
    ended: "Åtagandet är avslutat, så inget mer kan skrivas om det.",
    changed_meanwhile:
      "Någon annan sparade det här medan du skrev. Där det skiljer sig står deras ovanför ditt fält. För ihop de två och spara igen.",
    reported_meanwhile:
      "En rapport publicerades medan du skrev. Den står längre ner. Tryck på knappen igen om din fortfarande ska publiceras.",
    not_owner: "Myndigheten ansvarar inte för det här åtagandet. Välj en som gör det.",
    reported_in_future: "En rapport beskriver en dag som har varit. Välj i dag eller en tidigare dag.",
    figure_in_future:
      "En siffra gäller en dag som har varit. Välj i dag eller en tidigare dag för var och en.",
    next_not_later: "Nästa rapport kommer efter den här. Välj en senare dag.",
  },
} satisfies Translation<typeof en>;

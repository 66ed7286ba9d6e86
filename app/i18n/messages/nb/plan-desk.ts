import type { planDesk as en } from "../en/plan-desk.ts";
import type { Translation } from "../types.ts";

export const planDesk = {
  title: "Planer og forpliktelser",
  list: {
    empty:
      "Det er ingen plan ennå. En plan har nummererte forpliktelser, hver med de organene som har ansvaret.",
    lede: "Hva som er lovet, av hvem, og hva de ansvarlige sist rapporterte.",
    new: "Lag en plan",
    noCommitments: "Ingen forpliktelser ennå.",
  },
  plan: {
    new: "Ny plan",
    name: "Tittel",
    mainLanguage: "Hovedspråk",
    slug: "Del av adressen",
    slugHint: "Små bokstaver, tall og bindestrek. Den kan ikke endres senere.",
    startsOn: "Første dag",
    endsOn: "Siste dag",
    create: "Lag planen",
  },
  commitment: {
    number: "Nummer",
    name: "Tittel",
    goal: "Mål",
    goalHint: "Hva som er annerledes når den er gjennomført.",
    owners: "Ansvarlige",
    ended: "Avsluttet",
    add: "Legg til en forpliktelse",
    addButton: "Legg til forpliktelsen",
    noBodies: "En forpliktelse må ha en ansvarlig. Be en administrator legge inn organene først.",
    publicPage: "Se den offentlige siden",
    change: "Selve forpliktelsen",
    changeOpen: "Endre nummer, tekst eller ansvarlige",
    end: "Avslutt forpliktelsen",
    endMeans:
      "En avsluttet forpliktelse kan fortsatt leses, med alt som er rapportert. Det kan ikke rapporteres mer på den, og den kan ikke tas opp igjen.",
  },
  status: {
    report: "Rapporter",
    reported: "Det som er rapportert",
    body: "Hvem som rapporterer",
    state: "Hvor langt den er kommet",
    text: "Med egne ord",
    textHint: "Hva som er gjort, hva som gjenstår, og hva som hindrer.",
    reportedOn: "Dagen rapporten gjelder",
    figures: "Tall, hvert med dagen det gjelder for",
    figure: "Hva som er talt",
    value: "Tall",
    asOf: "Per",
    asOfDate: "per {{date}}",
    links: "Dokumentasjon som alle kan åpne",
    link: "Hva det er",
    url: "Adresse",
    next: "Neste rapport",
    nextHint: "Leserne får vite når de kan vente den.",
    nextOn: "Neste rapport innen {{date}}",
    forGood: "En rapport er offentlig med en gang og blir aldri endret. Er noe feil, sier neste rapport det.",
    publish: "Publiser rapporten",
  },
  refused: {
    slug_taken: "En annen plan har denne adressen. Velg en annen.",
    title_missing: "Skriv tittelen på hovedspråket til planen.",
    ends_before_start: "Den siste dagen kommer før den første. Endre en av dem.",
    number_taken: "En annen forpliktelse i planen har dette nummeret. Velg et annet.",
    unknown_body: "Velg minst én ansvarlig blant organene som står her.",
    ended: "Forpliktelsen er avsluttet, så det kan ikke skrives mer på den.",
    changed_meanwhile:
      "Noen andre lagret dette mens du skrev. Der det er forskjell, står det de lagret, over feltet ditt. Sett de to sammen, og lagre en gang til.",
    reported_meanwhile:
      "En rapport ble publisert mens du skrev. Den står lenger nede. Trykk på knappen en gang til hvis rapporten din fortsatt skal publiseres.",
    not_owner: "Organet har ikke ansvar for denne forpliktelsen. Velg et som har det.",
    reported_in_future: "En rapport gjelder en dag som har vært. Velg i dag eller en tidligere dag.",
    figure_in_future:
      "Et tall gjelder for en dag som har vært. Velg i dag eller en tidligere dag for hvert av dem.",
    next_not_later: "Neste rapport kommer etter denne. Velg en senere dag.",
  },
} satisfies Translation<typeof en>;

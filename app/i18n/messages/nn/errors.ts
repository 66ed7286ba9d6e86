import type { errors as en } from "../en/errors.ts";
import type { Translation } from "../types.ts";

export const errors = {
  notFound: {
    title: "Denne sida finst ikkje",
    lede: "Adressa kan vere skriven feil, eller sida er ikkje offentleg.",
    next: "Sjekk adressa, eller byrj på {{home}}. Kom du hit frå ei lenkje på våre eigne sider, så sei gjerne frå.",
  },
  refused: {
    title: "Du har ikkje tilgang til dette",
    lede: "Sida er for folk med ei anna rolle, eller du er logga ut.",
    next: "Logg inn igjen, eller be ein administrator om rolla.",
  },
  foreign: {
    title: "Vi kunne ikkje sjå at dette kom frå vår eiga side",
    lede: "Ingenting vart lagra.",
    next: "Gå tilbake til sida, last ho på nytt og send ein gong til.",
  },
  failed: {
    title: "Noko gjekk gale hos oss",
    lede: "Det du har fått kvittering for, er trygt lagra. Det du nett sende, er kanskje ikkje lagra.",
    next: "Prøv igjen om nokre minutt. Verkar det framleis ikkje, så skriv til oss med nummeret {{id}}.",
  },
  rateLimited: {
    title: "For mykje på éin gong",
    lede: "Det kom mange førespurnader frå nettverket ditt på kort tid, så vi tek ein pause.",
    next_one: "Vent {{count}} sekund og prøv igjen. Det du har kvittering for, er trygt lagra.",
    next_other: "Vent {{count}} sekund og prøv igjen. Det du har kvittering for, er trygt lagra.",
  },
  tooLarge: {
    title: "Dette er for stort til at vi kan ta imot det",
    lede: "Ingenting vart lagra.",
    next: "Gå tilbake og send mindre eller færre filer, eller skriv til oss.",
    most: "Det som blir sendt på éin gong, kan vere høgst {{most}} MB, filene medrekna.",
    back: "Tilbakeknappen i nettlesaren hentar som regel fram att det du skreiv. Vel så mindre eller færre filer, eller skriv til oss.",
    form: "Byrj på nytt med eit tomt skjema",
  },
  offline: {
    title: "Nettstaden verkar ikkje akkurat no",
    lede: "Vi kan verken lese eller lagre for tida.",
    next: "Ta vare på det du har skrive, og prøv igjen om nokre minutt.",
  },
  kept: {
    lede: "Det du skreiv, står framleis her. Vent nokre minutt og send det på nytt.",
    text: "Det du skreiv",
    files: "Filer",
    filesHint: "Vel filene på nytt: sida kan ikkje ta vare på dei.",
    send: "Send på nytt",
  },
  badRequest: {
    title: "Vi forstår ikkje denne adressa",
    lede: "Ho ber om eit filter eller ei rekkjefølgje som ikkje finst.",
    next: "Byrj på nytt frå {{home}}.",
  },
  summary: {
    title_one: "Éin ting må rettast før vi kan gå vidare",
    title_other: "{{count}} ting må rettast før vi kan gå vidare",
    kept: "Det du har skrive, står framleis her.",
    refused: "Dette vart ikkje gjort",
  },
  field: {
    required: "Fyll ut dette feltet",
    choose: "Vel ein av desse",
    answer: "Svar på dette spørsmålet",
    name: "Skriv namnet på eit organ eller ein organisasjon, utan adresse",
    placeholder: "Ta ut {{words}} eller rett det: Berre orda i lista kan stå i klammeparentes",
    tooLate: "Vel ein dag og eit klokkeslett før {{before}}",
    email: "Skriv adressa slik: namn@eksempel.no",
    date: "Skriv datoen som år-månad-dag, til dømes 2026-04-15",
    hour: "Skriv klokkeslettet slik: 09.30 eller 09:30",
    skipped: "Klokka blir stilt forbi dette klokkeslettet den dagen. Vel eit anna",
    past: "Vel i dag eller ein seinare dag",
    notYet: "Vel i dag eller ein tidlegare dag",
    later: "Vel ein seinare dag",
    tooLong_one: "Bruk høgst {{count}} teikn",
    tooLong_other: "Bruk høgst {{count}} teikn",
    shorten: "Dette er for langt. Kort det ned.",
    tooManyWords: "Bruk høgst {{count}} ord",
    number: "Skriv eit tal",
    url: "Skriv ei adresse som byrjar med https://",
    slug: "Bruk små bokstavar a–z, tal og bindestrek",
    prefix: "Bruk to til ti bokstavar a–z og siffer, og begynn med ein bokstav",
    taken: "Denne er i bruk. Vel ein annan.",
    joinLink: "Her står lenkja til å delta i eit møte. Ho er berre for dei påmelde: Ta ho ut",
    joinLinkTold:
      "Denne lenkja kan alt lesast av andre enn dei påmelde. Ta ho ut der først, eller bruk ei anna lenkje",
    leftAsItWas:
      "Teksten er endra på eit anna språk, men ikkje her. Endre han her òg, tøm feltet, eller kryss av nedanfor for at han framleis gjeld",
    unreadable: "Her er eit teikn som vi ikkje kan lagre. Skriv det på ein annan måte.",
    file: "Vel ei fil vi kan ta imot",
    other: "Rett dette",
  },
} satisfies Translation<typeof en>;

import type { errors as en } from "../en/errors.ts";
import type { Translation } from "../types.ts";

export const errors = {
  notFound: {
    title: "Denne siden finnes ikke",
    lede: "Adressen kan være skrevet feil, eller siden er ikke offentlig.",
    next: "Sjekk adressen, eller begynn på {{home}}. Kom du hit fra en lenke på våre egne sider, så si gjerne fra.",
  },
  refused: {
    title: "Du har ikke tilgang til dette",
    lede: "Siden er for folk med en annen rolle, eller du er logget ut.",
    next: "Logg inn igjen, eller be en administrator om rollen.",
  },
  foreign: {
    title: "Vi kunne ikke se at dette kom fra vår egen side",
    lede: "Ingenting ble lagret.",
    next: "Gå tilbake til siden, last den på nytt og send en gang til.",
  },
  failed: {
    title: "Noe gikk galt hos oss",
    lede: "Det du har fått kvittering for, er trygt lagret. Det du nettopp sendte, er kanskje ikke lagret.",
    next: "Prøv igjen om noen minutter. Virker det fortsatt ikke, så skriv til oss med nummeret {{id}}.",
  },
  rateLimited: {
    title: "For mye på én gang",
    lede: "Det kom mange forespørsler fra nettverket ditt på kort tid, så vi tar en pause.",
    next_one: "Vent {{count}} sekund og prøv igjen. Det du har kvittering for, er trygt lagret.",
    next_other: "Vent {{count}} sekunder og prøv igjen. Det du har kvittering for, er trygt lagret.",
  },
  tooLarge: {
    title: "Dette er for stort til at vi kan ta imot det",
    lede: "Ingenting ble lagret.",
    next: "Gå tilbake og send mindre eller færre filer, eller skriv til oss.",
    most: "Det som sendes på én gang, kan være høyst {{most}} MB, filene medregnet.",
    back: "Tilbakeknappen i nettleseren henter som regel fram igjen det du skrev. Velg så mindre eller færre filer, eller skriv til oss.",
    form: "Begynn på nytt med et tomt skjema",
  },
  offline: {
    title: "Nettstedet virker ikke akkurat nå",
    lede: "Vi kan verken lese eller lagre for øyeblikket.",
    next: "Ta vare på det du har skrevet, og prøv igjen om noen minutter.",
  },
  kept: {
    lede: "Det du skrev, står fortsatt her. Vent noen minutter og send det på nytt.",
    text: "Det du skrev",
    files: "Filer",
    filesHint: "Velg filene på nytt: siden kan ikke ta vare på dem.",
    send: "Send på nytt",
  },
  badRequest: {
    title: "Vi forstår ikke denne adressen",
    lede: "Den ber om et filter eller en rekkefølge som ikke finnes.",
    next: "Begynn på nytt fra {{home}}.",
  },
  summary: {
    title_one: "Én ting må rettes før vi kan gå videre",
    title_other: "{{count}} ting må rettes før vi kan gå videre",
    kept: "Det du har skrevet, står fortsatt her.",
    refused: "Dette ble ikke gjort",
  },
  field: {
    required: "Fyll ut dette feltet",
    choose: "Velg en av disse",
    answer: "Svar på dette spørsmålet",
    name: "Skriv navnet på et organ eller en organisasjon, uten adresse",
    placeholder: "Ta ut {{words}} eller rett det: Bare ordene i listen kan stå i klammeparentes",
    tooLate: "Velg en dag og et klokkeslett før {{before}}",
    email: "Skriv adressen slik: navn@eksempel.no",
    date: "Skriv datoen som år-måned-dag, for eksempel 2026-04-15",
    hour: "Skriv klokkeslettet slik: 09.30 eller 09:30",
    skipped: "Klokka stilles forbi dette klokkeslettet den dagen. Velg et annet",
    past: "Velg i dag eller en senere dag",
    notYet: "Velg i dag eller en tidligere dag",
    later: "Velg en senere dag",
    tooLong_one: "Bruk høyst {{count}} tegn",
    tooLong_other: "Bruk høyst {{count}} tegn",
    shorten: "Dette er for langt. Kort det ned.",
    tooManyWords: "Bruk høyst {{count}} ord",
    number: "Skriv et tall",
    url: "Skriv en adresse som begynner med https://",
    slug: "Bruk små bokstaver a–z, tall og bindestrek",
    prefix: "Bruk to til ti bokstaver a–z og sifre, og begynn med en bokstav",
    taken: "Denne er i bruk. Velg en annen.",
    joinLink: "Her står lenken til å delta i et møte. Den er bare for de påmeldte: Ta den ut",
    joinLinkTold:
      "Denne lenken kan allerede leses av andre enn de påmeldte. Ta den ut der først, eller bruk en annen lenke",
    leftAsItWas:
      "Teksten er endret på et annet språk, men ikke her. Endre den her også, tøm feltet, eller kryss av nedenfor for at den fortsatt gjelder",
    unreadable: "Her er et tegn som vi ikke kan lagre. Skriv det på en annen måte.",
    file: "Velg en fil vi kan ta imot",
    other: "Rett dette",
  },
} satisfies Translation<typeof en>;

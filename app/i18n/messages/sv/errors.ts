import type { errors as en } from "../en/errors.ts";
import type { Translation } from "../types.ts";

export const errors = {
  notFound: {
    title: "Sidan finns inte",
    lede: "Adressen kan vara felskriven, eller så är sidan inte offentlig.",
    next: "Kontrollera adressen, eller börja på {{home}}. Säg gärna till om en länk på våra egna sidor ledde hit.",
  },
  refused: {
    title: "Du har inte tillgång till det här",
    lede: "Sidan är för personer med en annan roll, eller så har du loggats ut.",
    next: "Logga in igen, eller be en administratör ge dig rollen.",
  },
  foreign: {
    title: "Vi kunde inte se att det här kom från vår egen sida",
    lede: "Ingenting sparades.",
    next: "Gå tillbaka till sidan, ladda om den och skicka en gång till.",
  },
  failed: {
    title: "Något gick fel hos oss",
    lede: "Det du har fått kvittens på är tryggt sparat. Det du nyss skickade har kanske inte sparats.",
    next: "Försök igen om några minuter. Om det fortfarande inte går, skriv till oss och uppge numret {{id}}.",
  },
  rateLimited: {
    title: "För mycket på en gång",
    lede: "Många förfrågningar kom från ditt nätverk på kort tid, så vi gör ett uppehåll.",
    next_one: "Vänta {{count}} sekund och försök igen. Det du har kvittens på påverkas inte.",
    next_other: "Vänta {{count}} sekunder och försök igen. Det du har kvittens på påverkas inte.",
  },
  tooLarge: {
    title: "Det här är för stort för att vi ska kunna ta emot det",
    lede: "Ingenting sparades.",
    next: "Gå tillbaka och skicka mindre eller färre filer, eller skriv till oss.",
    most: "Det som skickas på en gång får vara högst {{most}} MB, filerna inräknade.",
    back: "Med webbläsarens bakåtknapp får du i regel tillbaka det du skrev. Välj sedan mindre eller färre filer, eller skriv till oss.",
    form: "Börja om med ett tomt formulär",
  },
  offline: {
    title: "Webbplatsen fungerar inte just nu",
    lede: "Vi kan varken läsa eller spara för tillfället.",
    next: "Behåll det du har skrivit och försök igen om några minuter.",
  },
  kept: {
    lede: "Det du skrev finns kvar här. Vänta några minuter och skicka det igen.",
    text: "Det du skrev",
    files: "Filer",
    filesHint: "Välj filerna igen: sidan kan inte behålla dem.",
    send: "Skicka igen",
  },
  badRequest: {
    title: "Vi förstår inte den här adressen",
    lede: "Den anger ett urval eller en sortering som inte finns.",
    next: "Börja om från {{home}}.",
  },
  summary: {
    title_one: "En sak måste rättas innan vi kan gå vidare",
    title_other: "{{count}} saker måste rättas innan vi kan gå vidare",
    kept: "Det du har skrivit finns kvar här.",
    refused: "Det här gjordes inte",
  },
  field: {
    required: "Fyll i det här fältet",
    choose: "Välj ett av alternativen",
    answer: "Svara på den här frågan",
    name: "Skriv namnet på ett organ eller en organisation, utan adress",
    placeholder: "Ta bort {{words}} eller rätta det: bara orden i listan kan stå inom klammerparenteser",
    tooLate: "Välj en dag och ett klockslag före {{before}}",
    tooLateDay: "Välj en dag och ett klockslag, senast {{last}}",
    email: "Skriv adressen så här: namn@exempel.se",
    date: "Skriv datumet som år-månad-dag, till exempel 2026-04-15",
    hour: "Skriv klockslaget så här: 09.30 eller 09:30",
    skipped: "Klockan ställs förbi det här klockslaget den dagen. Välj ett annat",
    past: "Välj i dag eller en senare dag",
    notYet: "Välj i dag eller en tidigare dag",
    later: "Välj en senare dag",
    tooLong_one: "Använd högst {{count}} tecken",
    tooLong_other: "Använd högst {{count}} tecken",
    shorten: "Det här är för långt. Korta ner det.",
    tooManyWords: "Använd högst {{count}} ord",
    number: "Skriv ett tal",
    between: "Skriv ett tal från {{least}} till {{most}}",
    url: "Skriv en adress som börjar med https://",
    slug: "Använd små bokstäver a–z, siffror och bindestreck",
    prefix: "Använd två till tio bokstäver a–z och siffror, och börja med en bokstav",
    taken: "Den är upptagen. Välj en annan.",
    joinLink: "Här står länken för att delta i ett möte. Den är bara för de anmälda: ta bort den",
    joinLinkOf: "Här står länken för att delta i ”{{meeting}}”. Den är bara för de anmälda: ta bort den",
    joinLinkWide:
      "Den här adressen leder till en hel webbplats. Använd länken som leder till just det här mötet",
    joinLinkTold:
      "Den här länken kan redan läsas av andra än de anmälda. Ta bort den där först, eller använd en annan länk",
    leftAsItWas:
      "Texten är ändrad på ett annat språk, men inte här. Ändra den här också, töm fältet eller kryssa för nedan att den fortfarande gäller",
    unreadable: "Här finns ett tecken som vi inte kan spara. Skriv det på ett annat sätt.",
    file: "Välj en fil som vi kan ta emot",
    other: "Rätta det här",
  },
} satisfies Translation<typeof en>;

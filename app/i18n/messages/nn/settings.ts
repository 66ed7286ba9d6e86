import type { settings as en } from "../en/settings.ts";
import type { Translation } from "../types.ts";

export const settings = {
  title: "Innstillingar",
  lede: "Det alle ser av forumet, og korleis det verkar.",
  forum: "Forumet",
  name: "Namnet på forumet ({{language}})",
  hostName: "Kven som står bak ({{language}})",
  mainLanguage: "Hovudspråk",
  mainLanguageHint: "Språket de skriv på først.",
  languages: "Språk de skriv på eller set om til",
  languagesHint: "Folk kan bruke sidene på alle fire språka uansett kva de vel her.",
  timeZone: "Tidssone",
  timeZoneHint: "Fristar varer til 23.59.59 der.",
  contactEmail: "Her kan folk nå dykk",
  contactEmailHint: "Offentleg, så bruk ei felles postkasse.",
  contactPhone: "Telefon",
  colour: "Farge på knappar og lenkjer",
  colourHint: "Alle er lette å lese mot sida. Tråden er alltid raud.",
  colours: {
    fjord: "Fjord",
    spruce: "Gran",
    heath: "Lyng",
    slate: "Skifer",
  },
  logo: {
    title: "Logo",
    label: "Logo",
    hint: "PNG, JPEG eller WebP, høgst 200 kB. Vel han på nytt om noko anna på sida må rettast.",
    now: "Logoen no",
    none: "Det er ingen: merket til Gensvar står der i staden.",
    unshown:
      "Logoen som er lagra, kan ikkje visast: Det eit kamera eller eit program har skrive inn i han, lèt seg ikkje fjerne. Merket til Gensvar står der i staden. Lagre biletet på nytt i eit teikneprogram og vel det her, eller ta bort logoen.",
    button: "Bruk denne logoen",
    remove: "Ta bort logoen",
    too_large: "Logoen er over 200 kB. Vel ein mindre.",
    too_many_pixels: "Logoen har over 16 millionar pikslar. Vel ein mindre.",
    not_a_picture:
      "Logoen må vere PNG, JPEG eller WebP. SVG blir ikkje teke imot, for han kan innehalde skript.",
  },
  fourEyes: {
    title: "Fire auge",
    isOn: "På: eit svar blir publisert først når nokon som ikkje har skrive noko av det, har godkjent det.",
    isOff:
      "Av: éin person kan skrive og godkjenne eit svar. Kvart svar som er godkjent slik, seier det offentleg.",
    publicTitle: "Alle vil sjå det.",
    public:
      "Slår du dette av, vil kvart svar som blir godkjent frå då av, seie på sida si at ingen annan person har godkjent det. Hendingsloggen viser kven som slo det av, og når.",
    switchOff: "Slå av fire auge",
    switchOn: "Slå på fire auge",
  },
  texts: {
    title: "Faste tekstar",
    lede: "Kvar side har frå første dag ein standardtekst som stemmer. Skriv dykkar eigen der han ikkje passar.",
    about: "Reglar for deltaking",
    privacy: "Personvern",
    accessibility: "Tilgjengelegheit",
    how: "Eitt språk om gongen. Lagrar du han tom, gjeld standardteksten igjen.",
    preview: "Sjå sida slik lesarane ser ho",
    languages: "Språket i teksten",
    own: "Dykkar eigen tekst, lagra",
    isDefault: "Standardteksten gjeld. Endre og lagre for å gjere han til dykkar eigen.",
    body: "Tekst",
    bodyHint:
      "Markdown: # framfor ei overskrift, - framfor eit punkt, ei tom linje mellom avsnitt. HTML blir vist slik det er skrive.",
  },
  did: {
    saved: "Lagra.",
    logo: "Logoen er endra.",
    four_eyes: "Kravet er endra, og det står i hendingsloggen.",
  },
  refusal: {
    not_allowed: "Berre ein administrator kan gjere dette.",
    not_set_up: "Forumet er ikkje sett opp enno.",
    join_link: "Lenkja til å delta i eit møte står i teksten. Ho er berre for dei påmelde: Ta ho ut.",
    changed_meanwhile:
      "Nokon andre lagra dette medan du skreiv. Der det er skilnad, står det dei lagra, over feltet ditt. Set dei to saman, og lagre ein gong til.",
    no_name: "Skriv namna på hovudspråket.",
    too_long: "Teksten er for lang. Kort han ned.",
    too_large: "Logoen er over 200 kB. Vel ein mindre.",
    too_many_pixels: "Logoen har over 16 millionar pikslar. Vel ein mindre.",
    not_a_picture:
      "Logoen må vere PNG, JPEG eller WebP. SVG blir ikkje teke imot, for han kan innehalde skript.",
    no_file: "Vel ei fil først.",
    already_so: "Det stod slik frå før. Last sida på nytt.",
  },
} satisfies Translation<typeof en>;

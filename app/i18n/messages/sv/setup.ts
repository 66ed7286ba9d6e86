import type { setup as en } from "../en/setup.ts";
import type { Translation } from "../types.ts";

export const setup = {
  title: "Skapa ert forum",
  firstStart: "Första starten",
  lede: "Du kom hit med engångsadressen som servern skrev ut. Alla svar kan ändras senare. Ingenting är offentligt förrän ni kungör ett samråd.",
  name: "Vad heter forumet?",
  host: "Vem står bakom?",
  hostHint: "Myndigheten som ansvarar för forumet, med det namn som folk känner igen.",
  personName: "Ditt namn",
  personEmail: "Din e-postadress på jobbet",
  personEmailHint: "Du blir den första administratören och loggar in med en kod för den här adressen.",
  button: "Öppna arbetsytan",
  afterwards: "Sedan: bjud in en kollega som kan godkänna.",
  peek: "Så börjar startsidan",
  mailTitle: "E-post:",
  mailServer: "en e-postserver är ansluten, och koden går till din adress.",
  mailFiles:
    "ingen e-postserver är ansluten. Mejl skrivs till filer i datamappen, och koder även i serverns logg.",
  refusal: {
    not_allowed: "Forumet kunde inte skapas härifrån. Öppna adressen från loggen igen.",
    already_set_up: "Någon har redan skapat forumet. Logga in i stället.",
    no_name: "Skriv vad forumet heter och vem som står bakom.",
    mixed_alphabets: "Adressen blandar bokstäver ur olika alfabet. Skriv den med ett alfabet.",
    already_invited: "Den här adressen har redan ett konto. Logga in i stället.",
  },
} satisfies Translation<typeof en>;

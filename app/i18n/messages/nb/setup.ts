import type { setup as en } from "../en/setup.ts";
import type { Translation } from "../types.ts";

export const setup = {
  title: "Sett opp forumet",
  firstStart: "Første oppstart",
  lede: "Du kom hit med engangsadressen som serveren skrev ut. Alle svarene kan endres senere. Ingenting er offentlig før du kunngjør en innspillsrunde.",
  name: "Hva heter forumet?",
  host: "Hvem står bak?",
  hostHint: "Organet som svarer for forumet, med det navnet folk kjenner.",
  personName: "Navnet ditt",
  personEmail: "E-postadressen din på jobb",
  personEmailHint: "Du blir den første administratoren og logger inn med en kode for denne adressen.",
  button: "Åpne arbeidsbordet",
  afterwards: "Etterpå: inviter en kollega som kan godkjenne.",
  peek: "Slik begynner forsiden",
  mailTitle: "E-post:",
  mailServer: "en e-postserver er satt opp, og koden går til adressen din.",
  mailFiles:
    "ingen e-postserver er satt opp. E-post skrives til filer i datamappen, og koder også til loggen på serveren.",
  refusal: {
    not_allowed: "Forumet kunne ikke settes opp herfra. Åpne adressen fra loggen på nytt.",
    already_set_up: "Noen har allerede satt opp forumet. Logg inn i stedet.",
    no_name: "Skriv hva forumet heter, og hvem som står bak.",
    mixed_alphabets: "Adressen blander bokstaver fra ulike alfabet. Skriv den med ett alfabet.",
    already_invited: "Denne adressen har allerede en konto. Logg inn i stedet.",
  },
} satisfies Translation<typeof en>;

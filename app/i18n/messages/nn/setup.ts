import type { setup as en } from "../en/setup.ts";
import type { Translation } from "../types.ts";

export const setup = {
  title: "Set opp forumet",
  firstStart: "Første oppstart",
  lede: "Du kom hit med eingongsadressa som serveren skreiv ut. Alle svara kan endrast seinare. Ingenting er offentleg før du kunngjer ein innspelsrunde.",
  name: "Kva heiter forumet?",
  host: "Kven står bak?",
  hostHint: "Organet som svarar for forumet, med det namnet folk kjenner.",
  personName: "Namnet ditt",
  personEmail: "E-postadressa di på jobb",
  personEmailHint: "Du blir den første administratoren og loggar inn med ein kode for denne adressa.",
  button: "Opne arbeidsbordet",
  afterwards: "Etterpå: inviter ein kollega som kan godkjenne.",
  peek: "Slik byrjar framsida",
  mailTitle: "E-post:",
  mailServer: "ein e-postserver er sett opp, og koden går til adressa di.",
  mailFiles:
    "ingen e-postserver er sett opp. E-post blir skriven til filer i datamappa, og kodar òg til loggen på serveren.",
  refusal: {
    not_allowed: "Forumet kunne ikkje setjast opp herifrå. Opne adressa frå loggen på nytt.",
    already_set_up: "Nokon har alt sett opp forumet. Logg inn i staden.",
    no_name: "Skriv kva forumet heiter, og kven som står bak.",
    mixed_alphabets: "Adressa blandar bokstavar frå ulike alfabet. Skriv ho med eitt alfabet.",
    already_invited: "Denne adressa har alt ein konto. Logg inn i staden.",
  },
} satisfies Translation<typeof en>;

import { about } from "./pages/about.ts";
import { accessibility } from "./pages/accessibility.ts";
import { privacy } from "./pages/privacy.ts";
import type { ForumSeed } from "./types.ts";

export const forum: ForumSeed = {
  name: {
    nn: "Dømeforumet for ope styresett",
    nb: "Eksempelforumet for åpent styresett",
    sv: "Exempelforumet för öppen förvaltning",
    en: "Example Forum for Open Government",
  },
  tagline: {
    nn: "Kvart innspel får eit svar, og alle kan sjå kva som skjer etterpå.",
    nb: "Hvert innspill får et svar, og alle kan se hva som skjer etterpå.",
    sv: "Varje synpunkt får ett svar, och alla kan se vad som händer sedan.",
    en: "Every contribution gets a response, and everyone can see what happens next.",
  },
  hostBody: "host",
  contact: {
    name: { nn: "Koordinatoren for forumet", en: "The forum's coordinator" },
    email: "forum@dome.example",
    phone: "+47 00 00 00 00",
    hours: { nn: "kvardagar 9–15", nb: "hverdager 9–15", sv: "vardagar 9–15", en: "weekdays 9–15" },
  },
  timeZone: "Europe/Oslo",
  mainLanguage: "nn",
  languages: ["nn", "nb", "sv", "en"],
  exampleNotice: {
    nn: "Døme. Datoar, tal og rammer følgjer midtvegsgjennomgangen i 2026. Verten, dei ansvarlege, organisasjonane og dei som skriv, er oppdikta, og kvar setning er skriven for dømet.",
    nb: "Eksempel. Datoer, tall og rammer følger midtveisgjennomgangen i 2026. Verten, de ansvarlige, organisasjonene og de som skriver, er oppdiktet, og hver setning er skrevet for eksempelet.",
    sv: "Exempel. Datum, siffror och ramar följer den norska halvtidsöversynen 2026. Myndigheterna, organisationerna och de som skriver är påhittade, och varje mening är skriven för exemplet.",
    en: "Example. Dates, figures and structure follow the Norwegian mid-term review of 2026. The host, the owners, the organisations and those who write are invented, and every sentence is written for the example.",
  },
  source: {
    label: {
      nn: "Den verkelege gjennomgangen på open.regjeringa.no",
      nb: "Den virkelige gjennomgangen på open.regjeringa.no",
      sv: "Den verkliga översynen på open.regjeringa.no",
      en: "The real review at open.regjeringa.no",
    },
    url: "https://open.regjeringa.no/",
  },
  pages: { about, privacy, accessibility },
};

import type { responses as en } from "../en/responses.ts";
import type { Translation } from "../types.ts";

export const responses = {
  title: "Svar",
  lede: "Varje svar har ett utfall med motivering och gäller en eller flera synpunkter.",
  none: "Inget svar har publicerats än.",
  number: "Svar {{number}}",
  version: "version {{version}}",
  meaning: "Det betyder: {{meaning}}",
  why: "Varför",
  next: "Vad som händer nu",
  goesTo: "Det går vidare till {{body}}.",
  fourEyes: "Det är godkänt av någon som inte har skrivit något av det.",
  noFourEyes:
    "Forumet har stängt av kravet på att en andra person godkänner. Ingen annan än de som skrev svaret behöver ha godkänt det.",
  promise: "Det som utlovas",
  responsible: "Inte gjort än. Ansvarig: {{body}}.",
  promiseLate: "Datumet har passerat, och ingen har meddelat att det är gjort. Ansvarig: {{body}}.",
  noPromise: "Inget mer utlovas",
  noPromiseText: "Svaret lovar inga fler steg.",
  members_one: "Synpunkten som svaret gäller",
  members_other: "De {{count}} synpunkter som svaret gäller",
  own: "Till just den här:",
} satisfies Translation<typeof en>;

import type { responses as en } from "../en/responses.ts";
import type { Translation } from "../types.ts";

export const responses = {
  title: "Svar",
  lede: "Varje svar har ett utfall med skäl och gäller en eller flera synpunkter.",
  none: "Inget svar har publicerats än.",
  number: "Svar {{number}}",
  version: "version {{version}}",
  meaning: "Det betyder: {{meaning}}",
  why: "Varför",
  next: "Vad som händer nu",
  goesTo: "Det går vidare till {{body}}.",
  fourEyes: "Det är godkänt av någon som inte har skrivit något av det.",
  noFourEyes:
    "Forumet har stängt av godkännande av en andra person. Ingen annan än de som skrev svaret behöver ha godkänt det.",
  promise: "Det som utlovas",
  responsible: "Inte gjort än. Ansvarig: {{body}}.",
  promiseLate: "Datumet har passerat, och ingen har meddelat att det är gjort. Ansvarig: {{body}}.",
  noPromise: "Inget mer utlovas",
  noPromiseText: "Svaret lovar inget ytterligare steg.",
  members_one: "Synpunkten som det gäller",
  members_other: "De {{count}} synpunkter som det gäller",
  own: "Till denna:",
} satisfies Translation<typeof en>;

import type { doubt as en } from "../en/doubt.ts";
import type { Translation } from "../types.ts";

export const doubt = {
  figure: "{{part}}: en siffra eller ett datum ändras: {{before}} → {{after}}",
  negation: "{{part}}: ett ”inte”, eller ett ord och dess motsats, ändras: {{before}} → {{after}}",
  words_one: "{{part}}: {{changed}} av {{count}} ord ändras",
  words_other: "{{part}}: {{changed}} av {{count}} ord ändras",
  question: "Ska de som fått svaret få besked?",
  only: "Nej, det är bara ett skrivfel ändå",
  onlyHint:
    "Då står det bland utkast och beslut, och i händelseloggen, att du sa det. Den som godkänner ser vad som hittades.",
  tell: "Ja, skicka det som ändring i sak",
} satisfies Translation<typeof en>;

import type { doubt as en } from "../en/doubt.ts";
import type { Translation } from "../types.ts";

export const doubt = {
  figure: "{{part}}: eit tal eller ein dato blir endra: {{before}} → {{after}}",
  negation: "{{part}}: eit «ikkje», eller eit ord og det motsette, blir endra: {{before}} → {{after}}",
  words_one: "{{part}}: {{changed}} av {{count}} ord blir endra",
  words_other: "{{part}}: {{changed}} av {{count}} ord blir endra",
  question: "Skal dei som har fått svaret, få melding?",
  only: "Nei, det er likevel berre ein skrivefeil",
  onlyHint:
    "Då står det mellom utkast og avgjerder, og i hendingsloggen, at du sa det. Den som godkjenner, ser kva som vart funne.",
  tell: "Ja, send det som endring av innhald",
} satisfies Translation<typeof en>;

import type { doubt as en } from "../en/doubt.ts";
import type { Translation } from "../types.ts";

export const doubt = {
  figure: "{{part}}: et tall eller en dato endres: {{before}} → {{after}}",
  negation: "{{part}}: et «ikke», eller et ord og det motsatte, endres: {{before}} → {{after}}",
  words_one: "{{part}}: {{changed}} av {{count}} ord endres",
  words_other: "{{part}}: {{changed}} av {{count}} ord endres",
  question: "Skal de som har fått svaret, få beskjed?",
  only: "Nei, det er likevel bare en skrivefeil",
  onlyHint:
    "Da står det blant utkast og avgjørelser, og i hendelsesloggen, at du sa det. Den som godkjenner, ser hva som ble funnet.",
  tell: "Ja, send det som endring av innhold",
} satisfies Translation<typeof en>;

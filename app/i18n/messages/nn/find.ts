import type { find as en } from "../en/find.ts";
import type { Translation } from "../types.ts";

export const find = {
  title: "Finn",
  label: "Finn etter referanse, namn, adresse, saksnummer eller tekst",
  placeholder: "Finn referanse, namn eller tekst",
  sub: "Etter referanse, namn, adresse, saksnummer og tekst. Heile ord; ei stjerne for ord som byrjar slik; hermeteikn for ord som står saman.",
  found: "Dette har {{words}}, det nyaste først",
  none: "Ingenting som du arbeider med, har {{words}}",
  kind: {
    submission: "Innsending {{ref}}",
    contribution: "Innspel {{ref}}",
    response: "Svar {{ref}}",
    consultation: "Innspelsrunde {{ref}}",
    meeting: "Møte {{ref}}",
    registration: "Påmelding {{ref}}",
  },
} satisfies Translation<typeof en>;

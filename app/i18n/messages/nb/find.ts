import type { find as en } from "../en/find.ts";
import type { Translation } from "../types.ts";

export const find = {
  title: "Finn",
  label: "Finn etter referanse, navn, adresse, saksnummer eller tekst",
  placeholder: "Finn referanse, navn eller tekst",
  sub: "Etter referanse, navn, adresse, saksnummer og tekst. Hele ord; en stjerne for ord som begynner slik; anførselstegn for ord som står sammen.",
  found: "Dette har {{words}}, det nyeste først",
  none: "Ingenting som du arbeider med, har {{words}}",
  kind: {
    submission: "Innsending {{ref}}",
    contribution: "Innspill {{ref}}",
    response: "Svar {{ref}}",
    consultation: "Innspillsrunde {{ref}}",
    meeting: "Møte {{ref}}",
    registration: "Påmelding {{ref}}",
  },
} satisfies Translation<typeof en>;

import type { find as en } from "../en/find.ts";
import type { Translation } from "../types.ts";

export const find = {
  title: "Hitta",
  label: "Hitta efter referens, namn, adress, diarienummer eller text",
  placeholder: "Hitta referens, namn eller text",
  sub: "Efter referens, namn, adress, diarienummer och text. Hela ord; en stjärna för ord som börjar så; citattecken för ord som står tillsammans.",
  found: "Det här har {{words}}, det nyaste först",
  none: "Inget som du arbetar med har {{words}}",
  kind: {
    submission: "Inlaga {{ref}}",
    contribution: "Synpunkt {{ref}}",
    response: "Svar {{ref}}",
    consultation: "Samråd {{ref}}",
    meeting: "Möte {{ref}}",
    registration: "Anmälan {{ref}}",
  },
} satisfies Translation<typeof en>;

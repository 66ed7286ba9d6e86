import type { outreach as source } from "../en/outreach.ts";
import type { Translation } from "../types.ts";

export const outreach: Translation<typeof source> = {
  title: "Utåtriktat arbete",
  lede: "Det som har gjorts på andre håll för att nå människor. Det bevaras som underlag; inget här är offentligt.",
  none: "Inget har noterats än.",
  meetings: "Vid mötena",
  noted: "antecknat: {{some}}",
  add: "Notera vad som gjorts",
  change: "Ändra",
  remove: "Ta bort",
  save: "Spara",
  field: {
    doneOn: "Dag",
    channel: "Kanal",
    what: "Vad som gjordes",
    reach: "Hur många det nådde",
    reachHint: "Så vitt du vet.",
    url: "Länk",
  },
  channel: {
    web: "Webbplats",
    social_media: "Sociala medier",
    phone: "Telefon",
    newsletter: "Nyhetsbrev",
    press: "Press eller annons",
    in_person: "Personligen",
    other: "Annat",
  },
  refused: {
    changed_meanwhile: "Någon har ändrat det sedan du läste sidan. Läs in den igen.",
  },
};

import type { redaction as source } from "../en/redaction.ts";
import type { Translation } from "../types.ts";

export const redaction: Translation<typeof source> = {
  title: "Maskera ord",
  lede: "Där ord är maskerade ser allmänheten ett streck och grunden. Texten står kvar som den kom, och den som skickade den ser fortfarande varje ord.",
  words: {
    bar: "Maskerat:",
    bare: "maskerat",
    hidden: "Detta är maskerat",
    ground: "{{statute}} {{section}}: {{reason}}",
    title:
      "Titeln upprepar ord som är maskerade och visas därför inte offentligt. Ge synpunkten en annan titel.",
    question: "Frågan är inte publicerad, eftersom den upprepar ord som är maskerade.",
    own: "Allmänheten ser ett streck i stället för de markerade orden:",
  },
  form: {
    label: "Vad som ska maskeras, och varför",
    tick: "Kryssa för meningar, eller skriv orden precis som de står.",
    mark: "Välj en mening, markera ett stycke med musen eller skriv orden precis som de står.",
    words: "Ord som ska maskeras",
    wordsHint:
      "Maskerar alla ställen där orden står: i det som är valt, eller i hela inlagan när inget är valt.",
    ground: "Grund",
    groundHint: "Den visas offentligt.",
    own: "En annan grund, skriven nedan",
    another: "En annan grund",
    statute: "Lag eller förordning",
    section: "Paragraf",
    reason: "Varför, med få ord",
    go: "Maskera",
  },
  list: {
    title: "Maskerat nu",
    none: "Inget är maskerat.",
    system: "Gensvar självt",
    back: "Ta tillbaka",
    ended: "Tillbakataget",
    endedBy: "Maskerat av {{who}}, {{when}}. Tillbakataget av {{ender}}, {{ended}}.",
  },
  found: {
    title: "Ser ut som personuppgifter",
    none: "Inget i den här texten ser ut som ett personnummer, ett telefonnummer eller en adress.",
    lede: "Maskera det, eller ange nedan att det får vara offentligt.",
    redact: "Maskera detta",
    again_one: "Maskera {{count}} ställe som förut",
    again_other: "Maskera {{count}} ställen som förut",
    accept: "Jag har läst detta, och det får vara offentligt",
    acceptTitle: "Det som ser ut som personuppgifter, även i titeln, får vara offentligt",
  },
  kind: {
    identity_number: "Personnummer eller liknande",
    telephone: "Telefonnummer",
    email: "E-postadress",
    address: "Postadress",
    redacted_before: "Maskerat i en annan text i inlagan",
  },
  statute: {
    identity_number: "Lag (2018:218)",
    contact_details: "Dataskyddsförordningen",
    private_matter: "Offentlighets- och sekretesslagen",
  },
  section: {
    identity_number: "3 kap. 10 §",
    contact_details: "artikel 5.1 c",
    private_matter: "21 kap.",
  },
  reason: {
    identity_number: "ett nummer som tillhör en enda person",
    contact_details: "var en enda person kan nås",
    private_matter: "någons personliga förhållanden",
  },
};

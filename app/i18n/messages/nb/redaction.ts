import type { redaction as source } from "../en/redaction.ts";
import type { Translation } from "../types.ts";

export const redaction: Translation<typeof source> = {
  title: "Sladd ord",
  lede: "Der ord er sladdet, ser offentligheten en strek og hjemmelen. Teksten står som den kom, og den som sendte den, ser fortsatt hvert ord.",
  words: {
    bar: "Sladdet:",
    bare: "sladdet",
    hidden: "Dette er sladdet",
    ground: "{{statute}} {{section}}: {{reason}}",
    title:
      "Tittelen gjentar ord som er sladdet, og vises derfor ikke offentlig. Gi innspillet en annen tittel.",
    question: "Spørsmålet er ikke publisert, siden det gjentar ord som er sladdet.",
    own: "Offentligheten ser en strek i stedet for de merkede ordene:",
  },
  form: {
    label: "Hva som skal sladdes, og hvorfor",
    tick: "Kryss av setninger, eller skriv ordene nøyaktig som de står.",
    mark: "Velg en setning, merk et stykke med musen, eller skriv ordene nøyaktig som de står.",
    words: "Ord som skal sladdes",
    wordsHint:
      "Sladder alle steder der disse ordene står: i det som er valgt, eller i hele innsendingen når ingenting er valgt.",
    ground: "Hjemmel",
    groundHint: "Den står offentlig.",
    own: "En annen hjemmel, skrevet under",
    another: "En annen hjemmel",
    statute: "Lov eller forskrift",
    section: "Paragraf",
    reason: "Hvorfor, med få ord",
    go: "Sladd",
  },
  list: {
    title: "Sladdet nå",
    none: "Ingenting er sladdet.",
    system: "Gensvar selv",
    back: "Ta tilbake",
    ended: "Tatt tilbake",
    endedBy: "Sladdet av {{who}}, {{when}}. Tatt tilbake av {{ender}}, {{ended}}.",
  },
  found: {
    title: "Ser ut som personopplysninger",
    none: "Ingenting i denne teksten ser ut som et fødselsnummer, et telefonnummer eller en adresse.",
    lede: "Sladd det, eller si under at det kan være offentlig.",
    redact: "Sladd dette",
    again_one: "Sladd {{count}} sted som før",
    again_other: "Sladd {{count}} steder som før",
    accept: "Jeg har lest dette, og det kan være offentlig",
    acceptTitle: "Det som ser ut som personopplysninger, også i tittelen, kan være offentlig",
  },
  kind: {
    identity_number: "Fødselsnummer eller lignende",
    telephone: "Telefonnummer",
    email: "E-postadresse",
    address: "Postadresse",
    redacted_before: "Sladdet i en annen tekst i innsendingen",
  },
  statute: {
    identity_number: "Offentlegforskrifta",
    contact_details: "Personvernforordningen",
    private_matter: "Offentleglova",
  },
  section: {
    identity_number: "§ 7 andre ledd",
    contact_details: "artikkel 5 nr. 1 bokstav c",
    private_matter: "§ 13 jf. forvaltningsloven § 13",
  },
  reason: {
    identity_number: "et nummer som tilhører én person",
    contact_details: "hvor én person kan nås",
    private_matter: "noens personlige forhold",
  },
};

import type { redaction as source } from "../en/redaction.ts";
import type { Translation } from "../types.ts";

export const redaction: Translation<typeof source> = {
  title: "Sladd ord",
  lede: "Der ord er sladda, ser offentlegheita ein strek og heimelen. Teksten står som han kom, og den som sende han, ser framleis kvart ord.",
  words: {
    bar: "Sladda:",
    bare: "sladda",
    hidden: "Dette er sladda",
    ground: "{{statute}} {{section}}: {{reason}}",
    title:
      "Tittelen tek opp att ord som er sladda, og blir difor ikkje vist offentleg. Gje innspelet ein annan tittel.",
    question: "Spørsmålet er ikkje publisert, sidan det tek opp att ord som er sladda.",
    own: "Offentlegheita ser ein strek i staden for dei merkte orda:",
  },
  form: {
    label: "Kva som skal sladdast, og kvifor",
    tick: "Kryss av setningar, eller skriv orda nøyaktig som dei står.",
    mark: "Vel ei setning, merk eit stykke med musa, eller skriv orda nøyaktig som dei står.",
    words: "Ord som skal sladdast",
    wordsHint:
      "Sladdar alle stader der desse orda står: i det som er valt, eller i heile innsendinga når ingenting er valt.",
    ground: "Heimel",
    groundHint: "Han står offentleg.",
    own: "Ein annan heimel, skriven under",
    another: "Ein annan heimel",
    statute: "Lov eller forskrift",
    section: "Paragraf",
    reason: "Kvifor, med få ord",
    go: "Sladd",
  },
  list: {
    title: "Sladda no",
    none: "Ingenting er sladda.",
    system: "Gensvar sjølv",
    back: "Ta tilbake",
    ended: "Teke tilbake",
    endedBy: "Sladda av {{who}}, {{when}}. Teke tilbake av {{ender}}, {{ended}}.",
  },
  found: {
    title: "Ser ut som personopplysningar",
    none: "Ingenting i denne teksten ser ut som eit fødselsnummer, eit telefonnummer eller ei adresse.",
    lede: "Sladd det, eller sei under at det kan vere offentleg.",
    redact: "Sladd dette",
    again_one: "Sladd {{count}} stad som før",
    again_other: "Sladd {{count}} stader som før",
    accept: "Eg har lese dette, og det kan vere offentleg",
    acceptTitle: "Det som ser ut som personopplysningar, også i tittelen, kan vere offentleg",
  },
  kind: {
    identity_number: "Fødselsnummer eller liknande",
    telephone: "Telefonnummer",
    email: "E-postadresse",
    address: "Postadresse",
    redacted_before: "Sladda i ein annan tekst i innsendinga",
  },
  statute: {
    identity_number: "Offentlegforskrifta",
    contact_details: "Personvernforordninga",
    private_matter: "Offentleglova",
  },
  section: {
    identity_number: "§ 7 andre ledd",
    contact_details: "artikkel 5 nr. 1 bokstav c",
    private_matter: "§ 13 jf. forvaltningslova § 13",
  },
  reason: {
    identity_number: "eit nummer som høyrer til éin person",
    contact_details: "kvar éin person kan nåast",
    private_matter: "personlege tilhøve hos nokon",
  },
};

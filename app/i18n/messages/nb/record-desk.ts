import type { recordDesk as source } from "../en/record-desk.ts";
import type { Translation } from "../types.ts";

export const recordDesk: Translation<typeof source> = {
  lede: "Hver del kan skrives, flyttes og tas ut. Ingen utenfor ser det før du publiserer.",
  ledePublished:
    "Versjon {{version}} har vært offentlig siden {{date}}. Det du endrer her, vises når du publiserer neste versjon.",
  preview: "Se det slik alle får se det",
  previewLede: "Utkastet slik det står nå. Ingen utenfor ser det.",
  draft: {
    title: "Det er ikke noe referat ennå",
    means:
      "Det blir laget et utkast av programmet, av hvem som var der, av det som ble skrevet ned i gruppene, og av status for forpliktelsene. Så skriver du videre. Ordene i innspillene blir ikke kopiert: De leses der de er, så det som senere holdes tilbake eller trekkes, er borte her også.",
    early: "Utkastet kan lages når møtet har begynt.",
    do: "Lag utkast",
  },
  parts: {
    title: "Deler",
    empty: "Alle delene er tatt ut.",
    add: "Legg til en del",
    redraft: "Lag utkast på nytt",
    redraftMeans:
      "«{{redraft}}» henter tallene, spørsmålene og referansene slik de er kjent nå. Det du har skrevet, blir stående.",
    said_one: "{{count}} innspill",
    said_other: "{{count}} innspill",
    unwritten: "Ikke skrevet noe",
  },
  field: {
    kind: "Hva det er",
    title: "Overskrift",
    titleHint: "Står det ikke noe her, heter den «{{name}}».",
    body: "Tekst",
    bodyHint: "Omtal folk med rolle, ikke med navn. En nettadresse blir til en lenke.",
    numbers: "Hvor mange som var der",
    numbersHint:
      "Organisasjoner blir ikke nevnt: Det folk skriver når de melder seg på, er ikke offentlig. Spør organisasjonen først om du vil nevne den i teksten.",
    newcomers: "Av dem nye i forumet",
    questionRefs: "Referanser til det som ble sagt om spørsmål {{number}}",
    refs: "Referanser til det som ble sagt uten å høre til et spørsmål",
    refsHint: "For eksempel {{example}}, etter hverandre.",
  },
  head: {
    title: "Hvem som har skrevet det, og lenker",
    compiledBy: "Skrevet av",
    compiledByHint: "Med rolle eller organ, om det ikke var verten.",
    link: "Lenke {{number}}",
    linkKind: "Hva den fører til",
    linkTitle: "Hva den heter",
    url: "Adresse",
    blankRows: "La en rad stå tom om den ikke skal være med.",
  },
  links: {
    title: "Lenker",
    none: "Referatet har ingen nettadresser.",
    lede: "Hver lenke kontrolleres før referatet publiseres. Det som blir funnet, gjelder i {{days}} dager.",
    check: "Prøv lenkene nå",
    movedTo: "Nå på {{address}}",
    reason: "Hvorfor den står der likevel",
    giveReason: "Lagre grunnen",
    reasonGiven: "Blir stående fordi: {{reason}}",
  },
  linkState: {
    answers: "Svarer",
    moved: "Flyttet",
    dead: "Død",
    refused: "Ikke for allmennheten",
    not_checked: "Ikke kontrollert",
  },
  fault: {
    unknown_host: "Ingen kjenner den adressen",
    no_answer: "Ingen svarer der",
    private_network: "Den fører inn i et lukket nett",
    not_web: "Det er ikke en nettadresse",
    too_many_moves: "Den fører videre og videre",
    no_such_page: "Dette forumet har ingen slik side",
    status: "Svarer med {{status}}",
  },
  publish: {
    title: "Publiser",
    first_one:
      "Det blir offentlig med en gang, og den ene som var påmeldt eller kom, får beskjed på e-post, én gang. Det kan ikke tas tilbake, men en ny versjon kan publiseres.",
    first_other:
      "Det blir offentlig med en gang, og {{count}} som var påmeldt eller kom, får beskjed på e-post, én gang. Det kan ikke tas tilbake, men en ny versjon kan publiseres.",
    next: "Neste versjon tar plassen. De tidligere kan fortsatt leses, og ingen får e-post.",
    note: "Hva denne versjonen endrer",
    do: "Publiser referatet",
    doNext: "Publiser versjon {{version}}",
    asPublished: "Utkastet er det som er publisert.",
    internal: "Dette møtet er bare for ansatte: Referatet blir aldri publisert.",
  },
  did: {
    drafted: "Utkastet er laget.",
    saved: "Lagret.",
    checked: "Lenkene er kontrollert.",
    published: "Referatet er offentlig.",
  },
  refused: {
    not_held: "Møtet ble ikke holdt.",
    not_drafted: "Det er ikke laget noe utkast ennå.",
    changed_meanwhile:
      "Noen andre har endret det i mellomtiden. Det de lagret, står ved siden av det du skrev: Ta med det som skal gjelde, og lagre igjen.",
    removed_meanwhile: "Noen andre har tatt ut delen i mellomtiden. Det du skrev, står i skjemaet for en ny.",
    half_a_link: "En lenke trenger både navn og adresse.",
    title_missing: "Gi den en overskrift på hovedspråket.",
    too_many: "Det har så mange deler som det kan ha.",
    unknown_reference: "Det finnes ikke noe innspill med en av disse referansene. Se over dem.",
    more_new_than_there: "Det står at flere var nye enn det var folk der.",
    nothing_to_draft: "Det er ikke lenger noe å lage utkast av.",
    not_checked: "Prøv lenken først.",
    internal: "Et møte bare for ansatte har ikke noe offentlig referat.",
    empty: "Det har ingen deler.",
    nothing_changed: "Utkastet er det som alt er publisert.",
    note_missing: "Skriv på hovedspråket hva denne versjonen endrer.",
    links_open:
      "Noen lenker er ikke kontrollert eller fører ingen steder. Kontroller dem, og rett dem eller skriv hvorfor de blir stående.",
    too_many_links: "Det har flere adresser enn det går an å kontrollere. Ta ut noen.",
    join_link: "Møtelenken står i det. Den er bare for de påmeldte: Ta den ut.",
  },
};

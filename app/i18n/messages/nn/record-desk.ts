import type { recordDesk as source } from "../en/record-desk.ts";
import type { Translation } from "../types.ts";

export const recordDesk: Translation<typeof source> = {
  lede: "Kvar del kan skrivast, flyttast og takast ut. Ingen utanfor ser det før du publiserer.",
  ledePublished:
    "Versjon {{version}} har vore offentleg sidan {{date}}. Det du endrar her, blir vist når du publiserer neste versjon.",
  preview: "Sjå det slik alle får sjå det",
  previewLede: "Utkastet slik det står no. Ingen utanfor ser det.",
  draft: {
    title: "Det er ikkje noko referat enno",
    means:
      "Det blir laga eit utkast av programmet, av kven som var der, av det som vart skrive ned i gruppene, og av status for forpliktingane. Så skriv du vidare. Orda i innspela blir ikkje kopierte: Dei blir lesne der dei er, så det som seinare blir halde tilbake eller trekt, er borte her òg.",
    early: "Utkastet kan lagast når møtet har begynt.",
    do: "Lag utkast",
  },
  parts: {
    title: "Delar",
    empty: "Alle delane er tekne ut.",
    add: "Legg til ein del",
    redraft: "Lag utkast på nytt",
    redraftMeans:
      "«{{redraft}}» hentar tala, spørsmåla og referansane slik dei er kjende no. Det du har skrive, blir ståande.",
    said_one: "{{count}} innspel",
    said_other: "{{count}} innspel",
    unwritten: "Det står ikkje noko i den, så den blir utelaten",
    questions_one: "{{count}} spørsmål",
    questions_other: "{{count}} spørsmål",
    commitments_one: "{{count}} forplikting, med status",
    commitments_other: "{{count}} forpliktingar, med status",
  },
  field: {
    kind: "Kva det er",
    title: "Overskrift",
    titleHint: "Står det ikkje noko her, heiter han «{{name}}».",
    body: "Tekst",
    bodyHint: "Omtal folk med rolle, ikkje med namn. Ei nettadresse blir til ei lenkje.",
    numbers: "Kor mange som var der",
    numbersHint:
      "Organisasjonar blir ikkje nemnde: Det folk skriv når dei melder seg på, er ikkje offentleg. Spør organisasjonen først om du vil nemne han i teksten.",
    newcomers: "Av dei nye i forumet",
    questionRefs: "Referansar til det som vart sagt om spørsmål {{number}}",
    refs: "Referansar til det som vart sagt utan å høyre til eit spørsmål",
    refsHint: "Til dømes {{example}}, etter kvarandre.",
  },
  head: {
    title: "Kven som har skrive det, og lenkjer",
    compiledBy: "Skrive av",
    compiledByHint: "Med rolle eller organ, om det ikkje var verten.",
    link: "Lenkje {{number}}",
    linkKind: "Kva ho fører til",
    linkTitle: "Kva ho heiter",
    url: "Adresse",
    blankRows: "Lat ei rad stå tom om ho ikkje skal vere med.",
  },
  links: {
    title: "Lenkjer",
    none: "Referatet har ingen nettadresser.",
    lede: "Kvar lenkje blir kontrollert før referatet blir publisert. Det som blir funne, gjeld i {{days}} dagar.",
    check: "Prøv lenkjene no",
    movedTo: "No på {{address}}",
    reason: "Kvifor ho står der likevel",
    giveReason: "Lagre grunnen",
    reasonGiven: "Blir ståande fordi: {{reason}}",
  },
  linkState: {
    answers: "Svarer",
    moved: "Flytta",
    dead: "Død",
    refused: "Ikkje for ålmenta",
    not_checked: "Ikkje kontrollert",
  },
  fault: {
    unknown_host: "Ingen kjenner den adressa",
    no_answer: "Ingen svarer der",
    private_network: "Ho fører inn i eit lukka nett",
    not_web: "Det er ikkje ei nettadresse",
    too_many_moves: "Ho fører vidare og vidare",
    no_such_page: "Dette forumet har inga slik side",
    status: "Svarer med {{status}}",
  },
  publish: {
    title: "Publiser",
    lede: "Før noko blir publisert, ser du kven som får melding, kva i det som ikkje er offentleg enno, og kva som blir utelate.",
    goOn: "Gå vidare til publisering",
    means:
      "Det blir offentleg med ein gong og kan ikkje takast tilbake. Ein ny versjon kan publiserast ved sida av.",
    told_one: "Éin som var påmeld eller kom, får melding på e-post, éin gong.",
    told_other: "{{count}} som var påmelde eller kom, får melding på e-post, éin gong.",
    toldNobody: "Ingen får e-post: Ingen som var påmelde eller kom, har ei adresse vi kan skrive til.",
    leftOut: "Blir utelate fordi det ikkje står noko i dei: {{parts}}.",
    unconfirmed_one:
      "Eitt punkt som vart skrive ned ved eit bord, er ikkje med: Bordet stadfesta det ikkje. Det står i referatet.",
    unconfirmed_other:
      "{{count}} punkt som vart skrivne ned ved borda, er ikkje med: Borda stadfesta dei ikkje. Det står i referatet.",
    notClosed:
      "Møtet er ikkje avslutta. Det borda skreiv ned, blir innspel når det blir avslutta, og kjem med i referatet når delane blir laga på nytt. {{link}}",
    waiting_one: "Eitt innspel i det er ikkje offentleg enno",
    waiting_other: "{{count}} innspel i det er ikkje offentlege enno",
    waitingMeans:
      "Til kvart av dei er sortert og klarert, ser lesarane «{{words}}» og referansen. Deretter står orda der av seg sjølve.",
    ended_one: "Eitt innspel i det har ingen offentleg tekst",
    ended_other: "{{count}} innspel i det har ingen offentleg tekst",
    endedMeans: "Dei er haldne tilbake, trekte eller lagde til side. Lesarane ser det, og referansen.",
    back: "Tilbake til referatet",
    next: "Neste versjon tek plassen. Dei tidlegare kan framleis lesast, og ingen får e-post.",
    note: "Kva denne versjonen endrar",
    do: "Publiser referatet",
    doNext: "Publiser versjon {{version}}",
    nothingNew: "Ikkje noko nytt å publisere",
    asPublished:
      "Utkastet seier det same som den publiserte versjonen. Endre det først, så kan du publisere det som versjon {{version}}.",
    internal: "Dette møtet er berre for tilsette: Referatet blir aldri publisert.",
  },
  did: {
    drafted: "Utkastet er laga.",
    saved: "Lagra.",
    checked: "Lenkjene er kontrollerte.",
    published: "Referatet er offentleg.",
  },
  refused: {
    not_held: "Møtet vart ikkje halde.",
    not_drafted: "Det er ikkje laga noko utkast enno.",
    changed_meanwhile:
      "Nokon andre har endra det i mellomtida. Det dei lagra, står ved sida av det du skreiv: Ta med det som skal gjelde, og lagre igjen.",
    removed_meanwhile:
      "Nokon andre har teke ut delen i mellomtida. Det du skreiv, står i skjemaet for ein ny.",
    half_a_link: "Ei lenkje treng både namn og adresse.",
    title_missing: "Gi han ei overskrift på hovudspråket.",
    too_many: "Det har så mange delar som det kan ha.",
    unknown_reference: "Det finst ikkje noko innspel med ein av desse referansane. Sjå over dei.",
    more_new_than_there: "Det står at fleire var nye enn det var folk der.",
    nothing_to_draft: "Det er ikkje lenger noko å lage utkast av.",
    not_checked: "Prøv lenkja først.",
    internal: "Eit møte berre for tilsette har ikkje noko offentleg referat.",
    empty: "Det står ikkje noko i nokon av delane.",
    note_missing: "Skriv på hovudspråket kva denne versjonen endrar.",
    links_open:
      "Nokre lenkjer er ikkje kontrollerte eller fører ingen stader. Kontroller dei, og rett dei eller skriv kvifor dei blir ståande.",
    too_many_links: "Det har fleire adresser enn det går an å kontrollere. Ta ut nokre.",
    join_link: "Møtelenkja står i det. Ho er berre for dei påmelde: Ta ho ut.",
  },
};

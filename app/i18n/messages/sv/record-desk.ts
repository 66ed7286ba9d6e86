import type { recordDesk as source } from "../en/record-desk.ts";
import type { Translation } from "../types.ts";

export const recordDesk: Translation<typeof source> = {
  lede: "Varje del kan skrivas, flyttas och tas bort. Ingen utanför ser den innan du publicerar.",
  ledePublished:
    "Version {{version}} är offentlig sedan {{date}}. Det du ändrar här syns när du publicerar nästa version.",
  preview: "Se den som alla kommer att se den",
  previewLede: "Utkastet som det ser ut nu. Ingen utanför ser det.",
  draft: {
    title: "Det finns ingen dokumentation än",
    means:
      "Ett utkast görs av programmet, av vilka som var där, av det som skrevs ned i grupperna och av läget för åtagandena. Sedan skriver du vidare. Orden i synpunkterna kopieras inte: de läses där de finns, så att det som senare hålls tillbaka eller återkallas är borta också här.",
    early: "Utkastet kan göras när mötet har börjat.",
    do: "Gör ett utkast",
  },
  parts: {
    title: "Delar",
    empty: "Alla delar är borttagna.",
    add: "Lägg till en del",
    redraft: "Gör utkastet på nytt",
    redraftMeans:
      "”{{redraft}}” hämtar siffrorna, frågorna och referenserna som de är kända nu. Det du har skrivit står kvar.",
    said_one: "{{count}} synpunkt",
    said_other: "{{count}} synpunkter",
    unwritten: "Inget skrivet",
  },
  field: {
    kind: "Vad det är",
    title: "Rubrik",
    titleHint: "Om det är tomt heter den ”{{name}}”.",
    body: "Text",
    bodyHint: "Nämn personer med roll, inte med namn. En webbadress blir en länk.",
    numbers: "Hur många som var där",
    numbersHint:
      "Organisationer nämns inte: det som folk skriver när de anmäler sig är inte offentligt. Fråga organisationen först om du vill nämna den i texten.",
    newcomers: "Av dem nya i forumet",
    questionRefs: "Referenser till det som sades om fråga {{number}}",
    refs: "Referenser till det som sades utan att höra till en fråga",
    refsHint: "Till exempel {{example}}, efter varandra.",
  },
  head: {
    title: "Vem som sammanställt den, och länkar",
    compiledBy: "Sammanställd av",
    compiledByHint: "Med roll eller organisation, om det inte var värden.",
    link: "Länk {{number}}",
    linkKind: "Vad den leder till",
    linkTitle: "Vad den heter",
    url: "Adress",
    blankRows: "Lämna en rad tom om den inte ska vara med.",
  },
  links: {
    title: "Länkar",
    none: "Dokumentationen har inga webbadresser.",
    lede: "Varje länk kontrolleras innan dokumentationen publiceras. Det som hittas gäller i {{days}} dagar.",
    check: "Pröva länkarna nu",
    movedTo: "Nu på {{address}}",
    reason: "Varför den står där ändå",
    giveReason: "Spara skälet",
    reasonGiven: "Står kvar eftersom: {{reason}}",
  },
  linkState: {
    answers: "Svarar",
    moved: "Flyttad",
    dead: "Död",
    refused: "Inte för allmänheten",
    not_checked: "Inte kontrollerad",
  },
  fault: {
    unknown_host: "Ingen känner till den adressen",
    no_answer: "Ingen svarar där",
    private_network: "Den leder in i ett slutet nät",
    not_web: "Det är ingen webbadress",
    too_many_moves: "Den leder vidare och vidare",
    no_such_page: "Det här forumet har ingen sådan sida",
    status: "Svarar med {{status}}",
  },
  publish: {
    title: "Publicera",
    first_one:
      "Den blir offentlig direkt, och den enda som var anmäld eller kom får besked via mejl, en gång. Den kan inte tas tillbaka, men en ny version kan publiceras.",
    first_other:
      "Den blir offentlig direkt, och {{count}} som var anmälda eller kom får besked via mejl, en gång. Den kan inte tas tillbaka, men en ny version kan publiceras.",
    next: "Nästa version tar dess plats. Tidigare går fortfarande att läsa, och ingen får mejl.",
    note: "Vad den här versionen ändrar",
    do: "Publicera dokumentationen",
    doNext: "Publicera version {{version}}",
    asPublished: "Utkastet är det som är publicerat.",
    internal: "Det här mötet är bara för personal: dokumentationen publiceras aldrig.",
  },
  did: {
    drafted: "Utkastet är gjort.",
    saved: "Sparat.",
    checked: "Länkarna är kontrollerade.",
    published: "Dokumentationen är offentlig.",
  },
  refused: {
    not_held: "Mötet hölls inte.",
    not_drafted: "Inget utkast är gjort än.",
    changed_meanwhile:
      "Någon annan har ändrat den under tiden. Det de sparade står bredvid det du skrev: ta med det som ska gälla och spara igen.",
    removed_meanwhile:
      "Någon annan har tagit bort delen under tiden. Det du skrev står i formuläret för en ny.",
    half_a_link: "En länk behöver både namn och adress.",
    title_missing: "Ge den en rubrik på huvudspråket.",
    too_many: "Den har så många delar som den får ha.",
    unknown_reference: "Det finns ingen synpunkt med en av de här referenserna. Se över dem.",
    more_new_than_there: "Fler sägs vara nya än som var där.",
    nothing_to_draft: "Det finns inte längre något att göra utkast av.",
    not_checked: "Pröva länken först.",
    internal: "Ett möte bara för personal har ingen offentlig dokumentation.",
    empty: "Den har inga delar.",
    nothing_changed: "Utkastet är det som redan är publicerat.",
    note_missing: "Skriv på huvudspråket vad den här versionen ändrar.",
    links_open:
      "Några länkar är inte kontrollerade eller leder ingenstans. Kontrollera dem, och rätta dem eller skriv varför de står kvar.",
    too_many_links: "Den har fler adresser än som kan kontrolleras. Ta bort några.",
    join_link: "Möteslänken står i den. Den är bara för de anmälda: ta bort den.",
  },
};

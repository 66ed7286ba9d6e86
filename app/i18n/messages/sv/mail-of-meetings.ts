import type { mailOfMeetings as source } from "../en/mail-of-meetings.ts";
import type { Translation } from "../types.ts";

export const mailOfMeetings: Translation<typeof source> = {
  meeting: {
    goingSubject: "Du är anmäld: {{title}}",
    goingHeading: "Du har en plats",
    goingIntro: "Du är anmäld till det här mötet och har en plats.",
    askedSubject: "Du är kallad: {{title}}",
    askedHeading: "Du är kallad till ett möte",
    askedIntro:
      "Du är kallad till det här mötet och har en plats. Kan du inte komma säger du till på din egen sida.",
    maybeSubject: "Du kommer kanske: {{title}}",
    maybeHeading: "Du kommer kanske",
    maybeIntro:
      "Vi har noterat att du kanske kommer. Ingen plats hålls åt dig förrän du säger att du kommer.",
    waitingSubject: "Du står på väntelistan: {{title}}",
    waitingHeading: "Du står på väntelistan",
    waiting_meeting_full:
      "Alla platser är tagna. Nästa som blir ledig går till den första på väntelistan som kan få den, och vi skriver till dig när en är din.",
    waiting_organisation_full:
      "Din organisation har alla platser som den kan ha på det här mötet. Lämnar en kollega ifrån sig sin kan den bli din, och då skriver vi till dig. Är det viktigt att ni är fler, skriv till arrangören.",
    endedSubject: "Du kommer inte: {{title}}",
    endedHeading: "Du är inte längre anmäld",
    endedIntro:
      "Vi har noterat att du inte kommer, och ingen plats hålls åt dig. Om det är fel kan du svara på nytt på din egen sida.",
    takenSubject: "Din plats har tagits över: {{title}}",
    takenHeading: "Din plats har tagits över",
    takenIntro:
      "Den du erbjöd din plats har tagit den, och du är inte längre anmäld. Vill du komma ändå kan du svara på nytt på din egen sida.",
    seatedSubject: "En plats till dig: {{title}}",
    seatedHeading: "Du har en plats",
    seatedIntro:
      "En plats har blivit ledig, och den är din. Om du ändå inte kan komma lämnar du den ifrån dig på din egen sida, så går den till nästa som väntar.",
    changedSubject: "Ditt svar är ändrat: {{title}}",
    movedSubject: "Ändrat: {{title}}",
    movedHeading: "Mötet har ändrats",
    movedForOthers: "Mötet har ändrats sedan vi skrev senast. För dig är tid och plats desamma.",
    form_room: "Det hålls nu bara på plats.",
    form_digital: "Det hålls nu bara digitalt.",
    form_hybrid: "Det hålls nu både på plats och digitalt.",
    movedIntro: "Mötet har ändrats sedan vi skrev senast. Det här gäller nu:",
    moved_going: "Du behåller din plats. Om du inte kan komma nu lämnar du den ifrån dig på din egen sida.",
    moved_maybe: "Du har svarat att du kanske kommer. Säg på din egen sida om du kommer.",
    moved_waiting: "Du står kvar på väntelistan.",
    before: "Så var det",
    linkSubject: "Ny länk till mötet: {{title}}",
    linkHeading: "Länken till mötet är ny",
    linkIntro: "Länken till det här mötet har ändrats. Använd den här; den förra gäller inte längre.",
    cancelledSubject: "Inställt: {{title}}",
    cancelledHeading: "Mötet är inställt",
    cancelledIntro: "Det här mötet blir inte av, och ditt svar gäller inte längre.",
    cancelledOwn:
      "På din egen sida ser du vad vi har sparat om dig, och där kan du få det raderat. Länken är bara din.",
    stillInput: "Du kan fortfarande lämna synpunkter skriftligen",
    join: "Länk till mötet",
    joinPrivate: "Länken till mötet är till dig. Lägg inte ut den öppet.",
    noPlaceInGroup: "Vilken som helst. Du valde ”{{title}}”, som inte hade plats för dig.",
    wayAssumed:
      "Vi har utgått från att du deltar på plats. Deltar du digitalt i stället? Ändra det på din egen sida.",
    atDoor: "Vid dörren: säg {{ref}}, eller visa koden.",
    outOfCalendar: "Har du mötet från oss i kalendern försvinner det därifrån tills du har en plats.",
    fromCalendar: "Du kan också svara från din kalender, så följer din anmälan med.",
    because_asked: "Du får det här för att du är kallad till mötet.",
    because_going: "Du får det här mejlet eftersom den här adressen är anmäld till mötet.",
    because_maybe: "Du får det här mejlet eftersom du har svarat att du kanske kommer till mötet.",
    because_waiting: "Du får det här mejlet eftersom den här adressen står på väntelistan till mötet.",
    because_not_going: "Du får det här mejlet eftersom den här adressen var anmäld till mötet.",
    because_called_off: "Du får det här mejlet eftersom den här adressen stod på listan till mötet.",
  },
  duty: {
    moved: "Mötet har ändrats. Det här gäller nu:",
    cancelled: "Mötet blir inte av.",
    button: "Öppna mötet",
    because: "Du får det här för att du har en grupp på mötet.",
  },
};

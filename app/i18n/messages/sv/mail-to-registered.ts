import type { mailToRegistered as source } from "../en/mail-to-registered.ts";
import type { Translation } from "../types.ts";

export const mailToRegistered: Translation<typeof source> = {
  registration: {
    confirmSubject: "Bekräfta: {{title}}",
    confirmHeading: "Vill du komma?",
    confirmIntro: "Någon, troligen du, har fyllt i anmälan till det här mötet med din adress.",
    confirmWaits: "Som det är nu finns ingen ledig plats: den som bekräftar hamnar på väntelistan.",
    confirmButton: "Se och bekräfta",
    confirmUntil:
      "Länken fungerar till {{moment}}. Gör du ingenting blir ingen anmäld, och det som fylldes i raderas.",
    offeredSubject: "Du erbjuds en plats: {{title}}",
    offeredHeading: "En plats hålls åt dig",
    offered_holder: "En plats hålls åt dig på det här mötet. Någon som inte kan komma erbjuder dig sin.",
    offered_organiser:
      "En plats hålls åt dig på det här mötet. Arrangören erbjuder dig platsen efter någon som inte kan komma.",
    offeredButton: "Se och ta platsen",
    offeredUntil:
      "Du kan ta den till {{moment}}, så länge den inte lämnas tillbaka eller erbjuds någon annan innan dess. Gör du ingenting blir du inte anmäld, och det som skrevs om dig raderas.",
    becauseOffered: "Du får det här eftersom den här adressen fick ett erbjudande om en plats på ett möte.",
    linkSubject: "Din anmälan: {{title}}",
    linkHeading: "Du har redan svarat",
    linkIntro:
      "Din egen sida visar om du har en plats. Där ändrar du ditt svar eller lämnar ifrån dig platsen.",
    linkSeat:
      "Det är {{name}} som har svarat med den här adressen. En adress ger en plats, så en kollega som delar den anmäler sig med en egen, eller skriver till {{email}} och blir anmäld utan.",
    ownButton: "Din egen sida",
    private: "Länken är privat: den som har den kan ändra ditt svar. Spara det här mejlet.",
    becauseTyped: "Någon skrev den här adressen i formuläret för ett möte.",
  },
  /** an answer from a calendar that was not taken */
  refused: {
    subject: "Ditt svar togs inte emot: {{title}}",
    heading: "Svaret från din kalender ändrade ingenting",
    closed: "Du svarade på den här inbjudan från din kalender efter sista anmälningsdag. Du är inte anmäld.",
    older:
      "Mötet har flyttats, eller du har svarat något annat, sedan du gav det här svaret i kalendern. Det togs inte emot.",
    old_address:
      "Du svarade på en äldre post i din kalender. Den slutade gälla när du fick en ny länk, och ditt svar togs inte emot.",
    over: "Svaret från din kalender kom när mötet var över och togs inte emot.",
    cancelled: "Du svarade från din kalender, men mötet är inställt. Det blir inte av.",
    stands_going: "Som det är nu kommer du och har en plats.",
    stands_maybe: "Som det är nu kommer du kanske. Ingen plats hålls åt dig.",
    stands_waiting: "Som det är nu står du på väntelistan.",
    stands_not_going: "Som det är nu kommer du inte.",
    stands_none: "Som det är nu har du inte svarat.",
    answer: "Stämmer det inte svarar du på sidan nedan.",
    write: "Vill du fortfarande komma, skriv till {{email}}.",
    button: "Din inbjudan",
    because: "Du får det här eftersom ett svar kom från kalendern för den här adressen.",
  },
};

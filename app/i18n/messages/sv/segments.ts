import type { segments as source } from "../en/segments.ts";
import type { Translation } from "../types.ts";

export const segments: Translation<typeof source> = {
  title: "Urval",
  lede: "Vilka på inbjudningslistan som avses, under ett namn. Varje urval hämtas på nytt när det används, så att det alltid stämmer.",
  new: "Sätt ihop ett urval",
  none: "Det finns inget urval än. Sätt ihop ett: du ser hur många det gäller innan du sparar.",
  name: "Namn",
  nameHint: "Så att det kan hittas igen. Behövs för att spara, inte för att räkna.",
  who: "Vilka",
  count: "Hur många nu",
  composeLede: "Det som lämnas öppet betyder alla. Inget skickas härifrån.",
  whom: "Vilka det gäller",
  notCounted: "Välj och räkna: antalet och de första namnen visas här.",
  countNow: "Räkna",
  any: "Alla",
  everybody: "Alla på inbjudningslistan",
  languagesHint: "Får mejl på språket, eller läser det också.",
  interestsHint: "De som har valt något av dessa, eller inget, vilket betyder allt.",
  areaHint: "Hela ord: Oslo finns också i Oslo och Akershus.",
  consultees: {
    of: "De som vi skriver till hos remissinstanserna i",
    which: "Vilka av dem",
    all: "Alla remissinstanser",
    not_asked: "Remissinstanser som inte är tillfrågade än",
    silent: "Remissinstanser som är tillfrågade och inte har svarat",
    answered: "Remissinstanser som har svarat",
    declined: "Remissinstanser som har tackat nej",
  },
  more_one: "Och {{count}} till.",
  more_other: "Och {{count}} till.",
  included_one: "{{count}} kontakt.",
  included_other: "{{count}} kontakter.",
  passedOver_one: "{{count}} är utelämnad: {{reasons}}.",
  passedOver_other: "{{count}} är utelämnade: {{reasons}}.",
  nobodyPassedOver: "Ingen är utelämnad.",
  nobodyToWriteTo: {
    told_one: "{{count}} remissinstans har ingen att skriva till på inbjudningslistan och nås inte:",
    told_other: "{{count}} remissinstanser har ingen att skriva till på inbjudningslistan och nås inte:",
    give: "Ange under remissinstanserna vem man ska skriva till",
  },
  unconfirmed_one: "{{count}} har anmält sig till listan utan att bekräfta det än, och står inte på den.",
  unconfirmed_other: "{{count}} har anmält sig till listan utan att bekräfta det än, och står inte på den.",
  nobody: "Ingen passar här.",
  partOfArea_one:
    "Inget område har ”{{area}}” som ett eget ord, så urvalet träffar ingen på det. {{count}} har det som en del av ett längre ord: skriv hela ordet för att få med dem.",
  partOfArea_other:
    "Inget område har ”{{area}}” som ett eget ord, så urvalet träffar ingen på det. {{count}} har det som en del av ett längre ord: skriv hela ordet för att få med dem.",
  change: "Ändra vad urvalet frågar efter",
  end: "Avsluta urvalet",
  endHint: "Namnet blir ledigt. Ingen tas bort från listan.",
  history: {
    label: "Möten",
    hint: "Allt du kryssar i ska gälla samtidigt. Där ingen checkades in räknas de som hade plats som närvarande.",
    invited: "Inbjuden till ett möte de senaste två åren",
    registered: "Anmäld till ett möte de senaste två åren",
    never_registered: "Aldrig anmäld till ett möte",
    came: "Var på ett möte de senaste två åren",
    never_came: "Har aldrig varit på ett möte",
  },
  excluded: {
    left_one: "{{count}} har lämnat listan",
    left_other: "{{count}} har lämnat listan",
    ended_one: "{{count}} är borttagen från den",
    ended_other: "{{count}} är borttagna från den",
    bounced_one: "e-post till {{count}} kommer tillbaka",
    bounced_other: "e-post till {{count}} kommer tillbaka",
  },
  why: {
    left: "Har lämnat listan",
    ended: "Borttagen från listan",
    bounced: "E-post kommer tillbaka",
  },
  views: {
    label: "Vilka",
    included: "Med",
    excluded: "Utelämnade",
  },
  did: {
    saved: "Sparat.",
    ended: "Urvalet är avslutat.",
  },
  refused: {
    changed_meanwhile:
      "Någon annan sparade medan du skrev. Där de två skiljer sig står deras ovanför ditt fält. Sätt ihop dem och spara igen.",
    name_taken: "Ett annat urval har det här namnet. Skriv ett annat.",
    in_use:
      "Ett utskick går till det här urvalet och är inte klart. En samordnare kan välja andra mottagare där eller kasta det.",
    in_use_by:
      "Utskick {{number}} för ”{{meeting}}” går till det här urvalet och är inte klart. Välj andra mottagare där eller kasta utskicket, eller vänta tills det har skickats.",
  },
};

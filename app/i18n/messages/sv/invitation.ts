import type { invitation as source } from "../en/invitation.ts";
import type { Translation } from "../types.ts";

export const invitation: Translation<typeof source> = {
  label: "Inbjudan",
  back: "Tillbaka till inbjudan",
  title: "Vill du komma?",
  to: "Den här inbjudan är till {{email}}.",
  notYou: "Någon skickade den vidare till mig",
  register: "Anmäl mig",
  decline: {
    title: "Kan du inte komma?",
    text: "Då skickar vi ingen påminnelse. Du kan ändra dig så länge anmälan är öppen.",
    now: "Jag kommer inte",
    done: "Du har sagt att du inte kommer. Kan du ändå komma, anmäl dig nedan.",
  },
  known: {
    title: "Den här inbjudan är besvarad",
    text: "Anmälan ändras eller tas tillbaka med länken i mejlet om den. Vi kan skicka länken en gång till, till adressen som blev inbjuden.",
    send: "Skicka länken",
    sent: "Länken går till adressen som blev inbjuden. Skickades den för en kort stund sedan, leta efter det mejlet.",
  },
  pass: {
    title: "Anmäl dig själv",
    lede: "Skriv vem du är. Vi skickar ett mejl till din adress, och du är anmäld när du har bekräftat där. Det noteras vems inbjudan du kom med.",
    ledeFull:
      "Skriv vem du är. Vi skickar ett mejl till din adress, och du står på väntelistan när du har bekräftat där. Det noteras vems inbjudan du kom med.",
    works: "Länken i mejlet fungerar i {{days}} dagar.",
    enough:
      "Den här inbjudan har skickats vidare till så många som får vänta på att bekräfta. Försök igen i morgon, eller skriv till arrangören.",
  },
  dead: {
    title: "Den här länken fungerar inte",
    text: "Öppna länken från mejlet en gång till. Har adressen ändrats sedan dess kan arrangören hjälpa dig.",
  },
  other: {
    name: "Den andras namn",
    email: "Den andras e-postadress",
    organisation: "Den andras organisation",
    kind: "Vem den andra talar för",
    language: "Språk i mejl till den andra",
  },
  seat: {
    link: "Låt någon annan ta din plats",
    title: "Vem tar din plats?",
    lede: "Vi skickar ett mejl till adressen. Tills det har bekräftats där behåller du platsen; sedan är den den andras, och ingen på väntelistan går miste om något.",
    send: "Erbjud platsen",
    done: "Vi har skrivit dit. Du behåller platsen tills det har bekräftats.",
    no_seat: "Du har ingen plats att ge bort.",
    own_address: "Det är adressen som du själv är anmäld med.",
    organisation_full: "Den organisationen har så många platser som den får ha.",
    offered_enough: "Du har erbjudit din plats så många gånger som du kan på ett dygn. Försök igen i morgon.",
    over: "Mötet är över.",
  },
};

import type { invitation as source } from "../en/invitation.ts";
import type { Translation } from "../types.ts";

export const invitation: Translation<typeof source> = {
  label: "Invitasjon",
  back: "Tilbake til invitasjonen",
  title: "Vil du kome?",
  to: "Denne invitasjonen er til {{email}}.",
  notYou: "Nokon sende han vidare til meg",
  register: "Meld meg på",
  decline: {
    title: "Kan du ikkje kome?",
    text: "Då sender vi inga påminning. Du kan ombestemme deg så lenge påmeldinga er open.",
    now: "Eg kjem ikkje",
    done: "Du har sagt at du ikkje kjem. Kan du likevel, meld deg på nedanfor.",
  },
  known: {
    title: "Denne invitasjonen er svart på",
    text: "Påmeldinga blir endra eller trekt med lenkja i e-posten om henne. Vi kan sende lenkja ein gong til, til adressa som vart invitert.",
    send: "Send lenkja",
    sent: "Lenkja går til adressa som vart invitert. Vart ho send for kort tid sidan, sjå etter den e-posten.",
  },
  pass: {
    title: "Meld deg på sjølv",
    lede: "Skriv kven du er. Vi sender ein e-post til adressa di, og du er påmeld når du har stadfesta der. Det blir notert kven sin invitasjon du kom med.",
    ledeFull:
      "Skriv kven du er. Vi sender ein e-post til adressa di, og du står på ventelista når du har stadfesta der. Det blir notert kven sin invitasjon du kom med.",
    works: "Lenkja i e-posten verkar i {{days}} dagar.",
    enough:
      "Denne invitasjonen er send vidare til så mange som kan vente på å stadfeste. Prøv igjen i morgon, eller skriv til arrangøren.",
  },
  dead: {
    title: "Denne lenkja verkar ikkje",
    text: "Opne lenkja frå e-posten ein gong til. Er adressa endra sidan, kan arrangøren hjelpe deg.",
  },
  other: {
    name: "Namnet til den andre",
    email: "E-postadressa til den andre",
    organisation: "Organisasjonen til den andre",
    kind: "Kven den andre talar for",
    language: "Språk i e-post til den andre",
  },
  seat: {
    link: "Gi plassen din til ein annan",
    title: "Kven tek plassen din?",
    lede: "Vi sender ein e-post til adressa. Til det er stadfesta der, har du plassen; så er han den andre sin, og ingen på ventelista blir gått forbi.",
    send: "Tilby plassen",
    done: "Vi har skrive dit. Du har plassen til det er stadfesta.",
    no_seat: "Du har ingen plass å gi frå deg.",
    own_address: "Det er adressa du sjølv er påmeld med.",
    organisation_full: "Den organisasjonen har så mange plassar som han kan ha.",
    offered_enough:
      "Du har tilbode plassen din så mange gonger som du kan på eitt døgn. Prøv igjen i morgon.",
    over: "Møtet er over.",
  },
};

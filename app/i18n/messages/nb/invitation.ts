import type { invitation as source } from "../en/invitation.ts";
import type { Translation } from "../types.ts";

export const invitation: Translation<typeof source> = {
  label: "Invitasjon",
  back: "Tilbake til invitasjonen",
  title: "Vil du komme?",
  to: "Denne invitasjonen er til {{email}}.",
  notYou: "Noen sendte den videre til meg",
  register: "Meld meg på",
  decline: {
    title: "Kan du ikke komme?",
    text: "Da sender vi ingen påminnelse. Du kan ombestemme deg så lenge påmeldingen er åpen.",
    now: "Jeg kommer ikke",
    done: "Du har sagt at du ikke kommer. Kan du likevel, meld deg på nedenfor.",
  },
  known: {
    title: "Denne invitasjonen er besvart",
    text: "Påmeldingen endres eller trekkes med lenken i e-posten om den. Vi kan sende lenken en gang til, til adressen som ble invitert.",
    send: "Send lenken",
    sent: "Lenken går til adressen som ble invitert. Ble den sendt for kort tid siden, se etter den e-posten.",
  },
  pass: {
    title: "Meld deg på selv",
    lede: "Skriv hvem du er. Vi sender en e-post til adressen din, og du er påmeldt når du har bekreftet der. Det blir notert hvem sin invitasjon du kom med.",
    ledeFull:
      "Skriv hvem du er. Vi sender en e-post til adressen din, og du står på ventelisten når du har bekreftet der. Det blir notert hvem sin invitasjon du kom med.",
    works: "Lenken i e-posten virker i {{days}} dager.",
    enough:
      "Denne invitasjonen er sendt videre til så mange som kan vente på å bekrefte. Prøv igjen i morgen, eller skriv til arrangøren.",
  },
  dead: {
    title: "Denne lenken virker ikke",
    text: "Åpne lenken fra e-posten en gang til. Er adressen endret siden, kan arrangøren hjelpe deg.",
  },
  other: {
    name: "Navnet til den andre",
    email: "E-postadressen til den andre",
    organisation: "Organisasjonen til den andre",
    kind: "Hvem den andre taler for",
    language: "Språk i e-post til den andre",
  },
  seat: {
    link: "Gi plassen din til en annen",
    title: "Hvem tar plassen din?",
    lede: "Vi sender en e-post til adressen. Til det er bekreftet der, beholder du plassen; så er den den andres, og ingen på ventelisten blir forbigått.",
    send: "Tilby plassen",
    done: "Vi har skrevet dit. Du beholder plassen til det er bekreftet.",
    no_seat: "Du har ingen plass å gi fra deg.",
    own_address: "Det er adressen du selv er påmeldt med.",
    organisation_full: "Den organisasjonen har så mange plasser som den kan ha.",
    offered_enough: "Du har tilbudt plassen din så mange ganger som du kan på ett døgn. Prøv igjen i morgen.",
    over: "Møtet er over.",
  },
};

import type { signIn as en } from "../en/sign-in.ts";
import type { Translation } from "../types.ts";

export const signIn = {
  title: "Logg inn på arbeidsbordet",
  steps: { label: "Innlogging", address: "Adresse", code: "Kode", second: "Andre steg" },
  address: {
    lede: "For dei som arbeider med forumet. Du treng ingen konto for å gi eller følgje innspel: bruk lenkja i kvitteringa, eller {{link}}.",
    track: "finn innspelet ditt",
    field: "E-postadressa di på jobb",
    hint: "Vi sender ein kode dit. Han verkar i 10 minutt, berre i denne nettlesaren.",
    hintLogged:
      "Her er det ikkje sett opp nokon e-postserver: koden blir skriven til loggen på serveren. Han verkar i 10 minutt, berre i denne nettlesaren.",
    button: "Send koden",
    buttonLogged: "Lag ein kode",
    limited_one: "Det er bede om mange kodar. Prøv igjen om {{count}} minutt.",
    limited_other: "Det er bede om mange kodar. Prøv igjen om {{count}} minutt.",
  },
  code: {
    title: "Skriv koden",
    overTitle: "Denne koden verkar ikkje lenger",
    sent: "Om {{address}} høyrer til nokon her, vart seks siffer sende dit {{time}}. Dei verkar til {{until}}.",
    logged:
      "Om {{address}} høyrer til nokon her, vart seks siffer skrivne til loggen på serveren {{time}}. Dei verkar til {{until}}.",
    field: "Kode",
    hint_one: "Du kan lime han inn. Du har {{count}} forsøk att.",
    hint_other: "Du kan lime han inn. Du har {{count}} forsøk att.",
    button: "Gå vidare",
    other: "Ny kode eller anna adresse",
    again: "Be om ein ny kode",
    empty: "Skriv dei seks siffera i koden",
    digits_one: "Det er {{count}} teikn. Koden har seks siffer.",
    digits_other: "Det er {{count}} teikn. Koden har seks siffer.",
    wrong: "Det er ikkje koden. Sjå på den nyaste og skriv han på nytt.",
    over: "Han er brukt, eldre enn 10 minutt, prøvd fem gonger, eller høyrer til ein annan nettlesar. Be om ein ny.",
    limited_one: "Det vart for mange forsøk. Vent {{count}} minutt og prøv igjen.",
    limited_other: "Det vart for mange forsøk. Vent {{count}} minutt og prøv igjen.",
    help: "Ingen e-post? Sjå i søppelposten, og be så om ein ny kode: den gamle sluttar å verke. Kjem det framleis ingen, så spør administratoren om adressa er rett.",
    helpLogged: "Den som driftar serveren, kan lese koden i loggen.",
  },
  can: {
    administrator: "inviterer folk, gir roller og set opp forumet",
    coordinator: "leier innspelsrundar, deler opp innspel og skriv utkast til svar",
    approver: "godkjenner og publiserer det andre har skrive",
    facilitator: "leier møte: innsjekking, bord og avslutting",
    owner: "gir råd for eitt organ og rapporterer om forpliktingane til organet",
  },
  demo: {
    title: "Kven vil du vere?",
    lede: "Dette er eit døme. Vel ein person, gjer jobben, og kom tilbake for å vere ein annan. Personane er oppdikta, og ingen treng eit andre steg her, slik dei ville gjort i eit eige forum.",
    meeting:
      "Eit møte har nettopp byrja. Som koordinator finn du kodane til borda under Møte. På ein telefon set kven som helst seg ved eit bord med ein slik kode på {{live}}. E-post blir skriven i mappa til dømet, og lenkjene i han verkar.",
    button: "Ver {{name}}",
  },
  sessions: {
    title: "Her er du logga inn",
    lede: "Du blir logga ut etter to timar utan bruk, og uansett etter tolv timar.",
    where: "Nettlesar",
    since: "Logga inn",
    seen: "Sist brukt",
    end: "Avslutt",
    here: "{{browser}} (denne)",
    endOne: "Avslutt",
    endOthers: "Avslutt alle andre",
    ended: "Avslutta. Ingen er logga inn der lenger.",
  },
} satisfies Translation<typeof en>;

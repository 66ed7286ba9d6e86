import type { signIn as en } from "../en/sign-in.ts";
import type { Translation } from "../types.ts";

export const signIn = {
  title: "Logg inn på arbeidsbordet",
  steps: { label: "Innlogging", address: "Adresse", code: "Kode", second: "Andre steg" },
  address: {
    lede: "For dem som arbeider med forumet. Du trenger ingen konto for å gi eller følge innspill: bruk lenken i kvitteringen, eller {{link}}.",
    track: "finn innspillet ditt",
    field: "E-postadressen din på jobb",
    hint: "Vi sender en kode dit. Den virker i 10 minutter, bare i denne nettleseren.",
    hintLogged:
      "Her er det ikke satt opp noen e-postserver: koden skrives til loggen på serveren. Den virker i 10 minutter, bare i denne nettleseren.",
    button: "Send koden",
    buttonLogged: "Lag en kode",
    limited_one: "Det er bedt om mange koder. Prøv igjen om {{count}} minutt.",
    limited_other: "Det er bedt om mange koder. Prøv igjen om {{count}} minutter.",
  },
  code: {
    title: "Skriv koden",
    overTitle: "Denne koden virker ikke lenger",
    sent: "Hvis {{address}} tilhører noen her, ble seks sifre sendt dit {{time}}. De virker til {{until}}.",
    logged:
      "Hvis {{address}} tilhører noen her, ble seks sifre skrevet til loggen på serveren {{time}}. De virker til {{until}}.",
    field: "Kode",
    hint_one: "Du kan lime den inn. Du har {{count}} forsøk igjen.",
    hint_other: "Du kan lime den inn. Du har {{count}} forsøk igjen.",
    button: "Gå videre",
    other: "Ny kode eller annen adresse",
    again: "Be om en ny kode",
    empty: "Skriv de seks sifrene i koden",
    digits_one: "Det er {{count}} tegn. Koden har seks sifre.",
    digits_other: "Det er {{count}} tegn. Koden har seks sifre.",
    wrong: "Det er ikke koden. Se på den nyeste og skriv den på nytt.",
    over: "Den er brukt, eldre enn 10 minutter, prøvd fem ganger, eller hører til en annen nettleser. Be om en ny.",
    limited_one: "Det ble for mange forsøk. Vent {{count}} minutt og prøv igjen.",
    limited_other: "Det ble for mange forsøk. Vent {{count}} minutter og prøv igjen.",
    help: "Ingen e-post? Se i søppelposten, og be så om en ny kode: den gamle slutter å virke. Kommer det fortsatt ingen, så spør administratoren om adressen er riktig.",
    helpLogged: "Den som drifter serveren, kan lese koden i loggen.",
  },
  can: {
    administrator: "inviterer folk, gir roller og setter opp forumet",
    coordinator: "leder innspillsrunder, deler opp innspill og skriver utkast til svar",
    approver: "godkjenner og publiserer det andre har skrevet",
    facilitator: "leder møter: innsjekking, bord og avslutning",
    owner: "gir råd for ett organ og rapporterer om forpliktelsene til organet",
  },
  demo: {
    title: "Hvem vil du være?",
    lede: "Dette er et eksempel. Velg en person, gjør jobben, og kom tilbake for å være en annen. Personene er oppdiktet, og ingen trenger et andre steg her, slik de ville gjort i et eget forum.",
    meeting:
      "Et møte har nettopp begynt. Som koordinator finner du kodene til bordene under Møter. På en telefon setter hvem som helst seg ved et bord med en slik kode på {{live}}. E-post blir skrevet i mappen til eksempelet, og lenkene i den virker.",
    button: "Vær {{name}}",
  },
  sessions: {
    title: "Her er du logget inn",
    lede: "Du logges ut etter to timer uten bruk, og uansett etter tolv timer.",
    where: "Nettleser",
    since: "Logget inn",
    seen: "Sist brukt",
    end: "Avslutt",
    here: "{{browser}} (denne)",
    endOne: "Avslutt",
    endOthers: "Avslutt alle andre",
    ended: "Avsluttet. Ingen er logget inn der lenger.",
  },
} satisfies Translation<typeof en>;

import type { signIn as en } from "../en/sign-in.ts";
import type { Translation } from "../types.ts";

export const signIn = {
  title: "Logga in på arbetsytan",
  steps: { label: "Inloggning", address: "Adress", code: "Kod", second: "Andra steget" },
  address: {
    lede: "För dig som arbetar med forumet. Du behöver inget konto för att lämna eller följa synpunkter: använd länken i kvittensen, eller {{link}}.",
    track: "hitta dina synpunkter",
    field: "Din e-postadress på jobbet",
    hint: "Vi skickar en kod dit. Den fungerar i 10 minuter, bara i den här webbläsaren.",
    hintLogged:
      "Ingen e-postserver är ansluten: koden skrivs i serverns logg. Den fungerar i 10 minuter, bara i den här webbläsaren.",
    button: "Skicka koden",
    buttonLogged: "Skapa en kod",
    limited_one: "Många har bett om koder. Försök igen om {{count}} minut.",
    limited_other: "Många har bett om koder. Försök igen om {{count}} minuter.",
  },
  code: {
    title: "Skriv in koden",
    overTitle: "Den här koden fungerar inte längre",
    sent: "Om {{address}} tillhör någon här skickades sex siffror dit {{time}}. De fungerar till {{until}}.",
    logged:
      "Om {{address}} tillhör någon här skrevs sex siffror i serverns logg {{time}}. De fungerar till {{until}}.",
    field: "Kod",
    hint_one: "Du kan klistra in den. Du har {{count}} försök kvar.",
    hint_other: "Du kan klistra in den. Du har {{count}} försök kvar.",
    button: "Gå vidare",
    other: "Ny kod eller annan adress",
    again: "Be om en ny kod",
    empty: "Skriv in kodens sex siffror",
    digits_one: "Det är {{count}} tecken. Koden har sex siffror.",
    digits_other: "Det är {{count}} tecken. Koden har sex siffror.",
    wrong: "Koden stämmer inte. Titta på den senaste och skriv in den igen.",
    over: "Den är använd, äldre än 10 minuter, provad fem gånger eller hör till en annan webbläsare. Be om en ny.",
    limited_one: "Det blev för många försök. Vänta {{count}} minut och försök igen.",
    limited_other: "Det blev för många försök. Vänta {{count}} minuter och försök igen.",
    help: "Har du inte fått något mejl? Titta i skräpposten och be sedan om en ny kod; den gamla slutar då att fungera. Fråga annars administratören om adressen stämmer.",
    helpLogged: "Den som driver servern kan läsa koden i serverns logg.",
  },
  can: {
    administrator: "bjuder in personer, ger roller och sköter forumets inställningar",
    coordinator: "leder samråd, delar upp inlagor och skriver utkast till svar",
    approver: "godkänner och publicerar det andra har skrivit",
    facilitator: "leder möten: incheckning, bord och avslutning",
    owner: "ger råd för en myndighet och rapporterar om dess åtaganden",
  },
  demo: {
    title: "Vem vill du vara?",
    lede: "Det här är ett exempel. Välj en person, gör jobbet och kom tillbaka för att vara någon annan. Personerna är påhittade, och ingen behöver ett andra steg här, som i ett eget forum.",
    meeting:
      "Ett möte har just börjat. Som samordnare hittar du bordens koder under Möten. På en telefon sätter sig vem som helst vid ett bord med en sådan kod på {{live}}. Mejl skrivs i exemplets mapp, och länkarna i dem fungerar.",
    button: "Fortsätt som {{name}}",
  },
  sessions: {
    title: "Här är du inloggad",
    lede: "Du loggas ut när du inte har gjort något på två timmar, och alltid efter tolv timmar.",
    where: "Webbläsare",
    since: "Inloggad",
    seen: "Senast använd",
    end: "Avsluta",
    here: "{{browser}} (den här)",
    endOne: "Avsluta",
    endOthers: "Avsluta alla andra",
    ended: "Avslutad. Ingen är inloggad där längre.",
  },
} satisfies Translation<typeof en>;

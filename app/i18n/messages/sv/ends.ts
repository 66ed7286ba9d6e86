import type { ends as en } from "../en/ends.ts";
import type { Translation } from "../types.ts";

export const ends = {
  setAside: {
    open: "Lägg den åt sidan",
    title: "Lägg {{ref}} åt sidan",
    lede: "Bara det som inte ska besvaras. Allt som skälen nedan lämnar öppet får ett svar, också det som inte går att göra.",
    ground: "Av vilket skäl",
    groundHint: "Står på den öppna sidan. Texten och namnet gör det inte.",
    reason: "Vad den som lämnade synpunkten får veta",
    reasonHint: "På synpunktens språk ({{language}}). Ingen annan utanför ser det.",
    means:
      "En andra person avgör. Till dess är allt som förut. Om det godkänns försvinner texten från alla öppna sidor, ett utkast till svar mister synpunkten, och den som lämnade den får ett mejl.",
    ask: "Be en annan avgöra",
    waits: "Väntar på en andra person",
    asked: "{{name}} bad om detta {{moment}}.",
    told: "Detta får den som lämnade synpunkten veta",
    decide: "Avgör",
    approve: "Lägg den åt sidan",
    approveMeans:
      "Det gäller exakt det här skälet och de här orden. Den som lämnade synpunkten får veta det genast.",
    notYou: "Du bad om det, så någon annan måste avgöra.",
    return: "Sänd tillbaka",
    returnComment: "Vad som behöver ändras, eller varför den ska besvaras",
    returned: "{{name}} sände tillbaka den {{moment}}",
    takeBack: "Ta tillbaka begäran",
    done: "Den lades åt sidan {{moment}}. {{name}} godkände det.",
    takeUp: "Ta upp den igen",
    takeUpMeans:
      "Den fortsätter där den var, får ett svar som de andra, och den som lämnade den får veta det. Detta kan en person göra.",
  },
  together: {
    asideTitle: "Lägg dessa åt sidan",
    moveTitle: "Flytta dessa till ett annat samråd",
    moveLede:
      "De behåller sina nummer, sina adresser och allt som har hänt. Där börjar de om: ingen äger dem, och svaren utlovas från i dag enligt tiderna där.",
    moveReason: "Varför de hör hemma där",
    moveReasonHint: "De som lämnade synpunkterna läser detta, på synpunkternas språk ({{language}}).",
    moveMeans:
      "Båda samråden räknar dem, och detta visar dem som flyttade. De som lämnade dem får ett mejl genast. De kan flyttas tillbaka.",
    asideLede:
      "Bara de som inte ska besvaras. Allt som skälen nedan lämnar öppet får ett svar, också det som inte går att göra.",
    asideGroundHint: "Står på de öppna sidorna. Texterna och namnen gör det inte.",
    asideReason: "Vad de som lämnade synpunkterna får veta",
    asideReasonHint: "På synpunkternas språk ({{language}}). Ingen annan utanför ser det.",
    asideMeans:
      "En andra person avgör. Till dess är allt som förut. Texterna i dem som godkänns försvinner från alla öppna sidor, utkast till svar mister dem, och de som lämnade dem får ett mejl.",
    none: "Ingen är vald.",
    others_one: "Samma sak begärdes för {{count}} synpunkt till:",
    others_other: "Samma sak begärdes för {{count}} synpunkter till:",
    approveOne: "Lägg bara denna åt sidan",
    approveAll: "Lägg alla {{count}} åt sidan",
    returnAll: "Sänd tillbaka alla {{count}}",
  },
  delay: {
    open: "Lova svaret till en senare dag",
    title: "Lova svaret på {{ref}} till en senare dag",
    promised: "Det är utlovat senast {{date}}.",
    late: "Det var utlovat senast {{date}} och är försenat: det står på den öppna sidan.",
    kind: "Varför det kommer senare",
    waiting: "Vi väntar på det vi frågade den som lämnade synpunkten om",
    extended: "Vi behöver mer tid",
    notAsked:
      "Du kan välja att vänta på den som lämnade synpunkten när du har ställt en fråga som inte är besvarad.",
    dueOn: "Den nya dagen",
    dueHint: "Efter {{date}}.",
    reason: "Skälet, offentligt",
    reasonHint: "Alla kan läsa det, på synpunktens språk ({{language}}). Citera inte synpunkten.",
    means:
      "Båda dagarna och skälet står kvar på den öppna sidan. Den som lämnade synpunkten får ett mejl. Tiden för råd sätts för sig.",
    go: "Lova den nya dagen",
  },
  move: {
    open: "Flytta den till ett annat samråd",
    title: "Flytta {{ref}} till ett annat samråd",
    lede: "Den behåller sitt nummer, sin adress och allt som har hänt. Där börjar den om: ingen äger den, och svaret utlovas från i dag enligt tiderna där.",
    to: "Vart",
    toHint: "Samråd som tar emot synpunkter, vart och ett med sina teman.",
    noTheme: "{{consultation}}: utan tema",
    withTheme: "{{consultation}}: {{theme}}",
    reason: "Varför den hör hemma där",
    reasonHint: "Den som lämnade synpunkten läser detta, på synpunktens språk ({{language}}).",
    means:
      "Båda samråden räknar den, och detta visar den som flyttad. Den som lämnade den får ett mejl genast. Den kan flyttas tillbaka.",
    go: "Flytta",
    nowhere: "Inget annat samråd tar emot synpunkter nu.",
  },
} satisfies Translation<typeof en>;

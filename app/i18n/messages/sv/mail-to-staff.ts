import type { mailToStaff as source } from "../en/mail-to-staff.ts";
import type { Translation } from "../types.ts";

export const mailToStaff: Translation<typeof source> = {
  assigned: {
    subject_one: "{{count}} synpunkt att bedöma för {{body}}",
    subject_other: "{{count}} synpunkter att bedöma för {{body}}",
    heading: "Vi ber om ditt råd",
    intro:
      "Skriv vad du råder till och vilket utfall du föreslår. Om synpunkten inte är er, skriv vems den är.",
    due: "Senast {{date}}",
    button: "Öppna listan",
  },
  digest: {
    subjectOverdue_one: "{{count}} synpunkt är försenad",
    subjectOverdue_other: "{{count}} synpunkter är försenade",
    subjectDue_one: "{{count}} synpunkt ska snart vara bedömd",
    subjectDue_other: "{{count}} synpunkter ska snart vara bedömda",
    heading: "Det här väntar på ditt råd",
    overdue: "Försenat",
    due: "Snart dags",
    was: "Skulle ha varit klart {{date}}",
    button: "Öppna listan",
  },
  review_response: {
    subject: "Svar {{number}} väntar på godkännande",
    heading: "Ett svar väntar på ditt godkännande",
    intro: "{{name}} skickade svar {{number}} i {{consultation}} för godkännande.",
    introNobody: "Svar {{number}} i {{consultation}} har skickats för godkännande.",
  },
  review_outcome: {
    subject: "Utfallet av {{consultation}} väntar på godkännande",
    heading: "Ett utfall väntar på ditt godkännande",
    intro: "{{name}} skickade utfallet av {{consultation}} för godkännande.",
    introNobody: "Utfallet av {{consultation}} har skickats för godkännande.",
  },
  review_set_aside: {
    subject: "{{number}}: ska den läggas åt sidan?",
    heading: "En andra person behövs",
    intro:
      "{{name}} vill lägga synpunkt {{number}} i {{consultation}} åt sidan. Någon annan måste avgöra det.",
    introNobody: "Synpunkt {{number}} i {{consultation}} ska läggas åt sidan. Någon annan måste avgöra det.",
    others_one: "Detsamma gäller {{count}} synpunkt till.",
    others_other: "Detsamma gäller {{count}} synpunkter till.",
  },
  review_retraction: {
    subject: "Svar {{number}}: ska det dras tillbaka?",
    heading: "En andra person behövs",
    intro: "{{name}} vill dra tillbaka svar {{number}} i {{consultation}}. Någon annan måste avgöra det.",
    introNobody: "Svar {{number}} i {{consultation}} ska dras tillbaka. Någon annan måste avgöra det.",
  },
  returned_set_aside: {
    subject: "{{number}} är inte lagd åt sidan",
    heading: "En synpunkt är återsänd till dig",
    intro:
      "{{name}} lade inte synpunkt {{number}} i {{consultation}} åt sidan. Varför står på synpunktens sida.",
    introNobody:
      "Synpunkt {{number}} i {{consultation}} lades inte åt sidan. Varför står på synpunktens sida.",
    button: "Öppna synpunkten",
  },
  review: {
    exact: "Godkännandet gäller exakt den text som du läser. Ändras den behövs ett nytt.",
    button: "Läs och avgör",
  },
  returned_response: {
    subject: "Svar {{number}} har lämnats tillbaka",
    heading: "Ett svar har lämnats tillbaka till dig",
    intro:
      "{{name}} lämnade tillbaka svar {{number}} i {{consultation}}. Det som behöver ändras står bredvid texten.",
    introNobody:
      "Svar {{number}} i {{consultation}} har lämnats tillbaka. Det som behöver ändras står bredvid texten.",
    button: "Öppna svaret",
  },
  returned_outcome: {
    subject: "Utfallet av {{consultation}} har lämnats tillbaka",
    heading: "Ett utfall har lämnats tillbaka till dig",
    intro:
      "{{name}} lämnade tillbaka utfallet av {{consultation}}. Det som behöver ändras står överst på sidan.",
    introNobody:
      "Utfallet av {{consultation}} har lämnats tillbaka. Det som behöver ändras står överst på sidan.",
    button: "Öppna utfallet",
  },
  code: {
    subject: "Inloggningskod till {{forum}}",
    heading: "Din inloggningskod",
    intro:
      "Skriv eller klistra in den där du bad om den. Den fungerar en gång, till {{time}}, och bara i den webbläsaren.",
    notYou: "Om du inte bad om koden har någon annan skrivit din adress. Utan koden kommer ingen in.",
  },
  factor: {
    subject: "Din inloggning till {{forum}} har ändrats",
    heading: "Din inloggning har ändrats",
    addedApp: "En autentiseringsapp har lagts till som ditt andra steg.",
    addedPasskey: "En lösennyckel har lagts till som ditt andra steg.",
    removedApp: "En autentiseringsapp har tagits bort från ditt andra steg.",
    removedPasskey: "En lösennyckel har tagits bort från ditt andra steg.",
    reset: "Ditt andra steg har återställts. Nästa gång du loggar in ordnar du ett nytt.",
    codesMade: "Nya koder för papper har skapats. De gamla fungerar inte längre.",
    codeUsed_one:
      "En av dina koder på papper har använts för att logga in eller bekräfta en ändring. {{count}} är kvar.",
    codeUsed_other:
      "En av dina koder på papper har använts för att logga in eller bekräfta en ändring. {{count}} är kvar.",
    when: "Det skedde {{moment}}.",
    notYou:
      "Om det inte var du, och inte heller överenskommet med dig: säg till en administratör genast, eller skriv till {{email}}.",
    button: "Logga in och titta",
  },
  invited: {
    subject: "Du är inbjuden att arbeta med {{forum}}",
    heading: "Du är inbjuden att arbeta med {{forum}}",
    intro: "{{host}} har gett dig de här rollerna:",
    how: "Logga in med den här adressen. Du får en ny kod med e-post varje gång; det finns inget lösenord.",
    second:
      "Eftersom du kan göra mer än att ge råd ordnar du ett andra steg första gången. Ha telefonen till hands.",
    button: "Logga in",
  },
};

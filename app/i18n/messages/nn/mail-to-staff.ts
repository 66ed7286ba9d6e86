import type { mailToStaff as source } from "../en/mail-to-staff.ts";
import type { Translation } from "../types.ts";

export const mailToStaff: Translation<typeof source> = {
  assigned: {
    subject_one: "{{count}} innspel å vurdere for {{body}}",
    subject_other: "{{count}} innspel å vurdere for {{body}}",
    heading: "Vi ber om rådet ditt",
    intro:
      "Skriv kva du rår til, og kva utfall du foreslår. Høyrer innspelet ikkje til hos dykk, så sei kven det høyrer til.",
    due: "Innan {{date}}",
    button: "Opne lista",
  },
  digest: {
    subjectOverdue_one: "{{count}} innspel er over fristen",
    subjectOverdue_other: "{{count}} innspel er over fristen",
    subjectDue_one: "{{count}} innspel har frist snart",
    subjectDue_other: "{{count}} innspel har frist snart",
    heading: "Dette ventar på rådet ditt",
    overdue: "Over fristen",
    due: "Frist snart",
    was: "Fristen var {{date}}",
    button: "Opne lista",
  },
  review_response: {
    subject: "Svar {{number}} ventar på godkjenning",
    heading: "Eit svar ventar på godkjenning",
    intro: "Svar {{number}} i {{consultation}} vart sendt til godkjenning av {{name}}.",
    introNobody: "Svar {{number}} i {{consultation}} vart sendt til godkjenning.",
  },
  review_outcome: {
    subject: "Utfallet av {{consultation}} ventar på godkjenning",
    heading: "Eit utfall ventar på godkjenning",
    intro: "Utfallet av {{consultation}} vart sendt til godkjenning av {{name}}.",
    introNobody: "Utfallet av {{consultation}} vart sendt til godkjenning.",
  },
  review_set_aside: {
    subject: "{{number}}: skal det leggjast til side?",
    heading: "Vi treng ein person til",
    intro: "{{name}} vil leggje innspel {{number}} i {{consultation}} til side. Ein annan må avgjere det.",
    introNobody: "Innspel {{number}} i {{consultation}} skal leggjast til side. Ein annan må avgjere det.",
    others_one: "Det same gjeld {{count}} innspel til.",
    others_other: "Det same gjeld {{count}} innspel til.",
  },
  review_retraction: {
    subject: "Svar {{number}}: skal det trekkjast tilbake?",
    heading: "Vi treng ein person til",
    intro: "{{name}} vil trekkje tilbake svar {{number}} i {{consultation}}. Ein annan må avgjere det.",
    introNobody: "Svar {{number}} i {{consultation}} skal trekkjast tilbake. Ein annan må avgjere det.",
  },
  returned_set_aside: {
    subject: "{{number}} er ikkje lagt til side",
    heading: "Eit innspel er sendt tilbake til deg",
    intro:
      "{{name}} la ikkje innspel {{number}} i {{consultation}} til side. Kvifor står på sida til innspelet.",
    introNobody:
      "Innspel {{number}} i {{consultation}} vart ikkje lagt til side. Kvifor står på sida til innspelet.",
    button: "Opne innspelet",
  },
  review: {
    exact: "Godkjenninga gjeld nøyaktig den teksten du les. Blir han endra, trengst ei ny.",
    button: "Les og avgjer",
  },
  returned_response: {
    subject: "Svar {{number}} er sendt tilbake",
    heading: "Eit svar er sendt tilbake til deg",
    intro:
      "{{name}} sende tilbake svar {{number}} i {{consultation}}. Det som bør endrast, står ved sida av teksten.",
    introNobody:
      "Svar {{number}} i {{consultation}} er sendt tilbake. Det som bør endrast, står ved sida av teksten.",
    button: "Opne svaret",
  },
  returned_outcome: {
    subject: "Utfallet av {{consultation}} er sendt tilbake",
    heading: "Eit utfall er sendt tilbake til deg",
    intro: "{{name}} sende tilbake utfallet av {{consultation}}. Det som bør endrast, står øvst på sida.",
    introNobody: "Utfallet av {{consultation}} er sendt tilbake. Det som bør endrast, står øvst på sida.",
    button: "Opne utfallet",
  },
  code: {
    subject: "Innloggingskode til {{forum}}",
    heading: "Innloggingskoden din",
    intro:
      "Skriv eller lim han inn der du bad om han. Han verkar éin gong, til {{time}}, og berre i den nettlesaren.",
    notYou: "Bad du ikkje om han, har nokon skrive adressa di. Utan koden kjem ingen inn.",
  },
  factor: {
    subject: "Innlogginga di til {{forum}} er endra",
    heading: "Innlogginga di er endra",
    addedApp: "Ein autentiseringsapp er lagd til som andre steg.",
    addedPasskey: "Ein passnøkkel er lagd til som andre steg.",
    removedApp: "Ein autentiseringsapp er fjerna frå det andre steget.",
    removedPasskey: "Ein passnøkkel er fjerna frå det andre steget.",
    reset: "Det andre steget ditt er nullstilt. Neste gong du loggar inn, set du opp eit nytt.",
    codesMade: "Det er laga nye kodar for papir. Dei gamle verkar ikkje lenger.",
    codeUsed_one:
      "Ein av kodane dine på papir er brukt til å logge inn eller stadfeste ei endring. Du har {{count}} att.",
    codeUsed_other:
      "Ein av kodane dine på papir er brukt til å logge inn eller stadfeste ei endring. Du har {{count}} att.",
    when: "Det skjedde {{moment}}.",
    notYou:
      "Var det ikkje deg, og ikkje avtalt med deg: sei frå til ein administrator med ein gong, eller skriv til {{email}}.",
    button: "Logg inn og sjå",
  },
  invited: {
    subject: "Du er invitert til å arbeide med {{forum}}",
    heading: "Du er invitert til å arbeide med {{forum}}",
    intro: "{{host}} har gitt deg desse rollene:",
    how: "Logg inn med denne adressa. Det kjem ein kode på e-post kvar gong; det finst ikkje noko passord.",
    second:
      "Sidan du kan meir enn å gi råd, set du opp eit andre steg den første gongen. Ha telefonen for handa.",
    button: "Logg inn",
  },
};

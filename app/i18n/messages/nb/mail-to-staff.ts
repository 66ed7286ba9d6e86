import type { mailToStaff as source } from "../en/mail-to-staff.ts";
import type { Translation } from "../types.ts";

export const mailToStaff: Translation<typeof source> = {
  assigned: {
    subject_one: "{{count}} innspill å vurdere for {{body}}",
    subject_other: "{{count}} innspill å vurdere for {{body}}",
    heading: "Vi ber om rådet ditt",
    intro:
      "Skriv hva du råder til, og hvilket utfall du foreslår. Hører innspillet ikke til hos dere, så si hvem det hører til.",
    due: "Innen {{date}}",
    button: "Åpne listen",
  },
  digest: {
    subjectOverdue_one: "{{count}} innspill er over fristen",
    subjectOverdue_other: "{{count}} innspill er over fristen",
    subjectDue_one: "{{count}} innspill har frist snart",
    subjectDue_other: "{{count}} innspill har frist snart",
    heading: "Dette venter på rådet ditt",
    overdue: "Over fristen",
    due: "Frist snart",
    was: "Fristen var {{date}}",
    button: "Åpne listen",
  },
  review_response: {
    subject: "Svar {{number}} venter på godkjenning",
    heading: "Et svar venter på godkjenning",
    intro: "Svar {{number}} i {{consultation}} ble sendt til godkjenning av {{name}}.",
    introNobody: "Svar {{number}} i {{consultation}} ble sendt til godkjenning.",
  },
  review_outcome: {
    subject: "Utfallet av {{consultation}} venter på godkjenning",
    heading: "Et utfall venter på godkjenning",
    intro: "Utfallet av {{consultation}} ble sendt til godkjenning av {{name}}.",
    introNobody: "Utfallet av {{consultation}} ble sendt til godkjenning.",
  },
  review_set_aside: {
    subject: "{{number}}: skal det legges til side?",
    heading: "Vi trenger en person til",
    intro: "{{name}} vil legge innspill {{number}} i {{consultation}} til side. En annen må avgjøre det.",
    introNobody: "Innspill {{number}} i {{consultation}} skal legges til side. En annen må avgjøre det.",
    others_one: "Det samme gjelder {{count}} innspill til.",
    others_other: "Det samme gjelder {{count}} innspill til.",
  },
  review_retraction: {
    subject: "Svar {{number}}: skal det trekkes tilbake?",
    heading: "Vi trenger en person til",
    intro: "{{name}} vil trekke tilbake svar {{number}} i {{consultation}}. En annen må avgjøre det.",
    introNobody: "Svar {{number}} i {{consultation}} skal trekkes tilbake. En annen må avgjøre det.",
  },
  returned_set_aside: {
    subject: "{{number}} er ikke lagt til side",
    heading: "Et innspill er sendt tilbake til deg",
    intro:
      "{{name}} la ikke innspill {{number}} i {{consultation}} til side. Hvorfor står på siden for innspillet.",
    introNobody:
      "Innspill {{number}} i {{consultation}} ble ikke lagt til side. Hvorfor står på siden for innspillet.",
    button: "Åpne innspillet",
  },
  review: {
    exact: "Godkjenningen gjelder nøyaktig den teksten du leser. Blir den endret, trengs en ny.",
    button: "Les og avgjør",
  },
  returned_response: {
    subject: "Svar {{number}} er sendt tilbake",
    heading: "Et svar er sendt tilbake til deg",
    intro:
      "{{name}} sendte tilbake svar {{number}} i {{consultation}}. Det som bør endres, står ved siden av teksten.",
    introNobody:
      "Svar {{number}} i {{consultation}} er sendt tilbake. Det som bør endres, står ved siden av teksten.",
    button: "Åpne svaret",
  },
  returned_outcome: {
    subject: "Utfallet av {{consultation}} er sendt tilbake",
    heading: "Et utfall er sendt tilbake til deg",
    intro: "{{name}} sendte tilbake utfallet av {{consultation}}. Det som bør endres, står øverst på siden.",
    introNobody: "Utfallet av {{consultation}} er sendt tilbake. Det som bør endres, står øverst på siden.",
    button: "Åpne utfallet",
  },
  code: {
    subject: "Innloggingskode til {{forum}}",
    heading: "Innloggingskoden din",
    intro:
      "Skriv eller lim den inn der du ba om den. Den virker én gang, til {{time}}, og bare i den nettleseren.",
    notYou: "Ba du ikke om den, har noen skrevet adressen din. Uten koden kommer ingen inn.",
  },
  factor: {
    subject: "Innloggingen din til {{forum}} er endret",
    heading: "Innloggingen din er endret",
    addedApp: "En autentiseringsapp er lagt til som andre steg.",
    addedPasskey: "En passnøkkel er lagt til som andre steg.",
    removedApp: "En autentiseringsapp er fjernet fra det andre steget.",
    removedPasskey: "En passnøkkel er fjernet fra det andre steget.",
    reset: "Det andre steget ditt er nullstilt. Neste gang du logger inn, setter du opp et nytt.",
    codesMade: "Det er laget nye koder for papir. De gamle virker ikke lenger.",
    codeUsed_one:
      "En av kodene dine på papir er brukt til å logge inn eller bekrefte en endring. Du har {{count}} igjen.",
    codeUsed_other:
      "En av kodene dine på papir er brukt til å logge inn eller bekrefte en endring. Du har {{count}} igjen.",
    when: "Det skjedde {{moment}}.",
    notYou:
      "Var det ikke deg, og ikke avtalt med deg: si fra til en administrator med en gang, eller skriv til {{email}}.",
    button: "Logg inn og se",
  },
  invited: {
    subject: "Du er invitert til å arbeide med {{forum}}",
    heading: "Du er invitert til å arbeide med {{forum}}",
    intro: "{{host}} har gitt deg disse rollene:",
    how: "Logg inn med denne adressen. Det kommer en kode på e-post hver gang; det finnes ikke noe passord.",
    second:
      "Siden du kan mer enn å gi råd, setter du opp et andre steg den første gangen. Ha telefonen for hånden.",
    button: "Logg inn",
  },
};

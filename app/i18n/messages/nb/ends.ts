import type { ends as en } from "../en/ends.ts";
import type { Translation } from "../types.ts";

export const ends = {
  setAside: {
    open: "Legg det til side",
    title: "Legg {{ref}} til side",
    lede: "Bare det som ikke skal besvares. Alt som ikke dekkes av grunnene under, får svar, også det som ikke lar seg gjøre.",
    ground: "Av hvilken grunn",
    groundHint: "Står på den åpne siden. Teksten og navnet gjør det ikke.",
    reason: "Det den som sendte innspillet, får vite",
    reasonHint: "På språket i innspillet ({{language}}). Ingen andre utenfor ser det.",
    means:
      "En annen avgjør. Til da er alt som før. Blir det godkjent, forsvinner teksten fra alle åpne sider, et utkast til svar mister innspillet, og den som sendte det, får e-post.",
    ask: "Be en annen avgjøre",
    waits: "Venter på en annen",
    asked: "{{name}} ba om dette {{moment}}.",
    told: "Dette får den som sendte innspillet, vite",
    decide: "Avgjør",
    approve: "Legg det til side",
    approveMeans:
      "Det gjelder akkurat denne grunnen og disse ordene. Den som sendte innspillet, får vite det straks.",
    notYou: "Du ba om det, så en annen må avgjøre.",
    return: "Send tilbake",
    returnComment: "Hva som må endres, eller hvorfor det skal besvares",
    returned: "{{name}} sendte det tilbake {{moment}}",
    takeBack: "Trekk ønsket",
    done: "Det ble lagt til side {{moment}}. {{name}} godkjente det.",
    takeUp: "Ta det opp igjen",
    takeUpMeans:
      "Det fortsetter der det var, får svar som de andre, og den som sendte det, får vite det. Dette kan én person gjøre.",
  },
  together: {
    asideTitle: "Legg disse til side",
    moveTitle: "Flytt disse til en annen innspillsrunde",
    moveLede:
      "De beholder nummeret, adressen og alt som har skjedd. Der begynner de på nytt: ingen eier dem, og svarene loves fra i dag etter fristene der.",
    moveReason: "Hvorfor de hører hjemme der",
    moveReasonHint: "De som sendte innspillene, leser dette, på språket i innspillene ({{language}}).",
    moveMeans:
      "Begge innspillsrundene teller dem, og denne viser dem som flyttet. De som sendte dem, får e-post straks. De kan flyttes tilbake.",
    asideLede:
      "Bare de som ikke skal besvares. Alt som ikke dekkes av grunnene under, får svar, også det som ikke lar seg gjøre.",
    asideGroundHint: "Står på de åpne sidene. Tekstene og navnene gjør det ikke.",
    asideReason: "Det de som sendte innspillene, får vite",
    asideReasonHint: "På språket i innspillene ({{language}}). Ingen andre utenfor ser det.",
    asideMeans:
      "En annen avgjør. Til da er alt som før. Tekstene i dem som blir godkjent, forsvinner fra alle åpne sider, utkast til svar mister dem, og de som sendte dem, får e-post.",
    none: "Ingen er valgt.",
    others_one: "Det ble bedt om det samme for {{count}} innspill til:",
    others_other: "Det ble bedt om det samme for {{count}} innspill til:",
    approveOne: "Legg bare dette til side",
    approveAll: "Legg alle {{count}} til side",
    returnAll: "Send alle {{count}} tilbake",
  },
  delay: {
    open: "Lov svaret til en senere dag",
    title: "Lov svaret på {{ref}} til en senere dag",
    promised: "Det er lovet innen {{date}}.",
    late: "Det var lovet innen {{date}} og er over fristen: det står på den åpne siden.",
    kind: "Hvorfor det kommer senere",
    waiting: "Vi venter på det vi spurte den som sendte innspillet, om",
    extended: "Vi trenger mer tid",
    notAsked:
      "Du kan velge å vente på den som sendte innspillet, når du har stilt et spørsmål som ikke er besvart.",
    dueOn: "Den nye dagen",
    dueHint: "Etter {{date}}.",
    reason: "Begrunnelsen, offentlig",
    reasonHint: "Alle kan lese den, på språket i innspillet ({{language}}). Ikke siter innspillet.",
    means:
      "Begge dagene og begrunnelsen blir stående på den åpne siden. Den som sendte innspillet, får e-post. Fristen for råd settes for seg.",
    go: "Lov den nye dagen",
  },
  move: {
    open: "Flytt det til en annen innspillsrunde",
    title: "Flytt {{ref}} til en annen innspillsrunde",
    lede: "Det beholder nummeret, adressen og alt som har skjedd. Der begynner det på nytt: ingen eier det, og svaret loves fra i dag etter fristene der.",
    to: "Hvor",
    toHint: "Innspillsrunder som tar imot innspill, hver med sine temaer.",
    noTheme: "{{consultation}}: uten tema",
    withTheme: "{{consultation}}: {{theme}}",
    reason: "Hvorfor det hører hjemme der",
    reasonHint: "Den som sendte innspillet, leser dette, på språket i innspillet ({{language}}).",
    means:
      "Begge innspillsrundene teller det, og denne viser det som flyttet. Den som sendte det, får e-post straks. Det kan flyttes tilbake.",
    go: "Flytt",
    nowhere: "Ingen annen innspillsrunde tar imot innspill nå.",
  },
} satisfies Translation<typeof en>;

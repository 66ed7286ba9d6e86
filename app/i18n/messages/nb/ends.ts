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
    go: "Flytt det",
    nowhere: "Ingen annen innspillsrunde tar imot innspill nå.",
  },
} satisfies Translation<typeof en>;

import type { ends as en } from "../en/ends.ts";
import type { Translation } from "../types.ts";

export const ends = {
  setAside: {
    open: "Legg det til side",
    title: "Legg {{ref}} til side",
    lede: "Berre det som ikkje skal ha svar. Alt som ikkje fell inn under grunnane nedanfor, får svar, også det som ikkje lèt seg gjere.",
    ground: "Av kva grunn",
    groundHint: "Står på den opne sida. Teksten og namnet gjer det ikkje.",
    reason: "Det den som sende innspelet, får vite",
    reasonHint: "På språket i innspelet ({{language}}). Ingen andre utanfor ser det.",
    means:
      "Ein annan avgjer. Til då er alt som før. Blir det godkjent, forsvinn teksten frå alle opne sider, eit utkast til svar mistar innspelet, og den som sende det, får e-post.",
    ask: "Be ein annan avgjere",
    waits: "Ventar på ein annan",
    asked: "{{name}} bad om dette {{moment}}.",
    told: "Dette får den som sende innspelet, vite",
    decide: "Avgjer",
    approve: "Legg det til side",
    approveMeans:
      "Det gjeld akkurat denne grunnen og desse orda. Den som sende innspelet, får vite det straks.",
    notYou: "Du bad om det, så ein annan må avgjere.",
    return: "Send tilbake",
    returnComment: "Kva som må endrast, eller kvifor det skal ha svar",
    returned: "{{name}} sende det tilbake {{moment}}",
    takeBack: "Trekk ønsket",
    done: "Det vart lagt til side {{moment}}. {{name}} godkjende det.",
    takeUp: "Ta det opp att",
    takeUpMeans:
      "Det held fram der det var, får svar som dei andre, og den som sende det, får vite det. Dette kan éin person gjere.",
  },
  together: {
    asideTitle: "Legg desse til side",
    moveTitle: "Flytt desse til ein annan innspelsrunde",
    moveLede:
      "Dei held på nummeret, adressa og alt som har hendt. Der tek dei til på nytt: ingen eig dei, og svara blir lova frå i dag etter fristane der.",
    moveReason: "Kvifor dei høyrer heime der",
    moveReasonHint: "Dei som sende innspela, les dette, på språket i innspela ({{language}}).",
    moveMeans:
      "Begge innspelsrundane tel dei, og denne viser dei som flytte. Dei som sende dei, får e-post straks. Dei kan flyttast tilbake.",
    asideLede:
      "Berre dei som ikkje skal ha svar. Alt som ikkje fell inn under grunnane nedanfor, får svar, også det som ikkje lèt seg gjere.",
    asideGroundHint: "Står på dei opne sidene. Tekstane og namna gjer det ikkje.",
    asideReason: "Det dei som sende innspela, får vite",
    asideReasonHint: "På språket i innspela ({{language}}). Ingen andre utanfor ser det.",
    asideMeans:
      "Ein annan avgjer. Til då er alt som før. Tekstane i dei som blir godkjende, forsvinn frå alle opne sider, utkast til svar mistar dei, og dei som sende dei, får e-post.",
    none: "Ingen er valde.",
    others_one: "Det vart bede om det same for {{count}} innspel til:",
    others_other: "Det vart bede om det same for {{count}} innspel til:",
    approveOne: "Legg berre dette til side",
    approveAll: "Legg alle {{count}} til side",
    returnAll: "Send alle {{count}} tilbake",
  },
  delay: {
    open: "Lov svaret til ein seinare dag",
    title: "Lov svaret på {{ref}} til ein seinare dag",
    promised: "Det er lova innan {{date}}.",
    late: "Det var lova innan {{date}} og er over fristen: det står på den opne sida.",
    kind: "Kvifor det kjem seinare",
    waiting: "Vi ventar på det vi spurde den som sende innspelet, om",
    extended: "Vi treng meir tid",
    notAsked:
      "Du kan velje å vente på den som sende innspelet, når du har stilt eit spørsmål som ikkje er svara på.",
    dueOn: "Den nye dagen",
    dueHint: "Etter {{date}}.",
    reason: "Grunngjevinga, offentleg",
    reasonHint: "Alle kan lese ho, på språket i innspelet ({{language}}). Ikkje siter innspelet.",
    means:
      "Begge dagane og grunngjevinga blir ståande på den opne sida. Den som sende innspelet, får e-post. Fristen for råd blir sett for seg.",
    go: "Lov den nye dagen",
  },
  move: {
    open: "Flytt det til ein annan innspelsrunde",
    title: "Flytt {{ref}} til ein annan innspelsrunde",
    lede: "Det held på nummeret, adressa og alt som har hendt. Der tek det til på nytt: ingen eig det, og svaret blir lova frå i dag etter fristane der.",
    to: "Kvar",
    toHint: "Innspelsrundar som tek imot innspel, kvar med sine tema.",
    noTheme: "{{consultation}}: utan tema",
    withTheme: "{{consultation}}: {{theme}}",
    reason: "Kvifor det høyrer heime der",
    reasonHint: "Den som sende innspelet, les dette, på språket i innspelet ({{language}}).",
    means:
      "Begge innspelsrundane tel det, og denne viser det som flytt. Den som sende det, får e-post straks. Det kan flyttast tilbake.",
    go: "Flytt",
    nowhere: "Ingen annan innspelsrunde tek imot innspel no.",
  },
} satisfies Translation<typeof en>;

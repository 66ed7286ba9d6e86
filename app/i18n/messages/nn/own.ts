import type { own as en } from "../en/own.ts";
import type { Translation } from "../types.ts";

export const own = {
  narrow: {
    link: "Publiser mindre av det",
    title: "Publiser mindre av {{ref}}",
    lede: "Vel kva vi ikkje lenger skal publisere. Det forsvinn straks frå alle opne sider, lister og tidlegare versjonar. Svara våre blir ståande utan det.",
    kept: "Vi tek vare på originalen i arkivet. Det du tek bort, kan ikkje gjerast offentleg igjen her. Skriv til oss om du ombestemmer deg.",
    label: "Skal ikkje lenger publiserast",
    needed: "Vel kva vi ikkje lenger skal publisere",
    byMail:
      "Lenkjer blir sende vidare. Difor skriv vi først til {{email}}, og berre knappen bak lenkja i den e-posten endrar noko. Lenkja verkar i {{days}} dagar.",
    now: "Publiser mindre",
    confirm: "Skal vi ikkje lenger publisere {{what}}?",
    done: "Vi publiserer ikkje lenger {{what}}",
  },
  address: {
    change: "Endre adressa vi skriv til",
    add: "Gi oss ei adresse",
    title: "Kvar vi skriv om {{ref}}",
    lede: "Vi spør begge adressene, {{email}} og den nye. Når begge har stadfesta, skriv vi til den nye. Den private lenkja di blir då bytt ut med ei anna, som vi sender dit.",
    ledeFirst:
      "Vi sender ei lenkje til adressa. Når du har stadfesta med ho, skriv vi til deg der. Den private lenkja di blir då bytt ut med ei anna, som vi sender dit.",
    label: "Ny e-postadresse",
    ask: "Be om stadfesting",
    lostOld: "Verkar ikkje den gamle adressa lenger? Skriv til {{contact}}, så gjer vi det for deg.",
    unsent: "Nettstaden kan ikkje sende e-post enno, så inga adresse kan stadfestast. Skriv til {{contact}}.",
    confirmOld: "Skal vi skrive til {{to}} i staden for til deg her?",
    confirmNew: "Skal vi skrive til deg her om {{ref}}?",
    means:
      "Når ho er endra, går e-post om {{ref}} berre til den nye adressa, og eldre private lenkjer sluttar å verke.",
    yesOld: "Ja, skriv dit",
    yesNew: "Ja, skriv hit",
    no: "Nei, lat det vere som det er",
    waits: "Takk. Vi ventar framleis på stadfesting frå den andre adressa.",
    done: "Vi skriv til den nye adressa frå no av",
    doneText: "Ei ny privat lenkje er på veg dit. Eldre lenkjer verkar ikkje lenger.",
    stopped: "Alt blir som det var",
    stoppedText: "Endringa vart stoppa, eller det er bede om ei anna etterpå.",
  },
  renew: {
    link: "Få ei ny privat lenkje",
    title: "Ei ny privat lenkje til {{ref}}",
    lede: "Gjer dette om lenkja har hamna i gale hender. Alle lenkjer som du eller andre har, sluttar å verke straks, òg i denne nettlesaren.",
    mailed: "Den nye blir send til {{email}} og ingen annan stad.",
    shown: "Du oppgav inga adresse, så den nye blir vist her, berre i denne nettlesaren. Ta godt vare på ho.",
    unsent:
      "Nettstaden kan ikkje sende e-post enno. Den nye blir liggjande på serveren vår. Skriv til {{contact}} for å få ho.",
    now: "Avslutt dei gamle lenkjene",
    done: "Dei gamle lenkjene er avslutta. Den nye er på veg til adressa di.",
    doneUnsent:
      "Dei gamle lenkjene er avslutta. Den nye ligg på serveren vår, sidan nettstaden ikkje kan sende e-post enno. Skriv til oss for å få ho.",
  },
  notMe: {
    title: "Var det ikkje du som sende {{ref}}?",
    lede: "Nokon oppgav adressa di saman med det, ved ein feil eller med vilje.",
    means:
      "Seier du frå, tek vi bort adressa di og skriv ikkje meir om det. Ingenting av det er offentleg før dei som leier innspelsrunden, har sett på det. I {{days}} dagar sender vi inga kvittering frå skjemaa våre til adressa di.",
    now: "Dette var ikkje eg",
    done: "Takk. Adressa di er teken bort frå {{ref}}",
    doneText: "Vi skriv ikkje meir om det. Dei som leier innspelsrunden, har fått beskjed.",
    doubted:
      "Den som har e-postadressa som følgde med, seier at innspelet ikkje kom derifrå. Ingenting av det er offentleg før vi har sett på det. Var det du som sende det, kan du skrive til {{contact}}.",
  },
  later: {
    add: "Legg til noko",
    correct: "Rett det du sende",
    addTitle: "Legg til i {{ref}}",
    correctTitle: "Rett {{ref}}",
    addLede:
      "Det du sende, blir ståande. Det du legg til, blir ein eigen tekst og blir lesen som den første.",
    correctLede:
      "Endre teksten nedanfor til slik han skulle ha vore. Vi tek vare på den første òg, og både vi og du ser kva som er endra.",
    answered:
      "Det som alt har fått svar, blir ikkje teke opp igjen av seg sjølv. Dei som skreiv svaret, ser det som kom etterpå, og rettar svaret om dei må.",
    late: "Siste dag for innspel var {{date}}. Det du sender no, blir teke imot og merkt som for seint.",
    text: "Teksten din",
    language: "Språket i teksten",
    touches: "Kva for punkt gjeld det?",
    touchesHint: "Ikkje vel noko om det gjeld noko nytt.",
    send: "Send",
    ended: "Innspelsrunden er avslutta, så ingenting meir kan sendast her. Skriv til {{contact}}.",
    nothing_changed: "Ingenting er endra i teksten. Endre det som skal vere annleis.",
    corrected_since:
      "Du har retta denne teksten etter at sida vart opna, kanskje i eit anna vindauge. Det du skreiv her, står i feltet, og teksten slik han er no, står under. Set dei saman her, og send på nytt.",
    now: "Teksten slik han er no",
    too_many: "Det har alt kome mykje herifrå. Vent ei stund, eller skriv til {{contact}}.",
    came: "Kom {{date}}.",
    about: "Gjeld {{points}}.",
    waits: "Dei som leier innspelsrunden, har ikkje lese det enno.",
    changed: "Dette endra du:",
  },
} satisfies Translation<typeof en>;

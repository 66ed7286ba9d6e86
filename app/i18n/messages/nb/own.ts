import type { own as en } from "../en/own.ts";
import type { Translation } from "../types.ts";

export const own = {
  narrow: {
    link: "Publiser mindre av det",
    title: "Publiser mindre av {{ref}}",
    lede: "Velg hva vi ikke lenger skal publisere. Det forsvinner straks fra alle åpne sider, lister og tidligere versjoner. Svarene våre blir stående uten det.",
    kept: "Vi beholder originalen i arkivet. Det du tar bort, kan ikke gjøres offentlig igjen her. Skriv til oss hvis du ombestemmer deg.",
    label: "Skal ikke lenger publiseres",
    needed: "Velg hva vi ikke lenger skal publisere",
    byMail:
      "Lenker blir sendt videre. Derfor skriver vi først til {{email}}, og bare knappen bak lenken i den e-posten endrer noe. Lenken virker i {{days}} dager.",
    now: "Publiser mindre",
    confirm: "Skal vi ikke lenger publisere {{what}}?",
    done: "Vi publiserer ikke lenger {{what}}",
  },
  address: {
    change: "Endre adressen vi skriver til",
    add: "Gi oss en adresse",
    title: "Hvor vi skriver om {{ref}}",
    lede: "Vi spør begge adressene, {{email}} og den nye. Når begge har bekreftet, skriver vi til den nye. Den private lenken din blir da byttet ut med en annen, som vi sender dit.",
    ledeFirst:
      "Vi sender en lenke til adressen. Når du har bekreftet med den, skriver vi til deg der. Den private lenken din blir da byttet ut med en annen, som vi sender dit.",
    label: "Ny e-postadresse",
    ask: "Be om bekreftelse",
    lostOld: "Virker ikke den gamle adressen lenger? Skriv til {{contact}}, så gjør vi det for deg.",
    unsent: "Nettstedet kan ikke sende e-post ennå, så ingen adresse kan bekreftes. Skriv til {{contact}}.",
    confirmOld: "Skal vi skrive til {{to}} i stedet for til deg her?",
    confirmNew: "Skal vi skrive til deg her om {{ref}}?",
    means:
      "Når den er endret, går e-post om {{ref}} bare til den nye adressen, og eldre private lenker slutter å virke.",
    yesOld: "Ja, skriv dit",
    yesNew: "Ja, skriv hit",
    no: "Nei, la det være som det er",
    waits: "Takk. Vi venter fortsatt på bekreftelse fra den andre adressen.",
    done: "Vi skriver til den nye adressen fra nå av",
    doneText: "En ny privat lenke er på vei dit. Eldre lenker virker ikke lenger.",
    stopped: "Alt blir som det var",
    stoppedText: "Endringen ble stoppet, eller det er bedt om en annen etterpå.",
  },
  renew: {
    link: "Få en ny privat lenke",
    title: "En ny privat lenke til {{ref}}",
    lede: "Gjør dette hvis lenken har kommet i gale hender. Alle lenker som du eller andre har, slutter å virke straks, også i denne nettleseren.",
    mailed: "Den nye blir sendt til {{email}} og ingen andre steder.",
    shown: "Du oppga ingen adresse, så den nye blir vist her, bare i denne nettleseren. Ta godt vare på den.",
    unsent:
      "Nettstedet kan ikke sende e-post ennå. Den nye blir liggende på serveren vår. Skriv til {{contact}} for å få den.",
    now: "Avslutt de gamle lenkene",
    done: "De gamle lenkene er avsluttet. Den nye er på vei til adressen din.",
    doneUnsent:
      "De gamle lenkene er avsluttet. Den nye ligger på serveren vår, siden nettstedet ikke kan sende e-post ennå. Skriv til oss for å få den.",
  },
  notMe: {
    title: "Var det ikke du som sendte {{ref}}?",
    lede: "Noen oppga adressen din sammen med det, ved en feil eller med vilje.",
    means:
      "Sier du fra, tar vi bort adressen din og skriver ikke mer om det. Ingenting av det er offentlig før de som leder innspillsrunden, har sett på det. I {{days}} dager sender vi ingen kvittering fra skjemaene våre til adressen din.",
    now: "Dette var ikke meg",
    done: "Takk. Adressen din er tatt bort fra {{ref}}",
    doneText: "Vi skriver ikke mer om det. De som leder innspillsrunden, har fått beskjed.",
    doubted:
      "Den som har e-postadressen som fulgte med, sier at innspillet ikke kom derfra. Ingenting av det er offentlig før vi har sett på det. Var det du som sendte det, kan du skrive til {{contact}}.",
  },
  later: {
    add: "Legg til noe",
    correct: "Rett det du sendte",
    addTitle: "Legg til i {{ref}}",
    correctTitle: "Rett {{ref}}",
    addLede:
      "Det du sendte, blir stående. Det du legger til, blir en egen tekst og blir lest som den første.",
    correctLede:
      "Endre teksten nedenfor til slik den skulle ha vært. Vi beholder den første også, og både vi og du ser hva som er endret.",
    answered:
      "Det som alt er besvart, blir ikke tatt opp igjen av seg selv. De som skrev svaret, ser det som kom etterpå, og retter svaret om de må.",
    late: "Siste dag for innspill var {{date}}. Det du sender nå, blir tatt imot og merket som for sent.",
    text: "Teksten din",
    language: "Språket i teksten",
    touches: "Hvilke av punktene dine gjelder det?",
    touchesHint: "Ikke velg noe hvis det gjelder noe nytt.",
    send: "Send",
    ended: "Innspillsrunden er avsluttet, så ingenting mer kan sendes her. Skriv til {{contact}}.",
    nothing_changed: "Ingenting er endret i teksten. Endre det som skal være annerledes.",
    corrected_since:
      "Du har rettet denne teksten etter at siden ble åpnet, kanskje i et annet vindu. Det du skrev her, står i feltet, og teksten slik den er nå, står under. Sett dem sammen her, og send på nytt.",
    now: "Teksten slik den er nå",
    too_many: "Det har alt kommet mye herfra. Vent en stund, eller skriv til {{contact}}.",
    came: "Kom {{date}}.",
    about: "Gjelder {{points}}.",
    waits: "De som leder innspillsrunden, har ikke lest det ennå.",
    changed: "Dette endret du:",
  },
} satisfies Translation<typeof en>;

import type { own as en } from "../en/own.ts";
import type { Translation } from "../types.ts";

export const own = {
  narrow: {
    link: "Publicera mindre",
    title: "Publicera mindre av {{ref}}",
    lede: "Välj vad vi inte längre ska publicera. Det försvinner genast från alla öppna sidor, listor och tidigare versioner. Våra svar står kvar utan det.",
    kept: "Vi har kvar originalet i arkivet. Det du tar bort kan inte göras offentligt igen här. Skriv till oss om du ändrar dig.",
    label: "Ska inte längre publiceras",
    needed: "Välj vad vi inte längre ska publicera",
    byMail:
      "Länkar skickas vidare. Därför skriver vi först till {{email}}, och bara knappen bakom länken i det mejlet ändrar något. Länken fungerar i {{days}} dagar.",
    now: "Publicera mindre",
    confirm: "Ska vi inte längre publicera {{what}}?",
    done: "Vi publicerar inte längre {{what}}",
  },
  address: {
    change: "Ändra adressen vi skriver till",
    add: "Lämna en adress",
    title: "Vart vi skriver om {{ref}}",
    lede: "Vi frågar båda adresserna, {{email}} och den nya. När båda har bekräftat skriver vi till den nya. Din privata länk ersätts då av en ny, som vi skickar dit.",
    ledeFirst:
      "Vi skickar en länk till adressen. När du har bekräftat med den skriver vi till dig där. Din privata länk ersätts då av en ny, som vi skickar dit.",
    label: "Ny e-postadress",
    ask: "Be om bekräftelse",
    lostOld: "Fungerar inte den gamla adressen längre? Skriv till {{contact}}, så gör vi det åt dig.",
    unsent: "Webbplatsen kan inte skicka e-post ännu, så ingen adress kan bekräftas. Skriv till {{contact}}.",
    confirmOld: "Ska vi skriva till {{to}} i stället för till dig här?",
    confirmNew: "Ska vi skriva till dig här om {{ref}}?",
    means:
      "När den är ändrad går mejl om {{ref}} bara till den nya adressen, och äldre privata länkar slutar fungera.",
    yesOld: "Ja, skriv dit",
    yesNew: "Ja, skriv hit",
    no: "Nej, låt det vara som det är",
    waits: "Tack. Vi väntar fortfarande på att den andra adressen bekräftar.",
    done: "Vi skriver till den nya adressen från och med nu",
    doneText: "En ny privat länk är på väg dit. Äldre länkar fungerar inte längre.",
    stopped: "Allt förblir som det var",
    stoppedText: "Ändringen stoppades, eller så har en annan begärts sedan dess.",
  },
  renew: {
    link: "Få en ny privat länk",
    title: "En ny privat länk till {{ref}}",
    lede: "Gör det här om länken har hamnat i fel händer. Alla länkar som du eller andra har slutar genast att fungera, även i den här webbläsaren.",
    mailed: "Den nya skickas till {{email}} och ingen annanstans.",
    shown: "Du uppgav ingen adress, så den nya visas här, bara i den här webbläsaren. Spara den väl.",
    unsent:
      "Webbplatsen kan inte skicka e-post ännu. Den nya sparas på vår server. Skriv till {{contact}} för att få den.",
    now: "Avsluta de gamla länkarna",
    done: "De gamla länkarna är avslutade. Den nya är på väg till din adress.",
    doneUnsent:
      "De gamla länkarna är avslutade. Den nya finns på vår server, eftersom webbplatsen inte kan skicka e-post ännu. Skriv till oss för att få den.",
  },
  notMe: {
    title: "Var det inte du som skickade {{ref}}?",
    lede: "Någon uppgav din adress, av misstag eller med flit.",
    means:
      "Om du säger till tar vi bort din adress och skriver inget mer om det. Inget av det är offentligt förrän de som leder samrådet har tittat på det. I {{days}} dagar skickar vi ingen kvittens från våra formulär till din adress.",
    now: "Det var inte jag",
    done: "Tack. Din adress är borttagen från {{ref}}",
    doneText: "Vi skriver inget mer om det. De som leder samrådet har fått veta det.",
    doubted:
      "Den som har e-postadressen som uppgavs säger att det inte skickades därifrån. Inget av det är offentligt förrän vi har tittat på det. Om det var du som skickade det kan du skriva till {{contact}}.",
  },
  later: {
    add: "Lägg till något",
    correct: "Rätta det du skickade",
    addTitle: "Lägg till i {{ref}}",
    correctTitle: "Rätta {{ref}}",
    addLede: "Det du skickade står kvar. Det du lägger till blir en egen text och läses som den första.",
    correctLede:
      "Ändra texten nedan till som den skulle ha varit. Vi har kvar den första också, och både vi och du ser vad som har ändrats.",
    answered:
      "Det som redan är besvarat tas inte upp igen av sig självt. De som skrev svaret ser det som kom efteråt och rättar svaret om de måste.",
    late: "Sista dagen för synpunkter var {{date}}. Det du skickar nu tas emot och märks som sent inkommet.",
    text: "Din text",
    language: "Textens språk",
    touches: "Vilka av dina synpunkter gäller det?",
    touchesHint: "Välj inget om det gäller något nytt.",
    send: "Skicka",
    ended: "Samrådet är avslutat, så inget mer kan skickas här. Skriv till {{contact}}.",
    nothing_changed: "Inget är ändrat i texten. Ändra det som ska vara annorlunda.",
    corrected_since:
      "Du har rättat texten efter att sidan öppnades, kanske i ett annat fönster. Det du skrev här står i fältet, och texten som den är nu står under. Sätt ihop dem här och skicka igen.",
    now: "Texten som den är nu",
    too_many: "Det har redan kommit mycket härifrån. Vänta en stund eller skriv till {{contact}}.",
    came: "Kom {{date}}.",
    about: "Gäller {{points}}.",
    waits: "De som leder samrådet har inte läst det ännu.",
    changed: "Det här ändrade du:",
  },
} satisfies Translation<typeof en>;

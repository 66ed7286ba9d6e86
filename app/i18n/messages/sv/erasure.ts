import type { erasure as en } from "../en/erasure.ts";
import type { Translation } from "../types.ts";

export const erasure = {
  open: "Radera personuppgifter",
  title: "Radera personuppgifter i {{ref}}",
  lede: "Det som pekar ut en person försvinner från alla sidor, listor, filer och tabeller. Det går inte att ångra, så någon annan avgör.",
  about: "Vad det gäller",
  named_one:
    "Namnet eller adressen står i {{count}} text. Där kommer ett streck, bokstav för bokstav, och likadant för det som är markerat som underskrift.",
  named_other:
    "Namnet eller adressen står i {{count}} texter. Där kommer ett streck, bokstav för bokstav, och likadant för det som är markerat som underskrift.",
  files_one:
    "{{count}} bifogad fil tas bort vad du än väljer: ett brev berättar vem som skrev det. Det som har skrivits av från den står kvar eller går med texten.",
  files_other:
    "{{count}} bifogade filer tas bort vad du än väljer: ett brev berättar vem som skrev det. Det som har skrivits av från dem står kvar eller går med texten.",
  telling:
    "De här publicerade svaren upprepar texten eller nämner personen. Allmänheten kommer att läsa ett streck i stället, i alla versioner. Rätta dem först om de blir oklara av det.",
  notTelling: "Inget publicerat svar på detta upprepar texten eller nämner personen.",
  noOthers:
    "Inget annat svar eller utfall, varken publicerat eller under arbete, innehåller namnet, ett ord av det eller adressen.",
  ticked:
    "De här publicerade svaren på detta innehåller ett ord av namnet. Det får ett streck där, i alla versioner, bara om den som avgör säger att det avser personen.",
  others:
    "De här svaren till andra innehåller namnet, ett ord av det eller adressen. En radering ändrar dem inte: läs vart och ett, och täck orden där, i varje version, där de avser den här personen.",
  drafts:
    "De här svaren innehåller namnet, ett ord av det eller adressen i något som inte är publicerat, eller inte så som det står nu. En radering tar bara bort namnet ur sådant som sägs där till just de här synpunkterna: läs vart och ett.",
  outcomes:
    "De här utfallen av samråd innehåller namnet, ett ord av det eller adressen. En radering ändrar dem inte: läs vart och ett.",
  ourTexts:
    "I texterna i planer, åtaganden, lägesrapporter och samråd, i texter om möten, utskick och dokumentation, i det ni har tagit med er från utvärderingar och i loggen över annan kontakt ersätts hela personnamnet och adressen med streck, vare sig texten är publicerad eller inte. Adresserna till sidorna för samråd, handlingsplaner, åtaganden och möten står kvar som de gjordes, även där namnet finns i dem.",
  notSearched:
    "Inte genomsökt: det som andra har lämnat in, det som har skrivits om det och forumets egna texter.",
  found: {
    title: "Ord som kan vara namnet",
    lede: "Ett ord av namnet som står ensamt kan gälla någon annan eller vara ett vanligt ord. Därför raderas det bara där den som avgör säger att det är den här personen.",
    asks: "Läs dem nu: en radering går inte att ångra, och efteråt kan ingenting hitta dem.",
    places_one: "{{words}}: {{count}} ställe",
    places_other: "{{words}}: {{count}} ställen",
    unread: "Bara samordnare får läsa var det står, och godkännare där det inte är en intern anteckning.",
    more: "Och på fler ställen, som inte visas här.",
  },
  parts: "Vilka av dessa avser personen?",
  partsHint:
    "Det du kryssar för får ett streck överallt där det står ensamt: i de här texterna, i det som vi skrev om dem och i de publicerade svaren på dem. Resten går fortfarande att läsa.",
  meetings_one: "{{count}} anmälan med samma e-postadress är också deras",
  meetings_other: "{{count}} anmälningar med samma e-postadress är också deras",
  meetingsHint:
    "Då raderas de också, och en plats på ett kommande möte går vidare. Kryssa bara för när det är säkert: vem som helst kan ha skrivit den här adressen i en inlaga. Annars står anmälningarna kvar tills deras egen tid har gått ut.",
  stays:
    "Det här står kvar: referensen, dagarna och kanalen, tema, steg och utfall, alla antal och det publicerade svaret.",
  ends: "Den privata länken slutar att fungera och inga fler mejl skickas. Ingen kan följa inlagan längre. Inget mejl berättar om det: svara personen själv, innan det avgörs.",
  scope: "Hur mycket som raderas",
  scopes: {
    contact: "Kontaktpersonen",
    identity: "Vem det är; texten står kvar",
    words: "Vem det är, och texten",
  },
  takes: {
    contact:
      "Personens namn och adressen. Organisationen och texten står kvar: en organisation är ingen person.",
    identity:
      "Namn och adress. Texten står kvar som arkivmaterial: dataskyddsförordningen låter en myndighet behålla det som behövs för uppgiften, och för arkiv av allmänt intresse (artikel 17.3 b och d), och arkivlagen säger vad som måste bevaras.",
    words:
      "Texter, rubriker, filer, frågor och svar på dem, och det som handläggarna skrev om dem. Det som inte är besvarat slutar som återtaget. Bara där arkivlagen inte kräver att ni bevarar det: efteråt kan ingen läsa vad som besvarades.",
  },
  ground: "På vilken grund",
  groundHint: "Den står på varje synpunkts öppna sida.",
  grounds: {
    not_needed:
      "Det behövs inte längre för det som det samlades in för (dataskyddsförordningen artikel 17.1 a)",
    consent_withdrawn: "Personen har återkallat sitt samtycke (dataskyddsförordningen artikel 17.1 b)",
    objection: "Personen har invänt, och inget väger tyngre (dataskyddsförordningen artikel 17.1 c)",
    unlawful: "Det borde inte ha registrerats (dataskyddsförordningen artikel 17.1 d)",
    legal_duty: "En lag kräver det (dataskyddsförordningen artikel 17.1 e)",
    period_passed: "Tiden som det sparas har gått ut (dataskyddsförordningen artikel 5.1 e)",
  },
  also: "Även från samma adress",
  alsoHint:
    "Var och en behandlas som den här, och namnen i alla raderas i alla: kryssa för det som säkert är deras, för vem som helst kan ha skrivit den här adressen. De som du utelämnar förblir som de är.",
  means: "Någon annan avgör. Till dess är allt som förut.",
  ask: "Be någon annan avgöra",
  waits: "Väntar på någon annan",
  asked: "{{name}} bad om detta {{moment}}.",
  concerns: "Det gäller {{refs}}.",
  names: "Dessa får ett streck överallt där de står, i alltsammans:",
  decide: "Avgör",
  approve: "Radera för gott",
  approveMeans:
    "Det görs genast, i alla dessa, och ingen kan hämta tillbaka det. Säkerhetskopior som gjordes tidigare har det kvar tills de raderas; en återställning efter den nyaste listan över raderingar raderar det på nytt.",
  notYou: "Du bad om det, så någon annan måste avgöra.",
  giveBack: "Lämna tillbaka det",
  comment: "Vad som måste ändras, eller varför det inte ska raderas",
  returned: "{{name}} lämnade tillbaka det {{moment}}",
  done: "Raderad {{date}}",
  doneBy: "{{name}} bad om det. {{decider}} avgjorde.",
  doneByRule: "Ingen bad om det: tiden som forumet sparar det hade gått ut.",
  refusal: {
    erasure_asked: "Någon har redan bett om det för {{ref}}. Någon annan måste avgöra först.",
    already_erased: "Så mycket av {{ref}} är redan raderat.",
    no_organisation: "{{ref}} kommer inte från en organisation. Välj att radera vem det är.",
    file_unread:
      "En fil i {{ref}} är inte avskriven, och den tas bort tillsammans med namnet. Skriv av den först, eller radera texten också.",
    not_in_review: "Det väntar inte på något avgörande längre.",
    text_changed: "Det är inte det du läste. Läs det igen.",
    four_eyes: "Du bad om det, så någon annan måste avgöra.",
  },
  public: {
    title: "Raderad",
    words:
      "Text och namn raderades {{date}}. Att den kom in räknas fortfarande, och ett svar står som det publicerades.",
    name: "Vem som lämnade den raderades {{date}}.",
    after: "Mottagen {{received}}, raderad {{erased}}.",
  },
} satisfies Translation<typeof en>;

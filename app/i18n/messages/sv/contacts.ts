import type { contacts as source } from "../en/contacts.ts";
import type { Translation } from "../types.ts";

export const contacts: Translation<typeof source> = {
  title: "Inbjudningslista",
  kind: {
    civil_society: "Civilsamhälle",
    public_authority: "Offentlig verksamhet",
    business: "Näringsliv",
    academia: "Forskning och utbildning",
    social_partner: "Arbetsmarknadens parter",
    individual: "Privatperson",
    media: "Medier",
  },
  status: { listed: "På listan", left: "Har lämnat den själva", ended: "Borttagna" },
  source: {
    self: "Anmälde sig",
    import: "Från en fil",
    staff: "Tillagd av oss",
    registration: "Anmäld till ett möte",
    passed_on: "Från en kollega",
  },
  field: {
    email: "E-post",
    name: "Namn",
    nameHint: "Lämna tomt för en brevlåda som flera läser, och skriv organisationen i stället.",
    organisation: "Organisation",
    kind: "Vem du talar för",
    language: "Språk i inbjudningarna",
    interests: "Vad vill du höra om?",
    interestsHint: "Kryssa inte i något för att bli inbjuden till allt.",
    area: "Var du arbetar",
    areaHint: "Län eller kommun, för möten i närheten.",
  },
  signUp: {
    lede: "Vi skriver när det finns något att delta i: ett möte eller ett samråd. Inga nyhetsbrev.",
    button: "Sätt upp mig på listan",
    needed: "Skriv ditt namn, eller organisationen som har brevlådan",
    mixed: "Adressen blandar bokstäver ur olika alfabet. Skriv den med ett alfabet.",
    done: "Vi har skickat ett mejl till adressen. Du står på listan när du har tryckt på knappen som det leder till. Kommer inget inom en timme, titta i skräpposten.",
    unsent:
      "Det går inga mejl ut från det här forumet ännu, så bekräftelsen kunde inte skickas. Skriv till {{contact}} i stället.",
    known:
      "Står du redan på listan? Fyll i formuläret med din adress, så mejlar vi länken till din egen sida.",
    kept: "Vi behåller det du skriver här i {{days}} dagar. Bekräftar du inte raderas det.",
    privacy: "Så behandlar vi personuppgifter",
  },
  confirm: {
    title: "Vill du stå på inbjudningslistan?",
    lede: "Det här fylldes i. Du kan ändra språk och teman efteråt.",
    changed:
      "Formuläret har fyllts i på nytt för den här adressen sedan du öppnade sidan. Titta på det som står nu.",
    yes: "Ja, sätt upp mig på listan",
    no: "Jag har inte bett om det här",
    refused: "Du står inte på listan",
    refusedText:
      "Det som fylldes i är raderat, och vi skickar inga sådana mejl till den här adressen på {{days}} dagar.",
    done: "Du står på inbjudningslistan",
    doneText: "Länken till din egen sida finns i mejlet som vi skickade till dig.",
  },
  own: {
    title: "Din plats på inbjudningslistan",
    saved: "Sparat.",
    joined: "Du står på listan.",
    who: "Vem du är",
    wrong: "Är något fel här? Skriv till {{contact}}.",
    since: "På listan sedan",
    came: "Så kom du dit",
    choices: "Vad du önskar",
    save: "Spara",
    leave: "Lämna listan",
    leaveText: "Vi bjuder inte in dig längre. Du kan komma tillbaka när du vill.",
    leaveNow: "Lämna listan",
    data: "Vad vi har om dig",
    copy: "Ladda ner det",
    eraseText:
      "Radera det, så lämnar du listan. Vi behåller bara en kod som säger att vi inte ska sätta upp dig igen.",
    erase: "Radera det för gott",
    erased: "Det vi hade om dig är raderat.",
    notListed: "Du står inte på listan",
    notListedText: "Vi bjuder inte in dig. Vill du bli inbjuden igen anmäler du dig på nytt.",
    again: "Anmäl dig",
  },
  leave: {
    title: "Vill du lämna inbjudningslistan?",
    now: "Ja, ta bort mig",
    done: "Du har lämnat listan",
    doneText: "Vi bjuder inte in dig längre.",
  },
  dead: {
    title: "Den här länken fungerar inte längre",
    text: "Den kan vara använd eller för gammal. Fyll i formuläret med din adress, så mejlar vi en ny.",
  },
};

import type { refusals as en } from "../en/refusals.ts";
import type { Translation } from "../types.ts";

export const refusals = {
  not_found: "Det finns inte längre.",
  not_allowed: "Din roll ger dig inte rätt att göra detta.",
  not_split: "Inlagan är fortfarande under uppdelning. Slutför uppdelningen först.",
  is_spam: "Inlagan är markerad som skräppost. Ta tillbaka den först.",
  answered: "Den är besvarad. Det som är publicerat kan rättas, inte ändras.",
  withdrawn: "Den som lämnade synpunkten har tagit tillbaka den. Inget mer görs med den.",
  set_aside: "Den är lagd åt sidan. Ta upp den igen först.",
  set_aside_asked:
    "En annan person ska avgöra om den läggs åt sidan. Vänta på det, eller ta tillbaka begäran.",
  erased: "Det är raderat.",
  not_set_aside: "Den är inte lagd åt sidan, och ingen har begärt det.",
  moved_out:
    "En av dess punkter är flyttad till ett annat samråd, så inlagan kan inte läggas tillbaka på bänken.",
  not_later: "Välj en dag efter den som är utlovad nu, och inte en som har passerat.",
  nothing_asked:
    "Den som lämnade synpunkten har inte fått någon fråga, eller har svarat. Säg i stället att mer tid behövs.",
  moved_nowhere: "Den finns redan i det samrådet. Välj ett annat.",
  takes_no_input: "Det samrådet tar inte emot synpunkter nu. Välj ett som är öppet.",
  no_members:
    "Det finns ingen kvar att svara: alla synpunkter i utkastet är återtagna. Lägg till andra eller kasta utkastet.",
  already_withdrawn: "Den är redan återtagen.",
  day_to_come: "Välj i dag eller en tidigare dag.",
  not_listed_here: "Välj något som hör till detta samråd.",
  contributors_choice:
    "Den som lämnade synpunkten vill inte ha texten publicerad. Den kan därför inte godkännas för publicering.",
  title_unread:
    "Rubriken är ett förslag från tjänsten. Läs den och godkänn synpunkten från sidan där den står.",
  personal_data:
    "Något i synpunkten ser ut som personuppgifter. Maskera det, eller kryssa för att det får vara offentligt.",
  some_cannot: "Inget har gjorts, eftersom några av dem inte kan tas med:",
  several_languages:
    "De är skrivna på olika språk, och varje avsändare får motiveringen på synpunktens språk. Ta ett språk i taget.",
  personal_title:
    "Den nya rubriken ser ut att innehålla personuppgifter, och den blir offentlig direkt. Ändra den, eller kryssa för att den får vara offentlig.",
  words_not_there: "Orden står inte där precis så. Kopiera dem från texten.",
  already_redacted: "Det är redan maskerat.",
  already_covered: "Allmänheten läser redan inget av det.",
  ground_gives_away: "Skälet visas offentligt och upprepar ord som ska maskeras. Skriv det utan dem.",
  too_many: "Högst {{limit}} kan väljas åt gången. Avgränsa listan och ta resten efteråt.",
  unavailable:
    "Just nu går det inte att spara något. Det du skrev finns kvar här: försök igen om några minuter.",
  changed_meanwhile: "Någon annan ändrade det medan du hade sidan öppen. Titta på det igen.",
  no_such_body: "Välj en ansvarig i listan.",
  due_in_past: "Välj i dag eller en senare dag.",
  nothing_to_take_back: "Det finns inget råd från er att ta tillbaka.",
  already_used: "Ett svar skrivs utifrån det, så det kan inte tas tillbaka. Säg till samordnaren.",
  already_asked: "En fråga är redan ställd. Du kan bara ställa en.",
  date_passed: "Dagen har passerat. Välj en senare.",
  nothing_to_undo: "Det finns inget att ångra.",
  not_named: "Inget ångrades, eftersom det inte stod vilket steg. Använd ”Ångra” på sidan där du gjorde det.",
  gone_on: "Det går inte att ångra längre: något som bygger på det har gjorts efteråt.",
  not_on_the_bench: "Inlagan är inte öppen för uppdelning. Öppna den igen först.",
  files_unread:
    "Skriv först in vad som står i {{files}}. Säger en fil ingenting, skriv då vad den visar och märk det som bakgrund.",
  no_text: "Det finns ingen text ännu. Skriv in det som står i filen.",
  coverage: "{{percent}} procent är redovisat. Ge varje ord en plats först.",
  no_contributions: "Inget avsnitt är en synpunkt. Säg i stället att det inte finns något att svara på.",
  has_answers: "En av synpunkterna är besvarad, så inlagan kan inte delas upp på nytt.",
  in_response: "En av synpunkterna ingår i ett svar. Ta ut den ur svaret först.",
  nothing_selected: "Välj något först.",
  already_listed: "Den finns i offentliga listor och kan inte tas bort.",
  several_consultations: "De hör till olika samråd. Ett svar gäller ett samråd.",
  has_response: "{{ref}} ingår redan i svar {{number}}.",
  published: "Det är publicerat och kan inte ändras här.",
  not_published:
    "Bara ett svar som är publicerat och inte håller på att rättas kan rättas eller dras tillbaka.",
  not_corrected: "Ingen rättelse pågår.",
  retraction_asked: "Det är föreslaget att svaret dras tillbaka. Det måste avgöras först.",
  not_asked: "Ingen har föreslagit att svaret dras tillbaka.",
  note_missing: "Skriv vad som har ändrats och varför. Det publiceras med rättelsen.",
  nothing_changed: "Texten är den som redan är publicerad. Ändra den eller avbryt rättelsen.",
  changes_substance:
    "Utfall, språk, ansvarig, löfte eller synpunkter har ändrats. Det är inte ett skrivfel: välj ändring i sak.",
  looks_substantive: "Det ser ut att vara mer än ett skrivfel. Säg om de som fått svaret ska få besked.",
  promise_incomplete: "Ett löfte behöver alla tre: vad, vem och när.",
  not_a_member: "Den ingår inte i detta svar.",
  last_member: "Ett svar gäller minst en synpunkt. Kasta utkastet i stället.",
  not_a_draft: "Det är redan skickat för godkännande.",
  reason_missing: "Skriv en motivering. Inget utfall utan motivering.",
  disposition_missing: "Välj ett utfall.",
  title_missing: "Skriv en rubrik, med egna ord.",
  disposition_ended: "Utfallet har tagits bort från samrådets lista efter att det valdes. Välj ett annat.",
  promise_past:
    "Dagen då löftet ska vara uppfyllt har passerat. Välj i dag eller en senare dag under ”Senast när”.",
  destination_missing: "Skriv vart det går vidare: arbetet eller processen som tar hand om det.",
  not_in_review: "Det väntar inte på godkännande.",
  text_changed: "Texten är inte den du läste. Läs den igen.",
  four_eyes: "Du har sparat ett av utkasten, så någon annan måste godkänna det.",
  not_approved: "Det måste godkännas först, exakt som det står.",
  already_sent: "Mejlen har skickats.",
  not_announced: "Bara ett kungjort samråd kan avslutas.",
  window_open: "Sista dagen för synpunkter har inte passerat.",
  still_open:
    "Allt är inte klart. Inlagor att dela upp: {{submissions}}. Synpunkter utan svar: {{contributions}}. Utfall att publicera: {{outcome}}. Möten som kommer, inte är avslutade eller har sena punkter: {{meetings}}.",
  join_link:
    "Länken för att delta i ett möte står i svaret, under ”{{part}}”. Den är bara för de anmälda och måste tas bort först.",
  ground_missing: "Ange på vilken grund texten undantas.",
} satisfies Translation<typeof en>;

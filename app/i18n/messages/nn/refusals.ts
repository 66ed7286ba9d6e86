import type { refusals as en } from "../en/refusals.ts";
import type { Translation } from "../types.ts";

export const refusals = {
  not_found: "Det finst ikkje lenger.",
  not_allowed: "Rolla di gir ikkje tilgang til dette.",
  not_split: "Innsendinga er framleis under oppdeling. Fullfør oppdelinga først.",
  is_spam: "Innsendinga er merkt som søppelpost. Ta ho tilbake først.",
  answered: "Det har fått svar. Det som er publisert, kan rettast, ikkje endrast.",
  withdrawn: "Den som sende innspelet, har trekt det. Det blir ikkje gjort noko meir med det.",
  set_aside: "Det er lagt til side. Ta det opp att først.",
  set_aside_asked: "Ein annan skal avgjere om det blir lagt til side. Vent på det, eller trekk ønsket.",
  erased: "Det er sletta.",
  not_set_aside: "Det er ikkje lagt til side, og ingen har bede om det.",
  moved_out:
    "Eitt av punkta er flytt til ein annan innspelsrunde, så innsendinga kan ikkje tilbake på benken.",
  not_later: "Vel ein dag etter den som er lova no, og ikkje ein som er passert.",
  nothing_asked:
    "Den som sende innspelet, er ikkje spurd om noko, eller har svara. Sei heller at det trengst meir tid.",
  moved_nowhere: "Det er i den innspelsrunden alt. Vel ein annan.",
  takes_no_input: "Den innspelsrunden tek ikkje imot innspel no. Vel ein som er open.",
  no_members:
    "Det er ingen att å svare: alle innspela i utkastet er trekte. Legg til andre, eller forkast utkastet.",
  already_withdrawn: "Det er alt trekt.",
  day_to_come: "Vel i dag eller ein tidlegare dag.",
  not_listed_here: "Vel ein som høyrer til denne innspelsrunden.",
  contributors_choice:
    "Den som gav innspelet, vil ikkje ha teksten publisert. Han kan difor ikkje klarerast.",
  title_unread: "Tittelen er eit forslag frå løysinga. Les han, og klarer innspelet frå sida der han står.",
  personal_data:
    "Noko i innspelet ser ut som personopplysningar. Sladd det, eller kryss av for at det kan vere offentleg.",
  some_cannot: "Ingenting er gjort, for nokre av dei kan ikkje takast med:",
  several_languages:
    "Dei er skrivne på ulike språk, og kvar avsendar får grunngjevinga på språket i innspelet. Ta eitt språk om gongen.",
  personal_title:
    "Den nye tittelen ser ut til å innehalde personopplysningar, og han blir offentleg med ein gong. Endre han, eller kryss av for at han kan vere offentleg.",
  words_not_there: "Orda står ikkje der nøyaktig slik. Kopier dei frå teksten.",
  already_redacted: "Det er sladda alt.",
  already_covered: "Offentlegheita ser ikkje noko av dette frå før.",
  ground_gives_away:
    "Grunngjevinga står offentleg og tek opp att ord som skal sladdast. Skriv henne utan dei.",
  too_many: "Du kan velje høgst {{limit}} om gongen. Avgrens lista, og ta resten etterpå.",
  unavailable:
    "Akkurat no får vi ikkje lagra noko. Det du skreiv, står framleis her: prøv igjen om nokre minutt.",
  changed_meanwhile: "Nokon andre endra det medan du hadde sida open. Sjå på det på nytt.",
  no_such_body: "Vel ein ansvarleg frå lista.",
  due_in_past: "Vel i dag eller ein seinare dag.",
  nothing_to_take_back: "De har ikkje gitt råd som kan takast tilbake.",
  already_used:
    "Rådet er teke i bruk i eit svar, så det kan ikkje takast tilbake. Sei frå til koordinatoren.",
  already_asked: "Bidragsytaren har alt fått eit spørsmål. De kan stille berre eitt.",
  date_passed: "Dagen er passert. Vel ein seinare.",
  nothing_to_undo: "Det er ingenting å angre.",
  not_named:
    "Ingenting vart angra, fordi det ikkje var sagt kva steg. Bruk «Angre» på sida der du gjorde det.",
  gone_on: "Det kan ikkje angrast lenger: Noko som byggjer på det, er gjort etterpå.",
  not_on_the_bench: "Innsendinga er ikkje open for oppdeling. Opne ho igjen først.",
  files_unread:
    "Skriv først inn det som står i {{files}}. Seier ei fil ingenting, så skriv kva ho viser, og merk det som bakgrunn.",
  no_text: "Det er ingen tekst enno. Skriv inn det som står i fila.",
  coverage: "{{percent}} prosent er gjort greie for. Merk resten først.",
  no_contributions: "Ingen del er eit innspel. Sei heller at det ikkje er noko å svare på.",
  has_answers: "Eitt av innspela har fått svar, så innsendinga kan ikkje opnast for oppdeling igjen.",
  in_response: "Eitt av innspela er med i eit svar. Ta det ut av svaret først.",
  nothing_selected: "Vel noko først.",
  already_listed: "Det står i offentlege lister og kan ikkje fjernast.",
  several_consultations: "Dei høyrer til ulike innspelsrundar. Eitt svar gjeld éin runde.",
  has_response: "{{ref}} er alt med i svar {{number}}.",
  published: "Det er publisert og kan ikkje endrast her.",
  not_published:
    "Berre eit svar som er publisert og ikkje er under retting, kan rettast eller trekkjast tilbake.",
  not_corrected: "Inga retting er i gang.",
  retraction_asked: "Det er foreslått å trekkje svaret tilbake. Det må avgjerast først.",
  not_asked: "Ingen har foreslått å trekkje svaret tilbake.",
  note_missing: "Skriv kva som er endra og kvifor. Det blir publisert saman med rettinga.",
  nothing_changed: "Teksten er den som alt er publisert. Endre han, eller oppgi rettinga.",
  changes_substance:
    "Utfall, språk, ansvarleg, lovnad eller innspel er endra. Det er ikkje ein skrivefeil: vel endring av innhald.",
  looks_substantive:
    "Det ser ut til å vere meir enn ein skrivefeil. Sei om dei som har fått svaret, skal få melding.",
  promise_incomplete: "Fyll ut alt om lovnaden: kva, kven og når.",
  not_a_member: "Det er ikkje med i dette svaret.",
  last_member: "Eit svar gjeld minst eitt innspel. Forkast heller utkastet.",
  not_a_draft: "Det er alt sendt til godkjenning.",
  reason_missing: "Skriv grunngivinga. Kvart utfall må ha ei.",
  disposition_missing: "Vel eit utfall.",
  title_missing: "Skriv ein tittel, med eigne ord.",
  disposition_ended: "Utfallet er teke av lista for runden etter at det vart valt. Vel eit anna.",
  promise_past:
    "Dagen lovnaden skal vere halden, er passert. Vel i dag eller ein seinare dag under «Innan når».",
  destination_missing: "Skriv kvar saka går: arbeidet eller prosessen som tek det vidare.",
  not_in_review: "Det ventar ikkje på godkjenning.",
  text_changed: "Teksten er ikkje den du las. Les han på nytt.",
  four_eyes: "Du har lagra eitt av utkasta, så ein annan må godkjenne det.",
  not_approved: "Det må godkjennast først, nøyaktig slik det står.",
  already_sent: "E-posten er send.",
  not_announced: "Berre ein kunngjord innspelsrunde kan avsluttast.",
  window_open: "Siste dag for innspel er ikkje over.",
  still_open:
    "Ikkje alt er avslutta. Innsendingar å dele opp: {{submissions}}. Innspel utan svar: {{contributions}}. Utfall å publisere: {{outcome}}. Møte som kjem, ikkje er avslutta eller har seine punkt: {{meetings}}.",
  join_link:
    "Lenkja til å delta i eit møte står i svaret, under «{{part}}». Ho er berre for dei påmelde, og må takast ut først.",
  ground_missing: "Oppgi på kva grunnlag teksten blir halden tilbake.",
} satisfies Translation<typeof en>;

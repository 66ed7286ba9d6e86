import type { erasure as en } from "../en/erasure.ts";
import type { Translation } from "../types.ts";

export const erasure = {
  open: "Slett personopplysningar",
  title: "Slett personopplysningar i {{ref}}",
  lede: "Det som peikar på ein person, forsvinn frå alle sider, lister, filer og tabellar. Det kan ikkje gjerast om, så ein annan avgjer.",
  about: "Kva det gjeld",
  named_one:
    "Namnet eller adressa står i {{count}} tekst. Der kjem det ein strek, bokstav for bokstav, og det same gjeld det som er merkt som underskrift.",
  named_other:
    "Namnet eller adressa står i {{count}} tekstar. Der kjem det ein strek, bokstav for bokstav, og det same gjeld det som er merkt som underskrift.",
  files_one:
    "{{count}} vedlegg blir fjerna kva du enn vel: Eit brev fortel kven som skreiv det. Det som er skrive av frå det, blir anten ståande eller går med teksten.",
  files_other:
    "{{count}} vedlegg blir fjerna kva du enn vel: Eit brev fortel kven som skreiv det. Det som er skrive av frå dei, blir anten ståande eller går med teksten.",
  telling:
    "Desse publiserte svara tek opp att teksten eller nemner personen. Offentlegheita vil sjå ein strek i staden, i alle versjonar. Rett dei først om dei blir uklare av det.",
  notTelling: "Ingen publiserte svar på dette tek opp att teksten eller nemner personen.",
  noOthers:
    "Ingen andre svar eller utfall, verken publiserte eller under arbeid, har med namnet, eit ord av det eller adressa.",
  ticked:
    "Desse publiserte svara på dette har med eit ord av namnet. Der kjem det ein strek, i alle versjonar, berre om den som avgjer, seier at ordet viser til personen.",
  others:
    "Desse svara til andre har med namnet, eit ord av det eller adressa. Ei sletting endrar dei ikkje: Les kvart av dei, og dekk orda der, i kvar versjon, der dei viser til denne personen.",
  drafts:
    "Desse svara har med namnet, eit ord av det eller adressa i noko som ikkje er publisert, eller ikkje slik det står no. Ei sletting fjernar namnet berre frå det som blir sagt der til desse innspela åleine: Les kvart av dei.",
  outcomes:
    "Desse utfalla av innspelsrundar har med namnet, eit ord av det eller adressa. Ei sletting endrar dei ikkje: Les kvart av dei.",
  ourTexts:
    "I tekstane til planar, forpliktingar, statusrapportar og innspelsrundar, i tekstar om møte, utsendingar og referat, i det de har teke med dykk frå evalueringar, og i loggen over annan kontakt blir det sett ein strek i staden for heile personnamnet og adressa, anten teksten er publisert eller ikkje. Adressene til sidene for innspelsrundar, planar, forpliktingar og møte blir ståande slik dei vart laga, også der namnet står i dei.",
  notSearched:
    "Ikkje gjennomsøkt: det andre har sendt inn, det som er skrive om det, og dei eigne tekstane til forumet.",
  found: {
    title: "Ord som kan vere namnet",
    lede: "Eit ord av namnet som står åleine, kan gjelde nokon annan eller vere eit vanleg ord. Difor blir det berre sletta der den som avgjer, seier at det er denne personen.",
    asks: "Les dei no: Ei sletting kan ikkje gjerast om, og etterpå kan ingenting finne dei.",
    places_one: "{{words}}: {{count}} stad",
    places_other: "{{words}}: {{count}} stader",
    unread: "Berre koordinatorar får lese kvar det står, og godkjennarar der det ikkje er eit internt notat.",
    more: "Og fleire stader, som ikkje er viste her.",
  },
  parts: "Kva for nokre av desse viser til personen?",
  partsHint:
    "Det du kryssar av, får ein strek overalt der det står åleine: i desse tekstane, i det vi skreiv om dei, og i dei publiserte svara på dei. Resten kan framleis lesast.",
  meetings_one: "{{count}} påmelding med same e-postadresse er òg deira",
  meetings_other: "{{count}} påmeldingar med same e-postadresse er òg deira",
  meetingsHint:
    "Då blir dei òg sletta, og ein plass på eit møte som skal haldast, går vidare. Kryss berre av når det er sikkert: kven som helst kan ha skrive denne adressa i ei innsending. Elles blir påmeldingane ståande til deira eigen frist er ute.",
  stays:
    "Dette blir ståande: referansen, dagane og kanalen, tema, steg og utfall, alle tal og det publiserte svaret.",
  ends: "Den private lenkja sluttar å verke, og det blir ikkje sendt meir e-post. Ingen kan følgje innsendinga lenger. Ingen e-post fortel om det: Svar personen sjølv, før det blir avgjort.",
  scope: "Kor mykje som blir sletta",
  scopes: {
    contact: "Kontaktpersonen",
    identity: "Kven det er; teksten blir ståande",
    words: "Kven det er, og teksten",
  },
  takes: {
    contact:
      "Namnet på personen og adressa. Organisasjonen og teksten blir ståande: Ein organisasjon er ikkje ein person.",
    identity:
      "Namn og adresse. Teksten blir ståande som arkivmateriale: Personvernforordninga lèt eit offentleg organ halde på det som trengst for oppgåva, og for arkiv i interessa til ålmenta (artikkel 17 nr. 3 bokstav b og d), og arkivlova seier kva som må takast vare på.",
    words:
      "Tekstar, titlar, filer, spørsmål og svar på dei, og det saksbehandlarane skreiv om dei. Det som ikkje er svara på, endar som trekt. Berre der arkivlova ikkje krev at de tek vare på det: Etterpå kan ingen lese kva det vart svara på.",
  },
  ground: "Av kva grunn",
  groundHint: "Han står på den opne sida til kvart innspel.",
  grounds: {
    not_needed:
      "Det trengst ikkje lenger til det som det vart samla inn for (personvernforordninga artikkel 17 nr. 1 bokstav a)",
    consent_withdrawn: "Personen har trekt samtykket (personvernforordninga artikkel 17 nr. 1 bokstav b)",
    objection:
      "Personen har protestert, og ingenting veg tyngre (personvernforordninga artikkel 17 nr. 1 bokstav c)",
    unlawful: "Det skulle ikkje ha vore registrert (personvernforordninga artikkel 17 nr. 1 bokstav d)",
    legal_duty: "Ei lov krev det (personvernforordninga artikkel 17 nr. 1 bokstav e)",
    period_passed: "Tida det blir oppbevart, er ute (personvernforordninga artikkel 5 nr. 1 bokstav e)",
  },
  also: "Også frå same adresse",
  alsoHint:
    "Kvar av dei blir handsama som denne, og namna i alle blir sletta i alle: Kryss av det som sikkert er deira, for kven som helst kan ha skrive denne adressa. Dei du lèt vere, blir som dei er.",
  means: "Ein annan avgjer. Til då er alt som før.",
  ask: "Be ein annan avgjere",
  waits: "Ventar på ein annan",
  asked: "{{name}} bad om dette {{moment}}.",
  concerns: "Det gjeld {{refs}}.",
  names: "Desse får ein strek overalt der dei står, i alt dette:",
  decide: "Avgjer",
  approve: "Slett for godt",
  approveMeans:
    "Det skjer med ein gong, i alle desse, og ingen kan hente det tilbake. Tryggingskopiar som er tekne før, har det til dei blir sletta; ei gjenoppretting etter den nyaste lista over slettingar slettar det på nytt.",
  notYou: "Du bad om det, så ein annan må avgjere.",
  giveBack: "Gje det tilbake",
  comment: "Kva som må endrast, eller kvifor det ikkje skal slettast",
  returned: "{{name}} gav det tilbake {{moment}}",
  done: "Sletta {{date}}",
  doneBy: "{{name}} bad om det. {{decider}} avgjorde.",
  doneByRule: "Ingen bad om det: Tida som forumet oppbevarer det, var ute.",
  refusal: {
    erasure_asked: "Nokon har alt bede om det for {{ref}}. Ein annan må avgjere først.",
    already_erased: "Så mykje av {{ref}} er alt sletta.",
    no_organisation: "{{ref}} kjem ikkje frå ein organisasjon. Vel å slette kven det er.",
    file_unread:
      "Ei fil i {{ref}} er ikkje skriven av, og ho blir fjerna saman med namnet. Skriv ho av først, eller slett teksten òg.",
    not_in_review: "Det ventar ikkje på noka avgjerd lenger.",
    text_changed: "Det er ikkje det du las. Les det på nytt.",
    four_eyes: "Du bad om det, så ein annan må avgjere.",
  },
  public: {
    title: "Sletta",
    words:
      "Tekst og namn vart sletta {{date}}. At det kom inn, blir framleis talt, og eit svar står slik det vart publisert.",
    name: "Kven som sende det, vart sletta {{date}}.",
    after: "Motteke {{received}}, sletta {{erased}}.",
  },
} satisfies Translation<typeof en>;

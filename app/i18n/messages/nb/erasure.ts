import type { erasure as en } from "../en/erasure.ts";
import type { Translation } from "../types.ts";

export const erasure = {
  open: "Slett personopplysninger",
  title: "Slett personopplysninger i {{ref}}",
  lede: "Det som peker på en person, forsvinner fra alle sider, lister, filer og tabeller. Det kan ikke gjøres om, så en annen avgjør.",
  about: "Hva det gjelder",
  named_one:
    "Navnet eller adressen står i {{count}} tekst. Der kommer det en strek, bokstav for bokstav, og det samme gjelder det som er merket som underskrift.",
  named_other:
    "Navnet eller adressen står i {{count}} tekster. Der kommer det en strek, bokstav for bokstav, og det samme gjelder det som er merket som underskrift.",
  files_one:
    "{{count}} vedlegg blir fjernet uansett hva du velger: Et brev forteller hvem som skrev det. Det som er skrevet av fra det, blir enten stående eller går med teksten.",
  files_other:
    "{{count}} vedlegg blir fjernet uansett hva du velger: Et brev forteller hvem som skrev det. Det som er skrevet av fra dem, blir enten stående eller går med teksten.",
  telling:
    "Disse publiserte svarene gjentar teksten eller nevner personen. Offentligheten vil se en strek i stedet, i alle versjoner. Rett dem først hvis de blir uklare av det.",
  notTelling: "Ingen publiserte svar på dette gjentar teksten eller nevner personen.",
  noOthers:
    "Ingen andre svar eller utfall, verken publiserte eller under arbeid, har med navnet, et ord av det eller adressen.",
  ticked:
    "Disse publiserte svarene på dette har med et ord av navnet. Der kommer det en strek, i alle versjoner, bare hvis den som avgjør, sier at ordet viser til personen.",
  others:
    "Disse svarene til andre har med navnet, et ord av det eller adressen. En sletting endrer dem ikke: Les hvert av dem, og dekk ordene der, i hver versjon, der de viser til denne personen.",
  drafts:
    "Disse svarene har med navnet, et ord av det eller adressen i noe som ikke er publisert, eller ikke slik det står nå. En sletting fjerner navnet bare fra det som blir sagt der til disse innspillene alene: Les hvert av dem.",
  outcomes:
    "Disse utfallene av innspillsrunder har med navnet, et ord av det eller adressen. En sletting endrer dem ikke: Les hvert av dem.",
  ourTexts:
    "I tekstene til planer, forpliktelser, statusrapporter og innspillsrunder, i tekster om møter, utsendinger og referater, i det dere har tatt med dere fra evalueringer, og i loggen over annen kontakt settes en strek i stedet for hele personnavnet og adressen, enten teksten er publisert eller ikke. Adressene til sidene for innspillsrunder, planer, forpliktelser og møter blir stående slik de ble laget, også der navnet står i dem.",
  notSearched:
    "Ikke gjennomsøkt: det andre har sendt inn, det som er skrevet om det, og forumets egne tekster.",
  found: {
    title: "Ord som kan være navnet",
    lede: "Et ord av navnet som står alene, kan gjelde noen andre eller være et vanlig ord. Derfor blir det bare slettet der den som avgjør, sier at det er denne personen.",
    asks: "Les dem nå: En sletting kan ikke gjøres om, og etterpå kan ingenting finne dem.",
    places_one: "{{words}}: {{count}} sted",
    places_other: "{{words}}: {{count}} steder",
    unread: "Bare koordinatorer får lese hvor det står, og godkjennere der det ikke er et internt notat.",
    more: "Og flere steder, som ikke er vist her.",
  },
  parts: "Hvilke av disse viser til personen?",
  partsHint:
    "Det du krysser av, får en strek overalt der det står alene: i disse tekstene, i det vi skrev om dem, og i de publiserte svarene på dem. Resten kan fortsatt leses.",
  meetings_one: "{{count}} påmelding med samme e-postadresse er også deres",
  meetings_other: "{{count}} påmeldinger med samme e-postadresse er også deres",
  meetingsHint:
    "Da blir de også slettet, og en plass på et møte som skal holdes, går videre. Kryss bare av når det er sikkert: hvem som helst kan ha skrevet denne adressen i en innsending. Ellers blir påmeldingene stående til deres egen frist er ute.",
  stays:
    "Dette blir stående: referansen, dagene og kanalen, tema, steg og utfall, alle tall og det publiserte svaret.",
  ends: "Den private lenken slutter å virke, og det blir ikke sendt mer e-post. Ingen kan følge innsendingen lenger. Ingen e-post forteller om det: Svar personen selv, før det blir avgjort.",
  scope: "Hvor mye som slettes",
  scopes: {
    contact: "Kontaktpersonen",
    identity: "Hvem det er; teksten blir stående",
    words: "Hvem det er, og teksten",
  },
  takes: {
    contact:
      "Navnet på personen og adressen. Organisasjonen og teksten blir stående: En organisasjon er ikke en person.",
    identity:
      "Navn og adresse. Teksten blir stående som arkivmateriale: Personvernforordningen lar et offentlig organ beholde det som trengs for oppgaven, og for arkiv i allmennhetens interesse (artikkel 17 nr. 3 bokstav b og d), og arkivloven sier hva som må tas vare på.",
    words:
      "Tekster, titler, filer, spørsmål og svar på dem, og det saksbehandlerne skrev om dem. Det som ikke er besvart, ender som trukket. Bare der arkivloven ikke krever at dere tar vare på det: Etterpå kan ingen lese hva det ble svart på.",
  },
  ground: "Av hvilken grunn",
  groundHint: "Den står på den åpne siden til hvert innspill.",
  grounds: {
    not_needed:
      "Det trengs ikke lenger til det som det ble samlet inn for (personvernforordningen artikkel 17 nr. 1 bokstav a)",
    consent_withdrawn: "Personen har trukket samtykket (personvernforordningen artikkel 17 nr. 1 bokstav b)",
    objection:
      "Personen har protestert, og ingenting veier tyngre (personvernforordningen artikkel 17 nr. 1 bokstav c)",
    unlawful: "Det skulle ikke ha vært registrert (personvernforordningen artikkel 17 nr. 1 bokstav d)",
    legal_duty: "En lov krever det (personvernforordningen artikkel 17 nr. 1 bokstav e)",
    period_passed: "Tiden det blir oppbevart, er ute (personvernforordningen artikkel 5 nr. 1 bokstav e)",
  },
  also: "Også fra samme adresse",
  alsoHint:
    "Hver av dem blir behandlet som denne, og navnene i alle blir slettet i alle: Kryss av det som sikkert er deres, for hvem som helst kan ha skrevet denne adressen. De du lar være, blir som de er.",
  means: "En annen avgjør. Til da er alt som før.",
  ask: "Be en annen avgjøre",
  waits: "Venter på en annen",
  asked: "{{name}} ba om dette {{moment}}.",
  concerns: "Det gjelder {{refs}}.",
  names: "Disse får en strek overalt der de står, i alt dette:",
  decide: "Avgjør",
  approve: "Slett for godt",
  approveMeans:
    "Det skjer med en gang, i alle disse, og ingen kan hente det tilbake. Sikkerhetskopier som er tatt før, har det til de blir slettet; en gjenoppretting etter den nyeste listen over slettinger sletter det på nytt.",
  notYou: "Du ba om det, så en annen må avgjøre.",
  giveBack: "Gi det tilbake",
  comment: "Hva som må endres, eller hvorfor det ikke skal slettes",
  returned: "{{name}} ga det tilbake {{moment}}",
  done: "Slettet {{date}}",
  doneBy: "{{name}} ba om det. {{decider}} avgjorde.",
  doneByRule: "Ingen ba om det: Tiden som forumet oppbevarer det, var ute.",
  refusal: {
    erasure_asked: "Noen har alt bedt om det for {{ref}}. En annen må avgjøre først.",
    already_erased: "Så mye av {{ref}} er alt slettet.",
    no_organisation: "{{ref}} kommer ikke fra en organisasjon. Velg å slette hvem det er.",
    file_unread:
      "En fil i {{ref}} er ikke skrevet av, og den fjernes sammen med navnet. Skriv den av først, eller slett teksten også.",
    not_in_review: "Det venter ikke på noen avgjørelse lenger.",
    text_changed: "Det er ikke det du leste. Les det på nytt.",
    four_eyes: "Du ba om det, så en annen må avgjøre.",
  },
  public: {
    title: "Slettet",
    words:
      "Tekst og navn ble slettet {{date}}. At det kom inn, telles fortsatt, og et svar står slik det ble publisert.",
    name: "Hvem som sendte det, ble slettet {{date}}.",
    after: "Mottatt {{received}}, slettet {{erased}}.",
  },
} satisfies Translation<typeof en>;

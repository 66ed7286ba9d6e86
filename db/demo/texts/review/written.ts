import { aside, bye, hello, point, usual } from "../segments.ts";
import type { SubmissionSeed } from "../types.ts";

/** The one letter, and two conversations that a coordinator wrote down. */
export const written: SubmissionSeed[] = [
  {
    key: "letter",
    channel: "letter",
    on: "2026-04-13",
    language: "nb",
    who: {
      kind: "organisation",
      organisation: "Foreningen Eksempel-Innsyn",
      email: "post@eksempel-innsyn.example",
    },
    publish: usual,
    segments: [
      hello(
        "Til Eksempeldepartementet for åpenhet\n\nInnspill til midtveisgjennomgangen av handlingsplanen\n\n",
      ),
      aside(
        "Foreningen Eksempel-Innsyn er et lite fellesskap av folk som bruker innsynsretten: journalister, lokalhistorikere, naboer i byggesaker. Vi var til stede på begge møtene og sa det meste der. Her er det vi mener bør inn i planen, som fire tillegg.\n\n",
      ),
      point(
        1,
        "For det første: Evalueringen av eInnsyn må ikke bli liggende. Vi ber om en forpliktelse som sier hvem som følger den opp, hva som gjøres først, og når brukerne får se det. Våre medlemmer melder om treff som mangler, om dokumentnavn ingen forstår, og om krav som blir borte mellom etaten og tjenesten.\n\n",
      ),
      point(
        2,
        "For det andre: Utred hva det nye regelverket om dokumentasjon og arkiv betyr for innsynsretten. Den som ikke vet at et dokument finnes, kan heller ikke be om å få se det. Vi kan ikke se at noen har ansvar for å undersøke om plikten til å føre journal blir svakere i praksis.\n\n",
      ),
      point(
        3,
        "For det tredje: Innsynsretten bør vurderes i lys av den sikkerhetspolitiske situasjonen, åpent og samlet. Slik det er nå, strammes det inn litt her og litt der, i den enkelte etat, uten at noen ser hele bildet. Vi sier ikke at alt skal ut. Vi sier at grunnene skal det.\n\n",
      ),
      point(
        4,
        "For det fjerde: Offentleglova ble evaluert i 2016. Ti år etter er store deler av evalueringen ikke fulgt opp, så vidt vi kan se. Enten følg den opp, eller si at den er foreldet og lag en ny.\n\n",
      ),
      bye(
        "Vi svarer gjerne på spørsmål og stiller på møter med kort varsel.\n\nMed vennlig hilsen\nstyret i Foreningen Eksempel-Innsyn\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Følg opp evalueringen av eInnsyn",
        kind: "proposal",
        theme: "access",
        commitments: [5],
        owner: "host",
        advice: {
          text: "Forpliktinga dekkjer oppfølginga slik ho står. Det som manglar, er dato og rekkjefølgje.",
          disposition: "within",
        },
      },
      {
        n: 2,
        title: "Utred hva nye arkivregler betyr for innsynsretten",
        kind: "proposal",
        theme: "access",
        commitments: [],
        owner: "archives",
        advice: {
          text: "Same spørsmål som frå gruppe 3. Vi tek det i gjennomgangen av forskriftsutkastet.",
          disposition: "passed",
        },
      },
      {
        n: 3,
        title: "Vurder innsynsretten i en urolig tid",
        kind: "proposal",
        theme: "access",
        commitments: [],
        owner: "justice",
        advice: {
          text: "Rører ved flere lover. Ikke noe en midtveisgjennomgang kan bære. Hører hjemme i rammeverket.",
          disposition: "knowledge",
        },
      },
      {
        n: 4,
        title: "Følg opp evalueringen av offentleglova fra 2016",
        kind: "proposal",
        theme: "access",
        commitments: [],
        owner: "justice",
        advice: {
          text: "Ingen plan om ny lovsak nå. Kan være grunnlag når rammeverket skrives.",
          disposition: "knowledge",
        },
      },
    ],
    stage: "answered",
  },
  {
    key: "talk-sv",
    channel: "conversation",
    on: "2026-03-04",
    language: "sv",
    who: { kind: "person", person: "Exempelforskaren", email: "forskaren@exempel-hogskolan.example" },
    publish: usual,
    segments: [
      hello("Anteckningar från ett videosamtal, godkända av den som uttalade sig:\n\n"),
      aside(
        "Jag forskar om offentlig upphandling i Norden och såg det första mötet via direktsändningen.\n\n",
      ),
      point(
        1,
        "Det jag saknar i era data är kopplingen mellan annons, kontrakt och faktura. Var för sig är de bra. Tillsammans skulle de visa vad det faktiskt kostade, och det är det folk frågar om. Ge varje inköp ett nummer som följer med hela vägen.\n\n",
      ),
      point(
        2,
        "En sak till. I Sverige bjuder man in till samråd två gånger om året, på fasta tider, och man vet i förväg vad som är information och vad som är diskussion. Det är inte perfekt, men man kan planera. Hos er kom mötet som en överraskning för flera jag känner.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Ett nummer som följer inköpet från annons till faktura",
        kind: "proposal",
        theme: "procurement",
        commitments: [1],
        owner: "procurement",
        advice: {
          text: "Kunngjøring og kontrakt kan kobles. Faktura ligger i andre systemer vi ikke rår over.",
          disposition: "within",
        },
      },
      {
        n: 2,
        title: "Fasta samråd två gånger om året",
        kind: "good_example",
        theme: "general",
        commitments: [],
        owner: "host",
        advice: {
          text: "God idé og billeg. Fast møteplan kan kome med den nye rutinen.",
          disposition: "further",
        },
      },
    ],
    stage: "answered",
  },
  {
    key: "call-nn",
    channel: "phone",
    on: "2026-02-25",
    language: "nn",
    who: { kind: "person", person: "Innringjar Døme" },
    publish: { text: true, organisation: false, person: false },
    segments: [
      hello("Ringde måndag, ringde att i dag. Skrive ned av koordinatoren og lese opp att:\n\n"),
      point(
        1,
        "Eg har bede om å få sjå papira i ei reguleringssak sidan i haust. Det er same sakshandsamaren kvar gong, Døme Dømesen, og eg får til svar at det ligg hos juristen. Eg trur ikkje det ligg nokon stad. Slikt må det gå an å klage på utan å bli uven med heile kommunen.\n\n",
      ),
      point(
        2,
        "Og så ventinga då. Kva hjelp det at ein har rett på innsyn når det tek månader. Dei som sit med det, kan rett og slett ikkje reglane, det er ikkje vrang vilje alt.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Ei sak om innsyn som står",
        kind: "experience",
        theme: "access",
        commitments: [],
        owner: "host",
        advice: {
          text: "Enkeltsak i ein kommune. Vis til klageretten. Teksten nemner ein person og kan ikkje ut.",
          disposition: "outside",
        },
        visibility: {
          withheld: "personal_data",
          note: "Teksten namngir ein saksbehandlar. Innspelet har fått svar og blir talt med.",
        },
      },
      {
        n: 2,
        title: "Det tek månader å få innsyn fordi reglane er lite kjende",
        kind: "experience",
        theme: "access",
        commitments: [],
        owner: "host",
        advice: {
          text: "Heng saman med ønsket om rettleiing. Minn om klageretten etter fem dagar.",
          disposition: "further",
        },
      },
    ],
    stage: "answered",
  },
];

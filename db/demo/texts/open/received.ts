import { aside, bye, groupOnly, hello, left, point, usual } from "../segments.ts";
import type { SubmissionSeed } from "../types.ts";

/** Waiting at the splitting bench: three untouched, one begun, and two that are no points at all. */
export const received: SubmissionSeed[] = [
  {
    key: "o-mail",
    channel: "email",
    on: "+19",
    language: "nb",
    who: { kind: "person", person: "Innsender Eksempel", email: "innsender@eksempel-post.example" },
    publish: usual,
    segments: [
      hello(
        "Hei igjen!\n\nTusen takk for en hyggelig prat på møtet, og takk for at dere tok dere tid til alle spørsmålene våre. Håper dere kom dere tørrskodd hjem i regnet. Hils gjerne henne i resepsjonen som fant paraplyen min.\n\n",
      ),
      aside("Jeg sa jeg skulle skrive, så da gjør jeg det, bedre sent enn aldri.\n\n"),
      point(
        1,
        "Det jeg prøvde å si var bare at treffene i eInnsyn kommer i en rekkefølge jeg ikke skjønner. Nyeste øverst hadde vært fint. Eller i det minste et valg.\n\n",
      ),
      bye(
        "Ønsker dere en riktig god uke videre, og lykke til med arbeidet!\n\nBeste hilsen fra\ninnsenderen deres\n(sendt fra mobil, beklager skrivefeil)\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Sorter treffene etter dato",
        kind: "proposal",
        theme: "search",
        commitments: [5],
      },
    ],
    stage: "received",
  },
  {
    key: "o-long",
    channel: "form",
    on: "+20",
    language: "nn",
    who: {
      kind: "organisation",
      organisation: "Lokalhistorielaget Døme",
      email: "leiar@lokalhistorie-dome.example",
    },
    publish: usual,
    segments: [
      hello("God dag. "),
      aside(
        "Vi er eit lite lag som skriv om vegar, bruer og skular i eit dalføre. Dei fleste av oss er over seksti, og vi har brukt eInnsyn sidan det kom, for det meste med glede.\n\n",
      ),
      point(
        1,
        "Det som stoppar oss oftast, er namna på dokumenta. «Svar på brev» og «Vedr. sak» seier ingenting. Den som skriv i journalen, må få vite at nokon skal finne att dokumentet om ti år. Kan ikkje tenesta seie frå når ein tittel er tom for innhald?\n\n",
      ),
      point(
        2,
        "Søket skil ikkje mellom stadnamn som blir skrivne på fleire måtar. Vi må prøve fem variantar for å finne same brua.\n\n",
      ),
      aside("Ein av oss laga ei liste over variantane. Ho heng på kjøleskapet hans.\n\n"),
      point(
        3,
        "Når vi ber om innsyn i tjue dokument, får vi tjue e-postar, og somme av dei er avslag på ting vi alt har fått. Saml svara.\n\n",
      ),
      point(
        4,
        "Statistikken har vi ikkje brukt, og vi trur ikkje mange veit at han finst. Men vi ville gjerne visst kor lenge dei ulike etatane brukar på å svare. Då hadde vi visst kven det nyttar å purre på!\n\n",
      ),
      point(
        5,
        "Til sist: Det står at kommunane kan vente. For oss er det i kommunen papira ligg. Vi forstår at det kostar, men då må nokon seie kvar vi skal gå i staden.\n\n",
      ),
      bye("Venleg helsing styret"),
    ],
    points: [
      {
        n: 1,
        title: "Dokumentnamn som ikkje seier noko",
        kind: "concern",
        theme: "search",
        commitments: [5],
      },
      {
        n: 2,
        title: "Søket må forstå stadnamn med fleire skrivemåtar",
        kind: "proposal",
        theme: "search",
        commitments: [5],
      },
      { n: 3, title: "Saml svara på krav om innsyn", kind: "proposal", theme: "requests", commitments: [5] },
      {
        n: 4,
        title: "Vis kor lenge etatane brukar på å svare",
        kind: "proposal",
        theme: "statistics",
        commitments: [5],
      },
      {
        n: 5,
        title: "Kvar skal vi gå når papira ligg i kommunen?",
        kind: "question",
        theme: "reach",
        commitments: [5],
      },
    ],
    stage: "received",
  },
  {
    key: "o-en",
    channel: "form",
    on: "+20",
    language: "en",
    who: { kind: "none" },
    publish: groupOnly,
    segments: [
      aside(
        "I moved here four years ago and my Norwegian is fine for the shop, less so for public records. ",
      ),
      point(
        1,
        "Could the buttons and help texts of eInnsyn at least exist in English? I don't expect the documents to be translated. I once sent a request to the wrong ministry because I misread one word.\n\n",
      ),
      point(
        2,
        "Second thing, what happens after I press send? I got a number but no idea whether a person had seen it. A simple line saying received / being looked at / answered would do.\n",
      ),
    ],
    points: [
      {
        n: 1,
        title: "Buttons and help texts in English",
        kind: "proposal",
        theme: "search",
        commitments: [5],
      },
      {
        n: 2,
        title: "Show what happens after a request is sent",
        kind: "proposal",
        theme: "requests",
        commitments: [5],
      },
    ],
    stage: "received",
  },
  {
    key: "o-letter",
    channel: "letter",
    on: "+14",
    language: "nb",
    who: {
      kind: "organisation",
      organisation: "Pressegruppa Eksempel",
      email: "redaksjon@pressegruppa-eksempel.example",
    },
    publish: usual,
    segments: [
      hello("Til forumet.\n\n"),
      aside("Vi er en håndfull frilansere som deler på å følge med på postlistene.\n\n"),
      point(
        1,
        "Gi oss et varsel når det kommer noe nytt i en sak vi følger. I dag må vi søke på nytt hver morgen, og det gjør vi, alle fem, det samme søket.\n\n",
      ),
      left(
        point(
          2,
          "Postlistene kommer for sent. Noen steder er de tre uker gamle når de legges ut. Da er saken avgjort og nyheten er en fotnote.\n\n",
        ),
      ),
      left(
        point(
          3,
          "Vi vil også ha ut tallene maskinelt, ikke bare som en tabell på en side. En fil i uka holder lenge.\n\n",
        ),
      ),
      left(bye("Hilsen Pressegruppa Eksempel\n")),
    ],
    points: [
      {
        n: 1,
        title: "Varsel når det kommer noe nytt i en sak",
        kind: "proposal",
        theme: "search",
        commitments: [5],
      },
      { n: 2, title: "Postlistene kommer for sent", kind: "concern", theme: "reach", commitments: [5] },
      { n: 3, title: "Statistikken som fil", kind: "proposal", theme: "statistics", commitments: [5] },
    ],
    stage: "partly_split",
    note: "Første punkt er tatt ut. Resten gjenstår.",
  },
  {
    key: "o-spam",
    channel: "form",
    on: "+9",
    language: "en",
    who: { kind: "person", person: "Best Offers Example", email: "offers@best-offers.example" },
    publish: usual,
    segments: [
      aside(
        "Dear webmaster, your site could be number ONE in all search engines!! We sell links to public bodies at a special price this week only. Reply for the price list. Your competitors already did.\n",
      ),
    ],
    points: [],
    stage: "spam",
  },
  {
    key: "o-thanks",
    channel: "email",
    on: "+15",
    language: "nn",
    who: { kind: "person", person: "Møtedeltakar Døme", email: "deltakar@dome-post.example" },
    publish: usual,
    segments: [
      hello("Hei! "),
      aside(
        "Ville berre seie takk for eit ryddig møte. Eg har ingenting å leggje til, alt vart sagt av dei andre ved bordet.\n",
      ),
      bye("Helsing ein som var der\n"),
    ],
    points: [],
    stage: "nothing_to_answer",
    note: "Takk for helsinga. Du skriv at du ikkje har noko å leggje til, så det er ikkje noko punkt her vi skal svare på. Det gruppa di sa, er ført som eigne innspel.",
  },
];

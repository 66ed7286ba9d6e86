/** The records of the two meetings of the review: facts and figures as in the document, words ours, and nobody named. */
import type { RecordSeed, Translated } from "../types.ts";

const compiledBy: Translated = {
  nn: "Fasilitatorane, på oppdrag frå vertskapet",
  nb: "Fasilitatorene, på oppdrag fra vertskapet",
  sv: "Samtalsledarna, på uppdrag av värden",
  en: "The facilitators, on behalf of the host",
};

const split: Translated = {
  nn: "Det kom litt over tretti. Kor mange det var av kvart slag, og kor mange som var nye, er laga for dømet.",
  nb: "Det kom litt over tretti. Hvor mange det var av hvert slag, og hvor mange som var nye, er laget for eksempelet.",
  sv: "Det kom drygt trettio. Hur många det var av varje slag, och hur många som var nya, är påhittat för exemplet.",
  en: "A little more than thirty came. How many there were of each kind, and how many were new, is made up for the example.",
};

const next: Translated = {
  nn: "Alt som vart sagt, får svar med grunngiving i innspelsrunden. Der ligg òg statusrapporten, og der kjem det endelege resultatet.",
  nb: "Alt som ble sagt, får svar med begrunnelse i innspillsrunden. Der ligger også statusrapporten, og der kommer det endelige resultatet.",
  sv: "Allt som sades får ett motiverat svar i samrådet. Där finns också lägesrapporten, och där publiceras slutresultatet.",
  en: "Everything that was said gets a response with a reason in the consultation. The status report lies there too, and so will the final outcome.",
};

/** The first meeting: who was asked besides those known before, what was streamed, and what people thought of the day. */
export const firstRecord: RecordSeed = {
  ...{ draftedOn: "2026-02-16", publishedOn: "2026-02-24", compiledBy, next },
  recording: {
    url: "https://opptak.example/forste-mote-2026",
    title: {
      nn: "Opptak av innleiingane",
      nb: "Opptak av innledningene",
      sv: "Inspelning av inledningarna",
      en: "Recording of the talks",
    },
  },
  invited: {
    nn: "Dei som hadde vore med i forumet eller vore inviterte før, fekk e-post. Møtet stod òg på nettsidene og i sosiale medium. For å nå lenger ut bad vi særleg næringsliv, leverandørar, arbeidsgivarorganisasjonar og offentlege innkjøparar i stat og kommune.",
    nb: "De som hadde vært med i forumet eller vært invitert før, fikk e-post. Møtet sto også på nettsidene og i sosiale medier. For å nå lenger ut ba vi særlig næringsliv, leverandører, arbeidsgiverorganisasjoner og offentlige innkjøpere i stat og kommune.",
    sv: "De som hade varit med i forumet eller bjudits in förut fick mejl. Mötet fanns också på webbplatsen och i sociala medier. För att nå fler bjöd vi särskilt in näringsliv, leverantörer, arbetsgivarorganisationer och offentliga inköpare i stat och kommun.",
    en: "Those who had been part of the forum, or invited before, got a mail. The meeting also stood on the website and in social media. To reach further we asked business, suppliers, employers’ organisations and public procurers in state and municipalities in particular.",
  },
  attendance: {
    kinds: { civil_society: 11, public_authority: 10, business: 5, academia: 4, social_partner: 2, media: 1 },
    newcomers: 13,
    named: ["Dømeuniversitetet", "Eksempel kommune", "Innsynslaget", "The Example Institute"],
    body: split,
  },
  questions: [
    ["m1g1.1", "m1g1.2", "m1g3.2", "m1g4.3", "m1g5.1"],
    ["m1g1.3", "m1g2.1", "m1g2.2", "m1g2.3", "m1g3.1", "m1g3.3", "m1g4.1", "m1g4.2", "m1g5.2"],
  ],
  free: {
    title: {
      nn: "Kva deltakarane sa om opplegget",
      nb: "Hva deltakerne sa om opplegget",
      sv: "Vad deltagarna sade om upplägget",
      en: "What those who came said about the day",
    },
    body: {
      nn: "Meiningane var delte. Nokre, mest slike som har vore med lenge, synest møtet var for langt og for overordna. Andre, mest nye, hadde nytte av det. Det neste møtet er lagt om etter dette.\n\nFleire følgde innleiingane på strøyminga, men ingen melde seg på den digitale samlinga etterpå. Ho vart difor ikkje halden.",
      nb: "Meningene var delte. Noen, mest slike som har vært med lenge, syntes møtet var for langt og for overordnet. Andre, mest nye, hadde nytte av det. Det neste møtet er lagt om etter dette.\n\nFlere fulgte innledningene på strømmingen, men ingen meldte seg på den digitale samlingen etterpå. Den ble derfor ikke holdt.",
      sv: "Åsikterna gick isär. Några, mest de som har varit med länge, tyckte att mötet var för långt och för övergripande. Andra, mest nya, hade nytta av det. Nästa möte har lagts om efter det.\n\nFlera följde inledningarna via strömmen, men ingen anmälde sig till den digitala samlingen efteråt. Den hölls därför inte.",
      en: "Opinions were divided. Some, mostly people who have taken part for long, found the meeting too long and too general. Others, mostly newcomers, found it useful. The next meeting has been planned anew after this.\n\nSeveral followed the talks on the stream, but nobody registered for the digital workshop afterwards. It was therefore not held.",
    },
  },
};

/** The second meeting: shorter, with more time in groups, and with organisations that had not been there before. */
export const secondRecord: RecordSeed = {
  ...{ draftedOn: "2026-03-23", publishedOn: "2026-03-31", compiledBy, next },
  invited: {
    nn: "Dei same fekk e-post som sist. I tillegg inviterte vi fleire organisasjonar som ikkje hadde vore med før, mellom anna slike som arbeider for aldersvenlege samfunn, for universell utforming og for å få med minoritetar.",
    nb: "De samme fikk e-post som sist. I tillegg inviterte vi flere organisasjoner som ikke hadde vært med før, blant annet slike som arbeider for aldersvennlige samfunn, for universell utforming og for å få med minoriteter.",
    sv: "Samma personer som förra gången fick mejl. Dessutom bjöd vi in fler organisationer som inte hade varit med förut, bland annat sådana som arbetar för åldersvänliga samhällen, för universell utformning och för att få med minoriteter.",
    en: "The same people got a mail as last time. We also invited more organisations that had not taken part before, among them some that work for age-friendly communities, for universal design and for the inclusion of minorities.",
  },
  attendance: {
    kinds: { civil_society: 16, public_authority: 9, academia: 4, individual: 3, media: 1 },
    newcomers: 14,
    named: [
      "Dømelaget for universell utforming",
      "Dømeuniversitetet",
      "Eksempel kommune",
      "Eksempelforeningen for eldre",
      "Exempelnätet för öppenhet",
      "Innsynslaget",
    ],
    body: split,
  },
  questions: [
    ["m2g1.1", "m2g2.1", "m2g3.2", "m2g3.3", "m2g4.1", "m2g5.3"],
    ["m2g1.2", "m2g1.3", "m2g2.2", "m2g3.1", "m2g4.2", "m2g5.1", "m2g5.2"],
  ],
  evaluation: {
    askedOn: "2026-03-19",
    publishedOn: "2026-04-07",
    questions: [
      {
        kind: "scale",
        text: {
          nn: "Kor nyttig var møtet for deg?",
          nb: "Hvor nyttig var møtet for deg?",
          sv: "Hur nyttigt var mötet för dig?",
          en: "How useful was the meeting to you?",
        },
      },
      {
        kind: "scale",
        text: {
          nn: "Fekk du sagt det du ville seie?",
          nb: "Fikk du sagt det du ville si?",
          sv: "Fick du sagt det du ville säga?",
          en: "Were you able to say what you wanted to say?",
        },
      },
      {
        kind: "text",
        text: {
          nn: "Kva bør vere annleis neste gong?",
          nb: "Hva bør være annerledes neste gang?",
          sv: "Vad bör vara annorlunda nästa gång?",
          en: "What should be different next time?",
        },
      },
    ],
    answers: [
      ["5", "5", "Meir tid til slutt, når gruppene legg fram."],
      ["5", "4", ""],
      ["5", "5", ""],
      ["5", "4", "Send spørsmåla før statusrapporten, ikkje etter."],
      ["5", "5", ""],
      ["4", "5", ""],
      ["4", "4", ""],
      ["4", "4", "Færre innlegg. Gruppene var det beste."],
      ["4", "4", ""],
      ["4", "3", ""],
      ["5", "4", ""],
      ["4", "5", "Ein tolk til, så tre grupper kan velje fritt."],
      ["3", "4", ""],
    ],
    takes: {
      nn: "Dei fleste hadde nytte av møtet og fekk sagt det dei ville. Neste gong sender vi spørsmåla saman med statusrapporten, og gruppene får lengre tid til å leggje fram.",
      nb: "De fleste hadde nytte av møtet og fikk sagt det de ville. Neste gang sender vi spørsmålene sammen med statusrapporten, og gruppene får lengre tid til å legge fram.",
      sv: "De flesta hade nytta av mötet och fick sagt det de ville. Nästa gång skickar vi frågorna tillsammans med lägesrapporten, och grupperna får längre tid att redovisa.",
      en: "Most found the meeting useful and were able to say what they wanted. Next time we send the questions together with the status report, and the groups get more time to present.",
    },
  },
};

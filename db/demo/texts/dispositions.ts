import type { DispositionSeed } from "./types.ts";

/** The ten outcomes of the demo's consultations. Each says in one line what it means for whoever wrote. */
export const dispositions: DispositionSeed[] = [
  {
    key: "changes",
    label: {
      nn: "Endrar planen",
      nb: "Endrer planen",
      sv: "Ändrar planen",
      en: "Changes the plan",
    },
    meaning: {
      nn: "Ei forplikting blir endra, eller ei ny kjem til, fordi du skreiv.",
      nb: "En forpliktelse blir endret, eller en ny kommer til, fordi du skrev.",
      sv: "Ett åtagande ändras eller ett nytt läggs till på grund av det du skrev.",
      en: "A commitment is changed, or one is added, because you wrote.",
    },
  },
  {
    key: "within",
    label: {
      nn: "Teke opp i ei forplikting som finst",
      nb: "Tatt opp i en forpliktelse som finnes",
      sv: "Tas om hand i ett befintligt åtagande",
      en: "Taken up within an existing commitment",
    },
    meaning: {
      nn: "Planen står som han er. Den som har forpliktinga, arbeider vidare med det du tok opp.",
      nb: "Planen står som den er. Den som har forpliktelsen, arbeider videre med det du tok opp.",
      sv: "Planen ligger fast. De som ansvarar för åtagandet arbetar vidare med det du tog upp.",
      en: "The plan stands. Whoever holds the commitment works on with what you raised.",
    },
  },
  {
    key: "passed",
    label: {
      nn: "Sendt til den som har ansvaret",
      nb: "Sendt til den som har ansvaret",
      sv: "Skickad till den som ansvarar",
      en: "Passed to the body responsible",
    },
    meaning: {
      nn: "Andre avgjer dette. Vi har sendt det dit, og svaret seier kven det er.",
      nb: "Andre avgjør dette. Vi har sendt det dit, og svaret sier hvem det er.",
      sv: "Någon annan beslutar om detta. Vi har skickat det vidare, och svaret säger till vem.",
      en: "Others decide this. We have sent it there, and the response says to whom.",
    },
  },
  {
    key: "knowledge",
    label: {
      nn: "Kunnskap til neste rammeverk",
      nb: "Kunnskap til neste rammeverk",
      sv: "Underlag till nästa ramverk",
      en: "Knowledge for the next framework",
    },
    meaning: {
      nn: "Ingenting blir endra no. Innspelet ligg på bordet når neste rammeverk blir skrive.",
      nb: "Ingenting endres nå. Innspillet ligger på bordet når neste rammeverk skrives.",
      sv: "Inget ändras nu. Synpunkten finns med i underlaget när nästa ramverk skrivs.",
      en: "Nothing changes now. Your point is on the table when the next framework is written.",
    },
  },
  {
    key: "further",
    label: {
      nn: "Blir vurdert vidare",
      nb: "Vurderes videre",
      sv: "Utreds vidare",
      en: "To be considered further",
    },
    meaning: {
      nn: "Det er ikkje avgjort. Svaret seier kven som vurderer det, og når du kan vente å høyre meir.",
      nb: "Det er ikke avgjort. Svaret sier hvem som vurderer det, og når du kan vente å høre mer.",
      sv: "Det är inte avgjort. Svaret säger vem som utreder det och när du kan vänta dig besked.",
      en: "It is not settled. The response says who considers it and when to expect more.",
    },
  },
  {
    key: "decision",
    label: {
      nn: "Krev ei avgjerd først",
      nb: "Krever en avgjørelse først",
      sv: "Kräver ett beslut först",
      en: "Needs a decision first",
    },
    meaning: {
      nn: "Vi kan ikkje gå vidare før nokon har teke stilling politisk, juridisk eller til kven som skal gjere det.",
      nb: "Vi kan ikke gå videre før noen har tatt stilling politisk, juridisk eller til hvem som skal gjøre det.",
      sv: "Vi kan inte gå vidare förrän det finns ett politiskt, rättsligt eller organisatoriskt beslut.",
      en: "We can't go on before a political, legal or organisational decision has been made.",
    },
  },
  {
    key: "already",
    label: { nn: "Finst frå før", nb: "Finnes fra før", sv: "Finns redan", en: "Already in place" },
    meaning: {
      nn: "Det du ber om, finst. Svaret seier kvar, og kva som eventuelt manglar i bruken.",
      nb: "Det du ber om, finnes. Svaret sier hvor, og hva som eventuelt mangler i bruken.",
      sv: "Det du ber om finns. Svaret säger var, och vad som kan saknas när det används.",
      en: "What you ask for exists. The response says where, and what may be lacking in its use.",
    },
  },
  {
    key: "not",
    label: {
      nn: "Ikkje teke til følgje",
      nb: "Ikke tatt til følge",
      sv: "Leder inte till någon ändring",
      en: "Not taken up",
    },
    meaning: {
      nn: "Vi gjer ikkje dette. Svaret seier kvifor, slik at du kan vurdere grunnen sjølv.",
      nb: "Vi gjør ikke dette. Svaret sier hvorfor, slik at du kan vurdere grunnen selv.",
      sv: "Vi gör inte detta. Svaret säger varför, så att du själv kan bedöma motiveringen.",
      en: "We will not do this. The response says why, so that you can judge the reason yourself.",
    },
  },
  {
    key: "question",
    label: {
      nn: "Spørsmål, svara på",
      nb: "Spørsmål, besvart",
      sv: "Fråga, besvarad",
      en: "A question, answered",
    },
    meaning: {
      nn: "Du spurde om noko. Her er svaret, òg når det er at vi ikkje veit.",
      nb: "Du spurte om noe. Her er svaret, også når det er at vi ikke vet.",
      sv: "Du frågade något. Här är svaret, även om svaret är att vi inte vet.",
      en: "You asked something. Here is the answer, also when it is that we don't know.",
    },
  },
  {
    key: "outside",
    label: {
      nn: "Utanfor denne runden",
      nb: "Utenfor denne runden",
      sv: "Utanför detta samråd",
      en: "Outside this consultation",
    },
    meaning: {
      nn: "Runden kan ikkje avgjere dette. Svaret seier kvar du kan gå med det.",
      nb: "Runden kan ikke avgjøre dette. Svaret sier hvor du kan gå med det.",
      sv: "Samrådet kan inte avgöra detta. Svaret säger vart du kan vända dig.",
      en: "This consultation can't settle it. The response says where you can take it.",
    },
  },
];

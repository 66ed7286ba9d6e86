import type { aboutDefault as en } from "../en/about-default.ts";

/** Det som står på de fasta sidorna tills forumet skriver sitt eget. */
export const aboutDefault = {
  about: `## Det här kan du vänta dig

- Allt du lämnar in sparas precis som det kom. Du får en kvittens direkt.
- Vi delar upp det du skrev i synpunkter. Du ser vilka ord som blev vilken synpunkt, och vad vi läste som hälsning, underskrift eller bakgrund.
- Varje synpunkt får ett svar med motivering, också när svaret är nej. Vi säger aldrig att något är antaget när det bara har lästs.
- Du får ett första besked inom 30 dagar. Ett svar med motivering kommer inom 84 dagar efter sista dagen för synpunkter, eller före beslutet om det fattas tidigare.
- Om vi är sena står det på sidan.

## Vem som bestämmer

De som ansvarar för frågan ger råd. En samordnare skriver svaret, och någon som inte har skrivit något av det godkänner det. Om ett forum har stängt av det kravet står det på varje svar.

## Så deltar du

Du behöver inget konto. Du kan skriva som organisation, som person, eller utan namn där samrådet tillåter det. Kvittensen har en privat länk: spara den och dela den inte, för den som har länken ser det du ser.

## Det här ber vi dig om

Skriv om saken och inte om namngivna personer. Skriv inte sådant som omfattas av sekretess, eller sådant som du inte vill att en handläggare ska läsa.

## Om något är fel

Har vi missförstått en synpunkt, eller är något fel på en sida? Skriv till adressen längst ner på sidan och säg vilken sida eller referens det gäller.`,
  privacy: `Den myndighet som är värd för forumet ansvarar för uppgifterna. Den behandlar dem eftersom det är dess uppgift att ta emot synpunkter från allmänheten och svara på dem.

Nedan står vad vi sparar, vem som ser det, hur länge och vad du kan göra. Vill du fråga om något av det kan du skriva till adressen längst ner på sidan.`,
  accessibility: `## Det här är målet

Sidorna är byggda för att uppfylla WCAG 2.2 på nivå AA. De fungerar utan skript, med bara tangentbord, vid 400 procents förstoring, på smala skärmar och med skärmläsare. Tidsgränser anges innan de börjar löpa, och koder kan klistras in.

## Det här är inte bra nog än

- Filer som folk bifogar publiceras inte. Texten i dem skrivs in och står på sidan som annan text.
- Synpunkter visas på det språk de skrevs på. Bara det som vi själva skriver översätts.

## Säg till

Är det något som inte fungerar för dig? Skriv till adressen längst ner på sidan och säg vilken sida det gäller och vilka hjälpmedel eller program du använder. Du kan också lämna synpunkter med e-post, med brev eller på telefon. Om vårt svar inte hjälper kan du anmäla bristen till myndigheten som har tillsyn över digital tillgänglighet.`,
} satisfies Record<keyof typeof en, string>;

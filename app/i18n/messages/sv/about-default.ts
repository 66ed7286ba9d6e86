import type { aboutDefault as en } from "../en/about-default.ts";

/** Det som står på de fasta sidorna tills forumet skriver sitt eget. */
export const aboutDefault = {
  about: `## Det här kan du vänta dig

- Allt du lämnar in sparas precis som det kom. Du får en kvittens direkt.
- Vi delar upp det du skrev i synpunkter. Du ser vilka ord som blev vilken synpunkt, och vad vi läste som hälsning, underskrift eller bakgrund.
- Varje synpunkt får ett svar med skäl, också när svaret är nej. Vi kallar inget antaget som bara har lästs.
- Du ser det första steget inom 30 dagar. Ett motiverat svar kommer inom 84 dagar efter sista dagen för synpunkter, eller före beslutet om det fattas tidigare.
- Är vi sena står det på sidan.

## Vem som bestämmer

De ansvariga ger råd. En samordnare skriver svaret, och någon som inte har skrivit något av det godkänner det. Arbetar ett forum utan den andra personen står det på varje svar.

## Så deltar du

Du behöver inget konto. Du kan skriva som organisation, som person, eller utan namn där samrådet tillåter det. Kvittensen har en privat länk: spara den och dela den inte, för den som har länken ser det du ser.

## Det här ber vi dig om

Skriv om saken och inte om namngivna personer. Skriv inte sådant som omfattas av sekretess, eller som du inte vill att en handläggare läser.

## Om något är fel

Har vi missförstått en synpunkt, eller är en sida fel, skriv då till kontakten längst ned på sidan och säg vilken sida eller referens det gäller.`,
  privacy: `## Det här sparar vi

- Det du skriver och bifogar, vilken dag det kom och på vilket sätt.
- Ditt namn, din organisation och din adress, om du anger dem. De sparas skilda från det du skrev.
- Dina tre val: om texten, organisationens namn och ditt eget namn får visas.

## Det här använder vi det till

Till att läsa, besvara och redovisa det som kom in, och till att skicka dig kvittens, frågor och svar. Din adress visas aldrig på en sida och används inte till något annat.

## Inte publicerat är inte detsamma som hemligt

Du väljer vad vi visar här. Men det som skickas till en myndighet kan någon begära ut, och då är det lagen som avgör. Utelämna det som måste vara privat.

## Hur länge

Det som kom in är en del av ärendet och bevaras så länge reglerna om allmänna handlingar säger. En inloggningskod lever i tio minuter, och en session för dem som arbetar här i högst tolv timmar.

## Kakor och loggar

Här finns bara kakor som en sida behöver: ditt språk om du väljer ett, din privata länk om du öppnar den, och en session för dem som arbetar här. Vi räknar inte besökare och hämtar inget från andra webbplatser. Nätadressen du kommer från används för att begränsa missbruk och sparas inte tillsammans med det du skriver.

## Dina rättigheter

Du kan begära att få se, rätta eller radera det som gäller dig: skriv till kontakten längst ned på sidan. Är du inte nöjd med svaret kan du klaga hos dataskyddsmyndigheten.`,
  accessibility: `## Det här är målet

Sidorna är gjorda för att uppfylla WCAG 2.2 på nivå AA. De fungerar utan skript, med bara tangentbord, vid 400 procents förstoring, på smala skärmar och med skärmläsare. Tidsgränser anges innan de börjar löpa, och koder kan klistras in.

## Det här vet vi inte är bra nog

- Det som människor bifogar erbjuds som det kom. Vi kan inte lova att en fil är tillgänglig; fråga oss, så skickar vi innehållet som text.
- Det som människor skriver visas på det språk de skrev det på. Bara det som värden skriver är översatt.

## Säg till

Är det något som inte fungerar för dig, skriv då till kontakten längst ned på sidan och säg vilken sida det gäller och vad du använder. Du kan också lämna synpunkter med e-post, brev eller telefon. Hjälper inte vårt svar kan du klaga hos myndigheten som har tillsyn över tillgänglighet.`,
} satisfies Record<keyof typeof en, string>;

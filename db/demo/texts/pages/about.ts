import type { Translated } from "../types.ts";

/** Rules of participation. */
export const about: Translated = {
  nn: `Forumet er ein open stad for alle som vil påverke arbeidet med openheit i forvaltninga. Det har ingen faste medlemmer. Du treng ikkje brukarkonto, og du treng ikkje representere nokon.

## Slik går det med eit innspel

1. **Motteke.** Du får ei kvittering med eit nummer og ei privat lenkje. Teksten din blir lagra slik du skreiv han, og ingen kan endre han.
2. **Delt.** Ein koordinator deler teksten i punkt. Kvart punkt er eit innspel med sitt eige nummer. Helsingar og bakgrunn blir merkte som nettopp det, og du ser kva som er merkt.
3. **Vurdert.** Den som har ansvaret for saka, gir eit råd. Rådet er internt.
4. **Fått svar.** Svaret seier utfallet, grunnen og kva som skjer no. Ein som ikkje har skrive noko av svaret, må godkjenne det før det blir lagt ut.
5. **Følgt opp.** Lovar vi noko, står det kva, kven og når.

Fleire innspel kan få same svar. Dei blir aldri slått saman: ditt har framleis sine eigne ord og sitt eige nummer.

## Dette kan du vente deg

- Kvitteringa kjem med ein gong.
- Svar kjem innan 84 dagar etter fristen, eller før avgjerda når ho kjem tidlegare.
- Det kan bli nei. Då seier vi det, og kvifor.
- «Fått svar» betyr ikkje at du fekk det som du ville. Vi tel ikkje slik.

## Dette ber vi deg om

- Skriv om saka, ikkje om namngitte personar. Slik tekst blir ikkje lagd ut, men du får svar likevel.
- Skriv på det språket du vil. Vi set ikkje om orda dine.
- Skriv gjerne seint. Kvar runde seier kva som då skjer.

## Kva som ikkje blir lagt ut

Eit innspel blir halde tilbake når det inneheld personopplysningar om andre, når innhaldet er underlagt teieplikt, eller når du har bede om det. Det står då som nummer, tema og utfall, med grunnen.

## Er noko feil?

Skriv til [forum@dome.example](mailto:forum@dome.example). Sei gjerne nummeret på innspelet.`,
  en: `The forum is an open place for everyone who wants to influence work on openness in public administration. It has no fixed members. You need no account, and you need not represent anybody.

## What becomes of a contribution

1. **Received.** You get a receipt with a number and a private link. Your text is kept as you wrote it, and nobody can change it.
2. **Split.** A coordinator divides the text into points. Each point is a contribution with its own number. Greetings and background are marked as just that, and you see what was marked.
3. **Assessed.** Whoever is responsible for the matter gives advice. The advice is internal.
4. **Answered.** The response states the outcome, the reason and what happens now. Someone who wrote none of it must approve it before it is published.
5. **Followed up.** If we promise something, it says what, who and when.

Several contributions may get the same response. They are never merged: yours keeps its own words and its own number.

## What you can expect

- The receipt comes at once.
- A response comes within 84 days of the deadline, or before the decision if that is sooner.
- It may be no. Then we say so, and why.
- "Answered" does not mean that you got what you wanted. We don't count that way.

## What we expect of you

- Write about the matter, not about named persons. Such text is not published, but you get a response all the same.
- Write in the language you like. We don't translate your words.
- Do write late. Each consultation says what then happens.

## What is not published

A contribution is withheld when it holds personal data about others, when its content is under a duty of confidentiality, or when you have asked for it. It then stands as number, theme and outcome, with the ground stated.

## Something wrong?

Write to [forum@dome.example](mailto:forum@dome.example), with the number of the contribution if you have it.`,
  nb: `Forumet er åpent for alle som vil påvirke arbeidet med åpenhet i forvaltningen. Du trenger ingen brukerkonto.

- Du får kvittering med nummer og privat lenke med en gang. Teksten din lagres slik du skrev den.
- En koordinator deler teksten i punkter. Hvert punkt får sitt eget svar med utfall og begrunnelse.
- En som ikke har skrevet noe av svaret, må godkjenne det før det legges ut.
- Svaret kommer innen 84 dager etter fristen. Det kan bli nei, og da sier vi hvorfor.
- Skriv om saken, ikke om navngitte personer.

Er noe feil? Skriv til [forum@dome.example](mailto:forum@dome.example).`,
  sv: `Forumet är öppet för alla som vill påverka arbetet med öppenhet i förvaltningen. Du behöver inget konto.

- Du får direkt en kvittens med nummer och en privat länk. Din text sparas som du skrev den.
- En samordnare delar upp texten i synpunkter. Varje synpunkt får ett eget svar med utfall och motivering.
- Någon som inte har skrivit något av svaret måste godkänna det innan det publiceras.
- Svaret kommer inom 84 dagar efter sista dagen, eller före beslutet om det fattas tidigare. Svaret kan bli nej, och då säger vi varför.
- Skriv om saken, inte om namngivna personer.

Är något fel? Skriv till [forum@dome.example](mailto:forum@dome.example) och ange gärna synpunktens nummer.`,
};

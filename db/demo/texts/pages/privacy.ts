import type { Translated } from "../types.ts";

/** How the product treats what people leave behind. The host decides what its own law demands. */
export const privacy: Translated = {
  nn: `Dømedepartementet for openheit har ansvaret for opplysningane her. Forumet er eit døme: Skriv ikkje inn noko om verkelege personar.

## Kva vi lagrar

- **Teksten og filene du sender,** slik du sende dei, med dato og kanal.
- **Namn, organisasjon og e-postadresse,** berre om du skriv dei. Dei ligg for seg sjølv, skilde frå innspelet.
- **Ein hendingslogg** over det som er gjort med innspelet: motteke, delt, svara. I loggen står det nummer, ikkje ord og namn.

Vi brukar opplysningane til å svare deg og til å vise kva som kom ut av det. Vi gir dei ikkje til nokon som sel noko, og lagar ingen profil av deg.

## Tre val du har

Når du skriv, vel du tre ting kvar for seg: om **teksten** blir offentleg (ja, om du ikkje vel noko anna), om namnet på **organisasjonen** blir det (ja), og om **namnet ditt** blir det (nei). E-postadressa blir aldri lagd ut.

**Ikkje lagt ut er ikkje det same som hemmeleg.** Andre kan be om innsyn i det du har sendt, og då er det offentleglova som avgjer. Har du noko som må haldast hemmeleg, så ring først.

## Den private lenkja

Lenkja i kvitteringa opnar sida di utan passord. Den som har lenkja, ser det du skreiv. Ta vare på ho, og send ho ikkje vidare. Har du mista lenkja og gav oss ei adresse, kan du be om ei ny på «Finn innspelet ditt».

## Kven som ser det

Koordinatorane ser alt som kjem inn. Dei ansvarlege ser innspela dei skal gi råd om. Alle andre ser berre det som er klarert for publisering. Eit svar blir godkjent av ein som ikkje har skrive det.

## E-post

Gir du oss ei adresse, får du kvittering og melding når det kjem svar. Meldinga siterer på det meste dei første 120 teikna av innspelet, og ingenting om teksten ikkje er offentleg. Du kan slå av meldingane på sida di.

## Informasjonskapslar

Berre dei som trengst: ein som hugsar språket du valde, ein som held den private sida di open, og ein for tilsette som er logga inn. Ingen måling, ingen andre partar. Eit utkast du ikkje har sendt, ligg i din eigen nettlesar.

## Kor lenge

Innspel og svar er ein del av ei offentleg sak og blir tekne vare på så lenge arkivreglane krev det. Adressa di treng vi ikkje lenger enn til saka er ferdig.

## Rettane dine

Etter personvernforordninga kan du få vite kva vi har om deg, få retta feil og be om at opplysningar blir sletta. Du kan òg be om at namn eller tekst blir teke bort frå dei offentlege sidene. Skriv til [forum@dome.example](mailto:forum@dome.example). Noko kan vi måtte ta vare på etter arkivreglane; då seier vi det.

Meiner du at vi gjer feil, kan du klage til tilsynsstyresmakta for personvern i landet ditt. I Noreg er det Datatilsynet, i Sverige Integritetsskyddsmyndigheten. Skriv gjerne til oss først, men du må ikkje.`,
  en: `The Example Ministry of Openness is responsible for the data here. The forum is an example: don't enter anything about real persons.

## What we keep

- **The text and files you send,** as you sent them, with date and channel.
- **Name, organisation and e-mail address,** only if you give them. They lie by themselves, apart from the contribution.
- **An event log** of what was done with it: received, split, answered. The log holds numbers, not words and names.

We use the data to answer you and to show what came of it. We give them to nobody who sells anything, and make no profile of you.

## Three choices of yours

When you write, you choose three things separately: whether the **text** is published (yes, unless you choose otherwise), whether the name of the **organisation** is (yes), and whether **your name** is (no). The e-mail address is never published.

**Not published is not the same as confidential.** Others may ask to see what you sent, and then the law on public access decides. If something must be kept secret, call us first.

## The private link

The link in the receipt opens your page without a password. Whoever has the link sees what you wrote. Keep it, and don't pass it on. If you lost it and gave us an address, you can ask for a new one under "Find your input".

## Who sees it

Coordinators see everything that comes in. Those responsible see the contributions they are to advise on. Everyone else sees only what is cleared for publication. A response is approved by someone who did not write it.

## E-mail

If you give an address, you get a receipt, and a message when there is a response. The message quotes at most the first 120 characters of the contribution, and nothing if its text is not public. You can switch the messages off on your page.

## Cookies

Only the necessary ones: one that remembers the language you chose, one that keeps your private page open, and one for staff who are signed in. No measuring, no other parties. A draft you have not sent lies in your own browser.

## How long

Contributions and responses are part of a public case and are kept for as long as the archive rules demand. We need your address no longer than until the case is closed.

## Your rights

Under the General Data Protection Regulation you can learn what we hold about you, have mistakes corrected and ask to have data erased. You can also ask to have a name or a text taken off the public pages. Write to [forum@dome.example](mailto:forum@dome.example). Some of it we may have to keep under the archive rules; then we say so.

If you think we are doing wrong, you can complain to the data protection authority of your country. In Norway that is Datatilsynet, in Sweden Integritetsskyddsmyndigheten. Feel free to write to us first, but you don't have to.`,
  nb: `Eksempeldepartementet for åpenhet har ansvaret for opplysningene her. Forumet er et eksempel: Ikke skriv inn noe om virkelige personer.

- Vi lagrer teksten og filene du sender, og navn, organisasjon og adresse bare om du oppgir dem.
- Du velger selv om teksten, organisasjonen og navnet ditt blir offentlig. Adressen blir aldri lagt ut.
- **Ikke lagt ut er ikke det samme som hemmelig.** Andre kan be om innsyn, og da er det offentleglova som avgjør.
- Den som har den private lenken, ser det du skrev. Ta vare på den.
- Bare nødvendige informasjonskapsler: språk, den private siden og innlogging for ansatte.
- Innspill og svar blir tatt vare på så lenge arkivreglene krever det.

Vil du spørre om noe, eller få noe rettet eller slettet? Skriv til [forum@dome.example](mailto:forum@dome.example). Du kan klage til Datatilsynet.`,
  sv: `Exempeldepartementet för öppenhet ansvarar för uppgifterna här. Forumet är ett exempel: skriv inte in något om verkliga personer.

- Vi sparar texten och filerna du skickar, och namn, organisation och adress bara om du anger dem.
- Du väljer själv om texten, organisationen och ditt namn blir offentliga. Adressen publiceras aldrig.
- **Inte publicerat betyder inte hemligt.** Andra kan begära ut det du har skickat, och då avgör lagen.
- Den som har den privata länken ser det du skrev. Spara den och skicka den inte vidare.
- Vi använder bara nödvändiga kakor: för språket, för den privata sidan och för inloggade medarbetare.
- Synpunkter och svar bevaras så länge arkivreglerna kräver.

Vill du fråga något eller få något rättat eller borttaget? Skriv till [forum@dome.example](mailto:forum@dome.example). Du kan klaga hos tillsynsmyndigheten för dataskydd i ditt land. I Sverige är det Integritetsskyddsmyndigheten.`,
};

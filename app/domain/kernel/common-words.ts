/**
 * Words that every text of a language has, whoever writes it and whatever about: they tell nothing of anybody, alone or in a row.
 * Words that are given names too (Are, Even, Inga, Per, May, Will) are left out. Browser-safe.
 */
import { wordsIn } from "./words.ts";

const english = `a about after again against all also am an and any as at be because been before being between both but by can
  could did do does done down during each enough few for from had has have having he her here him his how i if in into is it its just
  me might more most must my no nor not of off on once only onto or other others our out over own same shall she should so some
  such than that the their them then there these they this those through to too under until up us very was we were what when
  where which while who whom whose why with within without would yes you your`;

const norwegian = `all alle alt andre anna annen annet at av bare berre ble blei bli blir blitt burde både bør da de deg dei deira
  dem den denne der dere deres desse det dette di din dine disse ditt du dykk dykkar då eg ei ein eit eller en enn er et etter
  fekk fikk for fra frå få får fått før gjennom gjer gjor gjorde gjort gjør ha hadde han hans har hatt hennar hennes her ho hos
  hun hva hvem hver hvert hvilke hvilken hvor hvordan hvorfor i igjen ikke ikkje ingen inn innan innen ja jeg jo kan kor korleis
  kunne kva kvar kvart kven kvifor man mange med meg meir mellom men mer mest mi min mine mitt mot mye mykje må måtte ned nei no
  noe noen nok noko nokon nokre nå når og også om opp oss over på samme same seg si sin sine sitt skal skulle slik slike slikt som så
  til under ut utan uten var vart ved vere vi vil ville vore vår våre vårt være vært òg å`;

const swedish = `alla allt andra annan annat att av bara blev bli blir blivit borde både bör då de dem den denna deras dessa det
  detta dig din dina ditt du där efter eller en er ett fick från få får fått för före genom gjorde gjort gör ha hade haft han
  hans har hennes hon hos hur här i igen in ingen inget inom inte ja jag ju kan kunde man med mellan men mer mest mig min mina
  mitt mot mycket många måste ned nej ner ni nu nog någon några något när och också om oss på samma sig sin sina sitt ska skall
  skulle som så sådan sådana till under upp ut utan vad var varför varje vem vi vid vilka vilken vill ville vår våra vårt än är
  över`;

const common = new Set(
  [english, norwegian, swedish].flatMap((words) => [...wordsIn(words)]).map(({ word }) => word),
);

/** Of a word as it is compared. */
export const isCommon = (word: string): boolean => common.has(word);

/** How many words of a run are more than the language's. */
export const countTelling = (run: readonly string[]): number => run.filter((word) => !isCommon(word)).length;

/**
 * Points out what in a text looks like personal data: numbers of persons, telephone numbers, e-mail and postal addresses, as
 * they are written in Norway and Sweden. It points, a person decides: nothing is redacted by itself. Pure and browser-safe.
 */
import { isNorwegianNumber, isSwedishNumber } from "./person-numbers.ts";
import { againGround, type UsualGround } from "./redaction.ts";
import type { Span } from "./sentences.ts";

export const personalDataKinds = [
  /** fødselsnummer, D-number, personnummer, samordningsnummer: with check digits that hold */
  "identity_number",
  "telephone",
  "email",
  /** street and number, postcode and place */
  "address",
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

export type Found = Span & { kind: PersonalDataKind };
/** What is pointed out before a clearing: what looks personal, and words that were redacted in another text of the submission. */
export type FoundKind = PersonalDataKind | "redacted_before";

/** The ground that is proposed for what was found. */
export const groundFor = (kind: FoundKind): UsualGround | typeof againGround =>
  kind === "redacted_before"
    ? againGround
    : kind === "identity_number"
      ? "identity_number"
      : "contact_details";

/** What was found, in the order of the text; where two finds overlap, the surer one stands. */
export function findPersonalData(text: string): Found[] {
  const found: Found[] = [];
  for (const kind of personalDataKinds)
    for (const span of finders[kind](text))
      if (!found.some((other) => other.start < span.end && span.start < other.end))
        found.push({ ...span, kind });
  return found.sort((a, b) => a.start - b.start);
}

/** Every pattern is bounded: its time grows with the text and no faster. */
const finders: Record<PersonalDataKind, (text: string) => Span[]> = {
  identity_number: (text) =>
    spansOf(text, /(?<![\d+])(?:\d{6}[ .-]?\d{5}|(?:\d{2})?\d{6}[-+ ]?\d{4})(?!\d)/g, ([raw]) => {
      const digits = raw.replace(/\D/g, "");
      return digits.length === 11 ? isNorwegianNumber(digits) : isSwedishNumber(digits);
    }),
  telephone: (text) => [
    ...spansOf(text, /(?<![\w+])(?:\+|00)[1-9](?:[ ./-]{0,2}(?:\(\d{1,4}\)|\d)){6,14}(?!\d)/g),
    ...spansOf(text, norwegianPhone, isPhone),
    ...spansOf(text, swedishPhone, isPhone),
  ],
  email: (text) =>
    spansOf(
      text,
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}-])/gu,
    ),
  address: (text) => nextToEachOther(text, [...spansOf(text, street), ...spansOf(text, postcode)]),
};

type Match = RegExpMatchArray & { 0: string; index: number };

function spansOf(text: string, pattern: RegExp, holds: (match: Match, text: string) => boolean = () => true) {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern))
    if (holds(match as Match, text)) spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

/** 22 33 44 55 · 912 34 567 · 91234567 */
const norwegianPhone =
  /(?<![\d./+-]|\d[ \u00a0])(?:[2-9]\d(?:[ \u00a0]\d{2}){3}|[2-9]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{3}|[2-9]\d{7})(?![\d/-]|[.,]\d|[ \u00a0]\d)/g;
/** 08-123 456 78 · 070-123 45 67 · 0701234567 · 0520-123 45 */
const swedishPhone =
  /(?<![\d./+-]|\d[ \u00a0])(?:07[02369]\d{7}|(?:08|0[1-9]\d{1,2})[ \u00a0]?[-/ ][ \u00a0]?\d{2,3}(?:[ \u00a0]?\d{2,3}){1,2}|08[ \u00a0]?[-/ ][ \u00a0]?\d{5,8}|0[1-9]\d{1,2}-\d{5,7})(?![\d/-]|[.,]\d|[ \u00a0]\d)/g;

/** What stands before a number, and after it, where it is an amount or the number of something else. */
const otherBefore =
  /(?:kr|nok|sek|dkk|eur|usd|€|\$|org\.? ?nr|organisasjonsnummer|organisasjonsnr|organisationsnummer|konto|kontonummer|bankgiro|plusgiro|isbn|saksnummer|saksnr|sak|diarienummer|dnr|id|ref)[.:]?[ \u00a0]{0,2}$/i;
const otherAfter =
  /^[ \u00a0]?(?:kr\b|kroner|kronor|nok\b|sek\b|euro?\b|€|%|‰|mill|mrd|prosent|procent|personer|innb)/i;
const phoneBefore =
  /(?:tlf|tel|telefon|telefonnummer|mob|mobil|mobilnummer|ring|ringe|phone|call)[.:]?[ \u00a0]{0,2}$/i;

/** Not an amount, a case number or a day; eight digits in one are a mobile number, or said to be a telephone. */
function isPhone({ 0: raw, index }: Match, text: string): boolean {
  const before = text.slice(Math.max(0, index - 24), index);
  const after = text.slice(index + raw.length, index + raw.length + 12);
  if (otherBefore.test(before) || otherAfter.test(after)) return false;
  const digits = raw.replace(/\D/g, "").length;
  if (raw.startsWith("0") && (digits < 8 || digits > 11)) return false;
  if (!/^\d{8}$/.test(raw)) return true;
  const month = Number(raw.slice(4, 6));
  const isDay = /^(?:19|20)/.test(raw) && month >= 1 && month <= 12 && Number(raw.slice(6)) <= 31;
  return !isDay && (/^[49]/.test(raw) || phoneBefore.test(before));
}

/** Storgata 5B · Karl Johans gate 22 · Drottninggatan 12 A; not Fylkesveg 7, which is a road. */
const street =
  /(?<![\p{L}\p{N}])(?:(?!(?:Riks|Fylkes|Europa|Motor|Sykkel|Gang|Skog|Hovud|Hoved|Kommunal?e?|Jernbane|Land)(?:veg|vei|väg))\p{Lu}\p{L}{0,30}(?:gate|gaten|gata|gatan|veg|vegen|vei|veien|väg|vägen|gränd|gränden|allé|alleen|alléen|allén|terrasse|stien|stigen|bakken|backen|svingen|plass|plassen|torg|torget|kroken|tunet|brygge)|\p{Lu}[\p{L}.]{1,30}(?: \p{Lu}[\p{L}.]{1,30}){0,3}? (?:gate|gata|gaten|veg|vei|väg|plass|torg|allé|gränd|terrasse|brygge))[ \u00a0]\d{1,3}(?:[ \u00a0]?[A-H])?(?![\p{L}\p{N}]|[.,]\d)(?![ \u00a0]?(?:%|kr\b|km\b|m\b|mil\b|meter|prosent|procent|år\b|mill))/gu;

/** After a comma or on a line of its own: 5003 Bergen · 111 22 Stockholm. A year before a word is not one. */
const postcode =
  /(?:(?<=(?:^|,|\n)[ \u00a0]{0,2})(?!(?:19|20)\d{2}[ \u00a0])\d{4}|(?<![\p{L}\p{N}-])(?:N|NO)-\d{4}|(?<![\d.,/-]|\d[ \u00a0])0\d{3}|(?<![\d.,/-]|\d[ \u00a0])[1-9]\d{2}[ \u00a0]\d{2}|(?<![\p{L}\p{N}-])SE?-\d{3}[ \u00a0]?\d{2})[ \u00a0]{1,2}\p{Lu}\p{L}{1,30}(?:[ \u00a0]\p{Lu}\p{L}{0,30})?(?![\p{L}\p{N}])/gmu;

/** A street and the postcode after it are one address. */
function nextToEachOther(text: string, spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) continue;
    if (last && /^[\s,]{1,4}$/.test(text.slice(last.end, span.start))) last.end = span.end;
    else joined.push({ ...span });
  }
  // A year may be a postcode where a street stands before it.
  for (const span of joined) {
    const place = /^[\s,]{1,4}(?:19|20)\d{2}[ \u00a0]\p{Lu}\p{L}{1,30}/u.exec(
      text.slice(span.end, span.end + 50),
    );
    if (place) span.end += place[0].length;
  }
  return joined;
}

import { expect, it } from "vitest";
import { writtenIn } from "~/domain/kernel/written-in.ts";

it.each([
  ["The search is slow and should be fixed.", "nn", "en"],
  ["Søket er tregt, og ingen veit kvifor.", "nn", "nn"],
  ["Hvordan skal jeg finne noe som ikke er der?", "nn", "nb"],
  ["Eg veit ikkje kva som skjer med det.", "nb", "nn"],
  ["Vi vet inte vad som är bestämt, och det är svårt att följa.", "nn", "sv"],
  // a name or a term of another language does not make it that
  ["Open data, the Nordic way: kva gjer vi med det?", "nn", "nn"],
  ["Søket", "sv", "sv"],
  // one word is enough between neighbours, and none where it is in both, or where the word may be something else
  ["Søket er ikke godt nok.", "nn", "nb"],
  ["Søket er ikkje godt nok.", "nb", "nn"],
  ["En digital portal", "nn", "nn"],
  ["Be om innsyn i IT-system", "nb", "nb"],
  ["Open data", "nb", "nb"],
] as const)("tells the language of “%s” where it is clear, and else what is assumed", (text, assumed, is) => {
  expect(writtenIn(text, assumed)).toBe(is);
});

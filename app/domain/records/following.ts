/**
 * What a record's references stand for now. It names a point by the contribution that its note became at the close; a coordinator may
 * have split the words anew since, and then '.3 is now .7 and .8': those are read, and the name stays. Pure.
 */
import type { ItemFacts, Named, SectionFacts } from "./record.ts";

/** By reference, of what was said at the meeting's tables: the references that its words stand in now, in their order. */
export type Stands = ReadonlyMap<string, readonly string[]>;

const ofName = (stands: Stands, ref: string): readonly string[] => stands.get(ref) ?? [ref];

/** Of references that were read once: whichever is no contribution any more is what has become of its words. */
function readNow(stands: Stands, refs: readonly string[]): string[] {
  const now = new Set([...stands.values()].flat());
  return refs.flatMap((ref) => {
    const become = ofName(stands, ref);
    return now.has(ref) || become.length === 0 ? [ref] : become;
  });
}

/** The references to read where these are named, each once. */
export function namedNow(stands: Stands, { refs, without = [] }: Named): string[] {
  const out = readNow(stands, without);
  const now = refs.flatMap((ref) => ofName(stands, ref));
  return [...new Set(now)].filter((ref) => !out.includes(ref));
}

/** A part of the agenda with the references to read in each of its places, and nothing of how they are named. */
export function itemNow(stands: Stands, item: ItemFacts): ItemFacts {
  const now = <Place extends Named>({ without, ...place }: Place) => ({
    ...place,
    refs: namedNow(stands, { refs: place.refs, without }),
  });
  const { questions, themes, ...rest } = now(item);
  return { ...rest, questions: questions.map(now), ...(themes && { themes: themes.map(now) }) };
}

/** The facts of a section as they are read. */
export const factsNow = (stands: Stands, facts: SectionFacts): SectionFacts =>
  facts.item ? { ...facts, item: itemNow(stands, facts.item) } : facts;

/**
 * How the references are named that somebody has written in a place, in his order. What stood there goes on being named as it was, as
 * long as something of it is left; what he took out of that is written down, so that it does not come back.
 */
export function nameAnew(stands: Stands, before: Named, typed: readonly string[]): Named {
  // His page may be older than what was split since.
  const written = readNow(stands, typed);
  const kept = before.refs.filter((ref) => ofName(stands, ref).some((one) => written.includes(one)));
  const known = new Set(kept.flatMap((ref) => ofName(stands, ref)));
  const added = written.filter((ref) => !known.has(ref)).map((ref) => nameOf(stands, ref));
  const first = (ref: string) => {
    const at = ofName(stands, ref).map((one) => written.indexOf(one));
    return Math.min(...at.filter((n) => n >= 0), written.length);
  };
  const refs = [...new Set([...kept, ...added])].sort((one, other) => first(one) - first(other));
  const without = namedNow(stands, { refs }).filter((ref) => !written.includes(ref));
  return { refs, ...(without.length > 0 && { without }) };
}

/** The note's own, where the words of another stand in what is called so now. */
function nameOf(stands: Stands, ref: string): string {
  if (ofName(stands, ref).includes(ref)) return ref;
  const only = [...stands].find(([, now]) => now.length === 1 && now[0] === ref);
  return only?.[0] ?? ref;
}

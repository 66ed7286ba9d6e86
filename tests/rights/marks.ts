/** Words by chance, each in one text, and who may read them. */
import { randomInt } from "node:crypto";

/**
 * Who may read a word: anybody, who holds the link of a submission (its reference), the staff whose work it is, or nobody any
 * more, since it was erased.
 */
export type Clearance = "public" | "staff" | "erased" | `own ${string}`;
export type Mark = { word: string; where: string; clearance: Clearance };

export function makeMarks() {
  const marks: Mark[] = [];
  /** Twelve letters, which stand nowhere else. */
  function mark(where: string, clearance: Clearance = "staff"): string {
    const word = Array.from({ length: 12 }, () => "bdfghjklmprstvz"[randomInt(15)]).join("");
    marks.push({ word, where, clearance });
    return word;
  }
  return {
    marks,
    mark,
    /** a text in two languages */
    both(where: string, clearance?: Clearance) {
      const word = mark(where, clearance);
      return { nn: `Ord ${word}.`, en: `Words ${word}.` };
    },
    /** a text of a submission whose reference is known only afterwards */
    clear(words: readonly string[], ref: string) {
      for (const one of marks) if (words.includes(one.word)) one.clearance = `own ${ref}`;
    },
    /** all that a submission held */
    erase(ref: string) {
      for (const one of marks) if (one.clearance === `own ${ref}`) one.clearance = "erased";
    },
    /** titles and words of a submission that was cleared */
    makePublic(ref: string) {
      for (const one of marks)
        if (one.clearance === `own ${ref}` && /^(contributions\.title|submissionTexts\.body)/.test(one.where))
          one.clearance = "public";
    },
  };
}

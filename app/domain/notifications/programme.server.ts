/** What an invitation says of the meeting beyond when and where: the same for all of a mailing who read one language. */
import type { Queryable } from "#db/kit.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { listAgenda, type MeetingRow } from "../meetings/queries.server.ts";
import { asLanguage } from "./frame.server.ts";
import type { Programme } from "./mail-to-invited.ts";

/** In a language, as far as the host has written it there. */
export async function readProgramme(
  db: Queryable,
  meeting: MeetingRow,
  language: Language,
): Promise<Programme> {
  const say = (text: Translated) => {
    const picked = pick(text, language, asLanguage(meeting.mainLanguage));
    return { text: picked.text, language: picked.lang };
  };
  const agenda = await listAgenda(db, meeting.id);
  return {
    language,
    purpose: say(meeting.purpose),
    agenda: agenda.map(({ starts, title, questions }) => ({
      ...{ starts, title: say(title) },
      questions: questions.map(({ number, text }) => ({ number, text: say(text) })),
    })),
  };
}

// As it is being read, so that lanes that begin together read it once.
const known = new WeakMap<Queryable, Map<string, Promise<Programme>>>();
const mostKnown = 40;

/**
 * The same, read once for all mails of a meeting in a language: until something of the meeting is changed, which is an event of it, an
 * erasure too. `lastEvent`: the number of the last one.
 */
export function sharedProgramme(
  db: Queryable,
  { meeting, lastEvent }: { meeting: MeetingRow; lastEvent: number | null },
  language: Language,
): Promise<Programme> {
  const kept = known.get(db) ?? new Map<string, Promise<Programme>>();
  known.set(db, kept);
  const key = `${meeting.id} ${language} ${lastEvent}`;
  const found = kept.get(key);
  if (found) return found;
  if (kept.size >= mostKnown) kept.clear();
  const reading = readProgramme(db, meeting, language);
  kept.set(key, reading);
  // What could not be read is read again.
  reading.catch(() => kept.delete(key));
  return reading;
}

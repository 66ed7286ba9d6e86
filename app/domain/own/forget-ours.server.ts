/**
 * Part of forgetting: what the forum itself wrote, which is about nobody and may name somebody all the same. Decision 0044 says what is
 * looked through, and what becomes of it.
 */
import type { Tx } from "../kernel/context.server.ts";
import { wipeConsultationTexts } from "./forget-consultation-texts.server.ts";
import { wipeMeetingTexts } from "./forget-meeting-texts.server.ts";
import { wipeRecords, wipeTakes } from "./forget-meetings.server.ts";
import { wipeOutreach } from "./forget-outreach.server.ts";
import { wipePlanTexts } from "./forget-plan-texts.server.ts";
import type { Name } from "./forgotten-words.ts";

/**
 * What stays is the text, with a bar for each letter of the names. Events: plan.names_erased, commitment.names_erased,
 * consultation.names_erased, meeting.names_erased, mailing.names_erased, submission.names_erased, evaluation.names_erased,
 * record.names_erased where a name stood.
 */
export async function wipeOurs(tx: Tx, names: readonly Name[]): Promise<void> {
  await wipeOutreach(tx, names);
  const sure = names.filter(isSure);
  if (sure.length === 0) return;
  await wipePlanTexts(tx, sure);
  await wipeConsultationTexts(tx, sure);
  await wipeMeetingTexts(tx, sure);
  await wipeTakes(tx, sure);
  await wipeRecords(tx, sure);
}

/**
 * A word that stands alone may be a place, and an organisation is no person: in what is official neither is taken for somebody who was
 * erased. Nobody has seen what they would cover there.
 */
const isSure = ({ words, person = false }: Name): boolean =>
  words.includes("@") || (person && /\S\s+\S/u.test(words));

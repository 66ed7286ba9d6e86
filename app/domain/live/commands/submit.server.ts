/** Part of commands: what was said at a table comes in as any other submission does. */
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { listThemes } from "../../consultations/queries.server.ts";
import { forumDate } from "../../forum/queries.server.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { dateIn } from "../../kernel/day.ts";
import { writtenIn } from "../../kernel/written-in.ts";
import { type ReceiveInput, receive } from "../../submissions/commands/receive.server.ts";
import { getSubmission } from "../../submissions/queries.server.ts";
import { limits } from "../../submissions/submission.ts";
import { getConsultationOf, type LiveTable, type Note } from "../queries.server.ts";

/** Whose words they are; the name of one who agreed to be named, else empty. */
export type Voice = { note: Note["voice"]; name: string };

/** Notes stand apart as paragraphs do. */
export const between = "\n\n";

/** As many notes as one text holds, in their order. */
export function inTexts<Said extends { body: string }>(said: readonly Said[]): Said[][] {
  const parts: Said[][] = [];
  let length = 0;
  for (const note of said) {
    length += note.body.length + between.length;
    const last = parts.at(-1);
    if (last && length <= limits.text) last.push(note);
    else {
      parts.push([note]);
      length = note.body.length + between.length;
    }
  }
  return parts;
}

/** What was said in one voice, exactly as it was confirmed, as it would have come in any other way; under the table's theme, or another. */
export async function submit(
  tx: Tx,
  { group, meeting }: LiveTable,
  { note, name }: Voice,
  said: readonly { body: string }[],
  themeId = group.themeId,
): Promise<{ ref: string; id: string }> {
  const { slug } = await getConsultationOf(tx.db, meeting);
  const themes = await listThemes(tx.db, meeting.consultationId);
  const text = said.map(({ body }) => body).join(between);
  const main = meeting.mainLanguage as Language;
  const language = writtenIn(text, main);
  // Where its zone is ahead of the forum's, its day may be one that has not come there.
  const days = [
    dateIn(meeting.startsAt ?? tx.now(), meeting.timeZone),
    await forumDate(tx.db, tx.now()),
  ].sort();
  const input: ReceiveInput = {
    ...{ consultation: slug, channel: "meeting", language },
    text,
    who: {
      kind: note === "organisation" || note === "person" ? note : "none",
      organisation: note === "organisation" ? name : "",
      person: note === "person" ? name : "",
      email: null,
    },
    // Whoever is named has said that he may be.
    choices: { text: true, organisation: note === "organisation", person: note === "person" },
    theme: themes.find(({ id }) => id === themeId)?.slug,
    onBehalfOf: name === "" ? `${group.letter} ${pick(group.title, main, main).text}`.trim() : undefined,
    receivedOn: days[0],
  };
  const received = await receive(tx, input);
  if (!received.ok) throw new Error(`what a table said can't be received: ${received.code}`);
  const { ref, id } = await getSubmission(tx.db, received.value.ref);
  return { ref, id };
}

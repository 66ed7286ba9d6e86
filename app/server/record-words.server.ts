/** What a record begins with in words: how people were invited, and who listened, as the product knows it. */
import { listMailings, listOutreach } from "~/domain/mailings/queries.server.ts";
import { countHandedOver } from "~/domain/mailings/traced.server.ts";
import type { MeetingRow } from "~/domain/meetings/queries.server.ts";
import type { DraftWords } from "~/domain/records/drafting.server.ts";
import { inAllLanguages } from "~/i18n/in-all-languages.ts";
import { languages as allLanguages, type Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import type { StaffCtx } from "./guard.server.ts";

type Reads = StaffCtx["db"]["read"];

/**
 * In the languages that the host writes in, so that no words stand in a record that its writer has not seen. Of the outreach log
 * the channels and days alone: its words are the desk's own.
 */
export async function readDraftWords(
  db: Reads,
  meeting: MeetingRow,
  languages: readonly Language[],
): Promise<DraftWords> {
  const lines = [...(await mailedLines(db, meeting)), ...(await outreachLines(db, meeting))];
  if (meeting.audience === "open") lines.unshift(inAllLanguages("recordDesk.drafted.open"));
  const joined = (texts: Translated[]) =>
    Object.fromEntries(languages.map((code) => [code, texts.map((text) => text[code]).join("\n")]));
  return {
    ...(lines.length > 0 && { invited: joined(lines) }),
    ...(meeting.listeners.length > 0 && { attendance: joined(listenedLines(meeting)) }),
  };
}

/** Each mailing that invited or reminded, by the day on which it went, and to how many. */
async function mailedLines(db: Reads, meeting: MeetingRow): Promise<Translated[]> {
  const sent = (await listMailings(db, meeting.id))
    .filter(({ kind, startedAt }) => kind !== "notice" && startedAt !== null)
    .reverse();
  const handedOver = await countHandedOver(
    db,
    sent.map(({ id }) => id),
  );
  return sent.flatMap(({ id, kind, startedAt }) => {
    const count = handedOver.get(id) ?? 0;
    if (count === 0 || kind === "notice") return [];
    const day = startedAt ?? "";
    return [
      inAllLanguages(
        `recordDesk.drafted.${kind}`,
        ({ date }) => ({ count, date: date(day) }),
        meeting.timeZone,
      ),
    ];
  });
}

/** What was done elsewhere, the earliest first, in one line. */
async function outreachLines(db: Reads, meeting: MeetingRow): Promise<Translated[]> {
  const done = (await listOutreach(db, { meetingId: meeting.id })).reverse();
  if (done.length === 0) return [];
  return [
    inAllLanguages("recordDesk.drafted.elsewhere", ({ t, date, list }) => ({
      list: list(done.map(({ channel, doneOn }) => `${t(`outreach.channel.${channel}`)} (${date(doneOn)})`)),
    })),
  ];
}

/** A label, and under it who listened, each in a line as it was written. */
function listenedLines({ listeners, mainLanguage }: MeetingRow): Translated[] {
  const written = listeners.map((one) =>
    Object.fromEntries(
      allLanguages.map((code) => [code, `– ${pick(one, code, mainLanguage as Language).text}`]),
    ),
  );
  return [inAllLanguages("recordDesk.drafted.listened"), ...written];
}

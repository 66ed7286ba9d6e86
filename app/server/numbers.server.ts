/** The numbers of all meetings that were announced, the latest first. */
import { meetingStanding } from "~/domain/meetings/meeting.ts";
import { listMeetings } from "~/domain/meetings/queries.server.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import type { Numbered } from "~/ui/numbers/over-time.tsx";
import type { StaffCtx } from "./guard.server.ts";
import { hoursOf } from "./meeting-page.server.ts";

export async function readOverTime({ db, now }: StaffCtx): Promise<Numbered[]> {
  const rows = (await listMeetings(db.read)).filter(({ announcedAt }) => announcedAt !== null);
  const all = await readNumbers(db.read, rows, now());
  return rows.flatMap((row) => {
    const hours = hoursOf(row);
    const numbers = all.get(row.id);
    if (!hours || !numbers) return [];
    const { slug, title } = row;
    const standing = meetingStanding(row, now());
    const staffOnly = row.audience === "internal";
    const mainLanguage = row.mainLanguage as Language;
    return [{ slug, title, mainLanguage, standing, staffOnly, hours, numbers }];
  });
}

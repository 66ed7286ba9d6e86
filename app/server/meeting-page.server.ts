/** What the desk pages of one meeting share: which one it is, how it stands, its languages, and what its reader may do. */
import { getForum } from "~/domain/forum/queries.server.ts";
import type { Role } from "~/domain/kernel/actor.ts";
import { isEnd } from "~/domain/kernel/transitions.ts";
import { listAskedTo } from "~/domain/meetings/asked.server.ts";
import { listDutyTold } from "~/domain/meetings/group-staff.server.ts";
import { type Hours, meetingStanding, meetingTransitions } from "~/domain/meetings/meeting.ts";
import { mayReadMeeting, mayRunMeetings, mayRunRoom } from "~/domain/meetings/policy.ts";
import { findMeeting, type MeetingRow } from "~/domain/meetings/queries.server.ts";
import { countTold, type RegistrationRow } from "~/domain/meetings/registrations.server.ts";
import { countToldAsInvited } from "~/domain/notifications/tell-invited.server.ts";
import type { Language } from "~/i18n/languages.ts";
import type { MeetingFrame } from "~/ui/meeting-desk/meeting-head.tsx";
import type { RequestContext } from "./context.ts";
import { notFound, requireStaff, type StaffCtx } from "./guard.server.ts";

export type MeetingPage = {
  ctx: StaffCtx;
  row: MeetingRow;
  frame: MeetingFrame;
  /** its reader's own registration, where he is asked to a meeting for staff only */
  asked: RegistrationRow | null;
};

/** When it is, where that is said. */
export const hoursOf = ({ startsAt, endsAt, timeZone }: MeetingRow): Hours | null =>
  startsAt && endsAt ? { startsAt, endsAt, timeZone } : null;

/** The meeting of an address, for staff in one of the roles, or in any where none is named; throws a Response where there is none. */
export async function meetingPage(
  context: RequestContext,
  slug: string | undefined,
  ...roles: Role[]
): Promise<MeetingPage> {
  const ctx = await requireStaff(context, ...roles);
  const row = await findMeeting(ctx.db.read, slug ?? "");
  const asked =
    row?.audience === "internal"
      ? ((await listAskedTo(ctx.db.read, ctx.actor.personId)).get(row.id) ?? null)
      : null;
  if (!row || !mayReadMeeting(ctx.actor, row, asked !== null)) throw notFound();
  const { languages } = await getForum(ctx.db.read);
  const mainLanguage = row.mainLanguage as Language;
  const concerned = await countTold(ctx.db.read, row.id);
  const otherwiseTold =
    concerned.byMail + (await listDutyTold(ctx.db.read, row.id, ctx.actor.personId)).length;
  return {
    ctx,
    row,
    asked,
    frame: {
      ...{ slug: row.slug, title: row.title, status: row.status, audience: row.audience, format: row.format },
      standing: meetingStanding(row, ctx.now()),
      hours: hoursOf(row),
      mainLanguage,
      languages: [mainLanguage, ...languages.filter((code) => code !== mainLanguage)],
      version: row.version,
      mayRun: mayRunMeetings(ctx.actor),
      mayRunRoom: mayRunRoom(ctx.actor),
      isPublic: row.announcedAt !== null && row.audience !== "internal",
      told: {
        moved: otherwiseTold + (await countToldAsInvited(ctx.db.read, row.id, "invitation_moved")),
        calledOff: otherwiseTold + (await countToldAsInvited(ctx.db.read, row.id, "invitation_called_off")),
      },
      untold: concerned.otherwise,
      ended: isEnd(meetingTransitions, row.status),
    },
  };
}

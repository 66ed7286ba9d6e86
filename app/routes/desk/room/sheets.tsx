/** A sheet for each table, to print: what it is about, and its codes. The scribe's are on a sheet of their own, for one person. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { showCode } from "~/domain/live/live.ts";
import { readRoom } from "~/domain/live/room.server.ts";
import { type GroupStaff, groupDuties, isTaken } from "~/domain/meetings/group-staff.ts";
import { roomRunners } from "~/domain/meetings/policy.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { GroupStaffLine } from "~/ui/meeting-desk/group-staff.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { QrCode } from "~/ui/qr-code.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: roomRunners };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("roomDesk.sheets"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, ...roomRunners);
  const { tables } = await readRoom(ctx.db.read, row, context.language);
  const { origin } = context.config;
  const sheets = tables
    .filter(({ status }) => status !== "closed")
    .flatMap(({ letter, title, codes, staff }) =>
      (["join", "scribe"] as const).map((role) => ({
        ...{ letter, title, role, code: showCode(codes[role]) },
        // What lies on the table is read by everybody at it.
        staff: role === "scribe" ? staff : publicly(staff),
        link: origin + paths.joinTable(codes[role]),
      })),
    );
  return { frame, sheets, at: new URL(origin).host + paths.joinAny() };
}

const publicly = ({ facilitator, scribe }: GroupStaff): GroupStaff => ({
  facilitator: { ...facilitator, name: null },
  scribe: { ...scribe, name: null },
});

export default function SheetsPage() {
  const { t, language } = useI18n();
  const { frame, sheets, at } = useLoaderData<typeof loader>();
  const meeting = pick(frame.title, language, frame.mainLanguage);
  return (
    <>
      <MeetingHead frame={frame} page="room" title={t("roomDesk.sheets")} sub={t("roomDesk.sheet.lede")} />
      <div className="tsheets">
        {sheets.map(({ letter, title, role, code, link, staff }) => (
          <section key={letter + role} className="tsheet" aria-labelledby={`sheet-${letter}-${role}`}>
            <p className="m" lang={meeting.lang}>
              {meeting.text}
            </p>
            <h2 id={`sheet-${letter}-${role}`}>
              {letter} <span lang={title.lang}>{title.text}</span>
              <span className="vh"> {t(`roomDesk.column.${role}`)}</span>
            </h2>
            {groupDuties.some((duty) => isTaken(staff[duty])) ? (
              <p className="m">
                <GroupStaffLine staff={staff} mainLanguage={frame.mainLanguage} held />
              </p>
            ) : null}
            <p>{t(`roomDesk.sheet.${role}`)}</p>
            <QrCode value={link} alt={t("roomDesk.sheet.qr", { letter })} />
            <p className="tsheet-code">{code}</p>
            <p className="m">{t("roomDesk.sheet.at", { at })}</p>
          </section>
        ))}
      </div>
    </>
  );
}

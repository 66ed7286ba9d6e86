import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { MeetingFrame } from "./meeting-head.tsx";

/** The pages of a meeting below its overview, in the order in which a meeting is lived: each group is a tab, its pages a second row. */
const groups = [
  { key: "preparation", pages: ["schedule", "edit", "agenda", "groups", "material"] },
  { key: "people", pages: ["registrations", "mailings", "outreach", "checkIn"] },
  { key: "inRoom", pages: ["room", "board"] },
  { key: "afterwards", pages: ["record", "evaluation", "numbers"] },
] as const;

type Group = (typeof groups)[number];
export type MeetingTab = Group["pages"][number];

/** Of whoever runs the meeting in the room and does not prepare it. */
const roomPages: readonly MeetingTab[] = ["groups", "checkIn", "room", "board"];

const hrefs: Record<MeetingTab, (slug: string) => string> = {
  schedule: paths.desk.meetingSchedule,
  edit: paths.desk.editMeeting,
  agenda: paths.desk.meetingAgenda,
  groups: paths.desk.meetingGroups,
  material: paths.desk.meetingMaterial,
  registrations: (slug) => paths.desk.registrations(slug),
  mailings: paths.desk.mailings,
  outreach: (slug) => paths.desk.outreach(slug),
  checkIn: (slug) => paths.desk.checkIn(slug),
  room: (slug) => paths.desk.room(slug),
  board: (slug) => paths.desk.board(slug),
  record: (slug) => paths.desk.record(slug),
  evaluation: (slug) => paths.desk.evaluation(slug),
  numbers: paths.desk.meetingNumbers,
};

/** A draft has nobody to meet yet, and what has ended is not prepared any more. */
function isOpen({ key }: Group, { status, ended }: MeetingFrame): boolean {
  if (key === "preparation") return !ended;
  return key === "afterwards" || status !== "draft";
}

/** A draft has no numbers; a meeting for staff only takes nothing in that a board would show. */
const pagesOf = ({ pages }: Group, { status, audience }: MeetingFrame): MeetingTab[] =>
  pages.filter(
    (page) => (page !== "numbers" || status !== "draft") && (page !== "board" || audience !== "internal"),
  );

/** Whether a page prepares the meeting: it only says so once the meeting has ended. */
export const prepares = (page: string): boolean => groups[0].pages.some((one) => one === page);

type Props = { frame: MeetingFrame; page?: MeetingTab | "copy" };

/** The way between the pages of a meeting: its groups, and below them the pages of the group one is in. */
export function MeetingNav({ frame, page }: Props) {
  const { t } = useI18n();
  const open = groups.filter((group) => isOpen(group, frame));
  const here = open.find(({ pages }) => pages.some((one) => one === page));
  const inRoom = open.flatMap((group) => pagesOf(group, frame).filter((one) => roomPages.includes(one)));
  return (
    <nav aria-label={t("meetingDesk.page.label")}>
      <ul className="views">
        <li>
          <a href={paths.desk.meeting(frame.slug)} aria-current={page ? undefined : "page"}>
            {t("meetingDesk.page.overview")}
          </a>
        </li>
        {frame.mayRun ? (
          open.map((group) => (
            <li key={group.key}>
              <a href={hrefs[group.pages[0]](frame.slug)} aria-current={group === here ? "true" : undefined}>
                {t(`meetingDesk.tab.${group.key}`)}
              </a>
            </li>
          ))
        ) : (
          <Pages frame={frame} page={page} pages={inRoom} />
        )}
      </ul>
      {frame.mayRun && here ? (
        <ul className="views under" aria-label={t(`meetingDesk.tab.${here.key}`)}>
          <Pages frame={frame} page={page} pages={pagesOf(here, frame)} />
        </ul>
      ) : null}
    </nav>
  );
}

/** Pages side by side: of one group, or the few of whoever runs the meeting in the room. */
function Pages({ frame, page, pages }: Props & { pages: MeetingTab[] }) {
  const { t } = useI18n();
  return pages.map((one) => (
    <li key={one}>
      <a href={hrefs[one](frame.slug)} aria-current={one === page ? "page" : undefined}>
        {t(`meetingDesk.page.${one}`)}
      </a>
    </li>
  ));
}

import { type PastMeeting, shownPast } from "~/domain/mailings/past.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { useHostText } from "../public/host-text.tsx";
import { TimeText } from "../time-text.tsx";

/** The meetings that somebody was invited to or came to, and what became of it; nothing where there are none. */
export function PastMeetings({ past }: { past: PastMeeting[] }) {
  const { t } = useI18n();
  if (past.length === 0) return null;
  const title = t("contactDesk.past.title");
  return (
    <section className="mt8">
      <h2>{title}</h2>
      {past.length === shownPast ? (
        <p className="m">{t("contactDesk.past.latest", { count: shownPast })}</p>
      ) : null}
      <DataTable
        dense
        stacks
        caption={title}
        captionHidden
        columns={[
          { key: "meeting", head: t("contactDesk.past.meeting"), rowHead: true },
          { key: "on", head: t("contactDesk.past.on") },
          { key: "outcome", head: t("contactDesk.past.outcome") },
        ]}
        rows={past.map(({ meeting, outcome }) => ({
          id: meeting.slug,
          meeting: <MeetingLink meeting={meeting} />,
          on: meeting.startsAt ? <TimeText value={meeting.startsAt} style="short" /> : null,
          outcome: t(`contactDesk.past.${outcome}`),
        }))}
      />
    </section>
  );
}

/** To its page at the desk, by its title. */
export function MeetingLink({ meeting: { slug, title, mainLanguage } }: Pick<PastMeeting, "meeting">) {
  const host = useHostText(mainLanguage);
  return <a href={paths.desk.meeting(slug)}>{host.span(title)}</a>;
}

import { inRoom, isRemote } from "~/domain/meetings/meeting.ts";
import { isAhead, type PublishedMeeting, takesRegistrations } from "~/domain/published/meetings.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Facts } from "../facts.tsx";
import { Row } from "../row.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { ExternalLink } from "./external-link.tsx";
import { useHostText } from "./host-text.tsx";
import { meetingTime } from "./meeting-time.ts";

/** When and where it is, and unless it is called off how one gets in, and who may come. What lets one take part stands at its end. */
export function MeetingWhere({ meeting, today }: { meeting: PublishedMeeting; today: string }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const host = useHostText(meeting.mainLanguage);
  const { slug, format, place, access, streamed, streamUrl, audience } = meeting;
  const calledOff = meeting.status === "cancelled";
  const { capacity, seatsPerOrganisation, registrationClosesOn, isFull } = meeting;
  const { on, hours, zone } = meetingTime(meeting, i18n);
  const ahead = isAhead(meeting, today);
  const open = takesRegistrations(meeting, today);
  const watch = streamUrl ? (
    <ExternalLink key="stream" href={streamUrl}>
      {t("meetings.one.watch")}
    </ExternalLink>
  ) : (
    t("meetings.stream")
  );
  return (
    <Row label={t("meetings.one.when")} heading>
      <Facts
        items={[
          {
            term: t("meetings.one.time"),
            value: (
              <>
                <TimeText value={on} opens />
                <span className="where">
                  {hours}, {zone}
                </span>
              </>
            ),
          },
          { term: t("meetings.one.place"), value: inRoom(format) ? host.span(place) : null },
          {
            term: t("meetings.one.format"),
            value: <Separated items={[t(`states.format.${format}`), streamed || streamUrl ? watch : null]} />,
          },
          {
            term: t("meetings.one.access"),
            value: !calledOff && inRoom(format) && host.words(access) ? host.paragraphs(access) : null,
          },
          {
            term: t("meetings.one.who"),
            value: calledOff ? null : (
              <>
                {t(`meetings.who.${audience}`)}
                <span className="meta where">
                  <Separated
                    items={[
                      capacity ? t("meetings.one.seats", { count: capacity }) : null,
                      seatsPerOrganisation
                        ? t("meetings.one.perOrganisation", { most: seatsPerOrganisation })
                        : null,
                      open && capacity ? t(isFull ? "meetings.full" : "meetings.seatsLeft") : null,
                    ]}
                  />
                </span>
              </>
            ),
          },
          {
            term: t("meetings.one.registration"),
            value: ahead && registrationClosesOn ? date(registrationClosesOn) : null,
          },
        ]}
      />
      {ahead && isRemote(format) ? (
        <p className="small mt4">{t(open ? "meetings.one.joinRegistered" : "meetings.one.join")}</p>
      ) : null}
      {ahead ? (
        <p className="actions mt6">
          {open ? (
            <a className="btn" href={paths.register(slug)}>
              {t(isFull ? "meetings.wait" : "meetings.register")}
            </a>
          ) : null}
          <a className="btn-3" href={paths.meetingCalendar(slug)}>
            {t("meetings.inCalendar")}
          </a>
        </p>
      ) : null}
    </Row>
  );
}

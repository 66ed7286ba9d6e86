import type { ReactNode } from "react";
import { inRoom, isRemote } from "~/domain/meetings/meeting.ts";
import {
  isAhead,
  type PublishedMeeting,
  standingOn,
  takesRegistrations,
} from "~/domain/published/meetings.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Facts } from "../facts.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { ExternalLink } from "./external-link.tsx";
import { useHostText } from "./host-text.tsx";
import { meetingTime } from "./meeting-time.ts";

type Props = { meeting: PublishedMeeting; today: string };

/** What one needs at a glance: when and where, who may come and until when one registers, the ways to take part, whom to ask. */
export function MeetingGlance({ meeting, today }: Props) {
  const { t } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  const { contactName, contactEmail } = meeting;
  return (
    <section className="glance margin" aria-labelledby="when">
      <h2 className="label" id="when">
        {t("meetings.one.when")}
      </h2>
      <When meeting={meeting} today={today} />
      <Where meeting={meeting} today={today} />
      <TakePart meeting={meeting} today={today} />
      <Facts
        items={[
          {
            term: t("meetings.one.contact"),
            value: (
              <>
                {host.span(contactName)} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

/** How it stands, and its day and hours, which what is called off has no more. */
function When({ meeting, today }: Props) {
  const i18n = useI18n();
  const { t, date, sentence } = i18n;
  const { on, hours, zone } = meetingTime(meeting, i18n);
  const Held = meeting.status === "cancelled" ? "s" : "span";
  return (
    <>
      <p>{t(`meetings.state.${standingOn(meeting, today)}`)}</p>
      <p className="big">
        <Held>
          <time dateTime={meeting.startsAt}>{sentence(date(on))}</time>
        </Held>
      </p>
      <p>
        <Held>
          {hours}, {zone}
        </Held>
      </p>
    </>
  );
}

/** Place and form; while it is to come who may come, and by when one registers. */
function Where({ meeting, today }: Props) {
  const { t } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  const { format, place, streamed, streamUrl, audience, registrationClosesOn } = meeting;
  const ahead = isAhead(meeting, today);
  const watch: ReactNode = streamUrl ? (
    <ExternalLink key="stream" href={streamUrl}>
      {t("meetings.one.watch")}
    </ExternalLink>
  ) : (
    t("meetings.stream")
  );
  // What is called off is followed by nobody.
  const isWatched = (streamed || streamUrl !== null) && meeting.status !== "cancelled";
  return (
    <Facts
      items={[
        { term: t("meetings.one.place"), value: inRoom(format) ? host.span(place) : null },
        {
          term: t("meetings.one.format"),
          value: <Separated items={[t(`states.format.${format}`), isWatched ? watch : null]} />,
        },
        {
          term: t("meetings.one.who"),
          value: ahead ? (
            <>
              {t(`meetings.who.${audience}`)}
              <Seats meeting={meeting} today={today} />
            </>
          ) : null,
        },
        {
          term: t("meetings.one.registration"),
          value: ahead && registrationClosesOn ? <TimeText value={registrationClosesOn} opens /> : null,
        },
      ]}
    />
  );
}

function Seats({ meeting, today }: Props) {
  const { t } = useI18n();
  const { capacity, seatsPerOrganisation, isFull } = meeting;
  const open = takesRegistrations(meeting, today);
  return (
    <span className="meta where">
      <Separated
        items={[
          capacity ? t("meetings.one.seats", { count: capacity }) : null,
          seatsPerOrganisation ? t("meetings.one.perOrganisation", { most: seatsPerOrganisation }) : null,
          open && capacity ? t(isFull ? "meetings.full" : "meetings.seatsLeft") : null,
        ]}
      />
    </span>
  );
}

/** The ways in, while it is to come. */
function TakePart({ meeting, today }: Props) {
  const { t } = useI18n();
  const { slug, format, isFull } = meeting;
  if (!isAhead(meeting, today)) return null;
  const open = takesRegistrations(meeting, today);
  return (
    <>
      <p className="actions">
        {open ? (
          <a className="btn" href={paths.register(slug)}>
            {t(isFull ? "meetings.wait" : "meetings.register")}
          </a>
        ) : null}
        <a className="btn-3" href={paths.meetingCalendar(slug)}>
          {t("meetings.inCalendar")}
        </a>
      </p>
      {isRemote(format) ? (
        <p className="small">{t(open ? "meetings.one.joinRegistered" : "meetings.one.join")}</p>
      ) : null}
    </>
  );
}

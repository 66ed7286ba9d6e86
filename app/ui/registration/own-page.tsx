import { shortRef } from "~/domain/meetings/attendance.ts";
import { inRoom } from "~/domain/meetings/meeting.ts";
import { isInCalendar } from "~/domain/meetings/registration.ts";
import type { OwnRegistration } from "~/domain/own/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DidNote } from "../did-note.tsx";
import { Facts } from "../facts.tsx";
import { ExternalLink } from "../public/external-link.tsx";
import { useHostText } from "../public/host-text.tsx";
import { MeetingChanges } from "../public/meeting-changes.tsx";
import { meetingTime } from "../public/meeting-time.ts";
import { QrCode } from "../qr-code.tsx";
import { Rich } from "../rich.tsx";
import { SaidList } from "../room/said-list.tsx";
import { Row } from "../row.tsx";
import { EraseOwn } from "./erase-own.tsx";
import { MeetingHead, MeetingTitle } from "./meeting-head.tsx";
import { NoSeatText } from "./no-seat.tsx";
import { useAnswered } from "./own-answers.tsx";
import { OwnProgrammeRows } from "./own-programme.tsx";

/** What has just been done, as the address says after a form. */
export const ownDone = ["registered", "saved", "given_up", "answered", "passed_on"] as const;

type Props = { own: OwnRegistration; origin: string; done: (typeof ownDone)[number] | null };

/** Whether it can still be answered: until the meeting has ended. */
export const isAnswerable = ({ meeting: { standing } }: OwnRegistration) =>
  standing === "coming" || standing === "under_way";

/** One's own registration: the seat or the place in the line, how one gets in, what one answered, and how to change it. */
export function OwnRegistrationPage({ own, origin, done }: Props) {
  const { t } = useI18n();
  const { meeting, status } = own;
  const open = isAnswerable(own);
  return (
    <>
      <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} attendAs={own.attendAs} />}>
        {done ? (
          <DidNote>
            <p>{done === "passed_on" ? t("invitation.seat.done") : t(`registration.did.${done}`)}</p>
          </DidNote>
        ) : null}
        <MeetingChanges meeting={meeting} />
        <Standing own={own} />
        <After own={own} />
        {open ? (
          <p className="actions mt6">
            <a
              className={status === "not_going" ? "btn" : "btn btn-2"}
              href={paths.changeRegistration(own.ref)}
            >
              {t(
                status === "going" || status === "waiting"
                  ? "registration.change.link"
                  : "registration.again",
              )}
            </a>
            {isInCalendar(status) ? (
              <a href={paths.registrationCalendar(own.ref)}>{t("meetings.inCalendar")}</a>
            ) : null}
            {status === "going" && meeting.isPublic ? (
              <a href={paths.passOnSeat(own.ref)}>{t("invitation.seat.link")}</a>
            ) : null}
            {status === "not_going" ? null : (
              <a href={paths.giveUpSeat(own.ref)}>
                {t(status === "going" ? "registration.giveUp.link" : "registration.giveUp.other")}
              </a>
            )}
          </p>
        ) : null}
        {open ? <p className="small mt4">{t("registration.change.until")}</p> : null}
      </Row>
      <Said own={own} />
      <GettingIn own={own} />
      <AtDoor own={own} origin={origin} />
      <AtTable own={own} />
      <OwnProgrammeRows own={own} />
      <Answered own={own} />
      <EraseOwn ahead={open && status !== "not_going"} />
      {open && meeting.registration === "open" ? <PassOn own={own} origin={origin} /> : null}
    </>
  );
}

/** How it stands, in one sentence as the heading, with the meeting's name below it. */
function Standing({ own }: Pick<Props, "own">) {
  const { t } = useI18n();
  const { meeting, status, placeInLine, noSeat } = own;
  const state = isAnswerable(own) ? status : meeting.standing === "cancelled" ? "cancelled" : "over";
  return (
    <>
      <h1>
        {placeInLine === null || state !== "waiting"
          ? t(`registration.state.${state}`)
          : t("registration.inLine", { place: placeInLine })}
      </h1>
      <MeetingTitle meeting={meeting} linked={meeting.isPublic} />
      {state === "waiting" && noSeat ? <NoSeatText why={noSeat} contact={meeting.contactEmail} /> : null}
      {state === "maybe" ? <p>{t("registration.maybeText")}</p> : null}
    </>
  );
}

/** What became of what was said where he sat, and in the group that he had chosen. */
function Said({ own: { said, meeting } }: Pick<Props, "own">) {
  const { t } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  return said
    .filter(({ points, waiting, unconfirmed }) => points.length + waiting + unconfirmed > 0)
    .map((one) => (
      <Row
        key={one.letter}
        label={t(one.sat ? "registration.said.table" : "registration.said.group")}
        margin={<p>{host.span(one.group)}</p>}
        heading
      >
        {one.sat ? null : <p className="m">{t("registration.said.chosen")}</p>}
        <SaidList said={one} mainLanguage={meeting.mainLanguage} />
      </Row>
    ));
}

/** What is shown at the door: it opens nothing for anybody but those who run the meeting. */
function AtDoor({ own, origin }: Pick<Props, "own" | "origin">) {
  const { t } = useI18n();
  const { ref, meeting, status, came, attendAs } = own;
  // Whoever takes part digitally passes no door.
  const shown = isInCalendar(status) && attendAs === "room" && isAnswerable(own);
  if (!shown && !came) return null;
  return (
    <Row label={t("registration.atDoor.title")} heading>
      {came ? (
        <p>{t("registration.atDoor.came")}</p>
      ) : (
        <>
          <p>{t("registration.atDoor.text", { ref: shortRef(ref) })}</p>
          <QrCode value={origin + paths.desk.atDoor(meeting.slug, ref)} alt={t("registration.atDoor.qr")} />
        </>
      )}
    </Row>
  );
}

/** While it is held: the way to his table. What it says stands on this page afterwards. */
function AtTable({ own }: Pick<Props, "own">) {
  const { t } = useI18n();
  if (!isAnswerable(own) || !own.meeting.hasTables || own.status === "not_going") return null;
  return (
    <Row label={t("registration.atTable.title")} heading>
      <p>{t(`registration.atTable.${own.attendAs}`)}</p>
      <p className="actions">
        <a className="btn btn-2" href={paths.live.join()}>
          {t("registration.atTable.link")}
        </a>
      </p>
    </Row>
  );
}

/** What comes after a meeting: its record, and what the organiser asks. */
function After({ own }: Pick<Props, "own">) {
  const { t, date } = useI18n();
  const { meeting, evaluation, ref } = own;
  return (
    <>
      {meeting.isPublic && meeting.hasRecord ? (
        <p>
          <a href={paths.record(meeting.slug)}>{t("meetings.one.record")}</a>
        </p>
      ) : null}
      {evaluation && evaluation !== "not_there" ? (
        <>
          {evaluation.replies ? null : <p>{t("evaluation.own.call", { date: date(evaluation.until) })}</p>}
          <p className="actions mt6">
            <a className={evaluation.replies ? undefined : "btn"} href={paths.evaluation(ref)}>
              {t(evaluation.replies ? "evaluation.own.change" : "evaluation.own.answer")}
            </a>
          </p>
        </>
      ) : null}
    </>
  );
}

/**
 * For whoever comes or may come, until it ends: to the room place and access, digitally the link to join and from when to when. For
 * all others whom to ask.
 */
function GettingIn({ own }: Pick<Props, "own">) {
  const i18n = useI18n();
  const { t, date, sentence } = i18n;
  const { meeting, joinUrl, status } = own;
  const host = useHostText(meeting.mainLanguage);
  const { access, practical, contactName, contactEmail, streamUrl } = meeting;
  const contact = (
    <>
      {host.span(contactName)} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
    </>
  );
  if (!isInCalendar(status) || !isAnswerable(own))
    return (
      <Row label={t("meetings.one.contact")} heading>
        <p>{contact}</p>
      </Row>
    );
  const comesIn = inRoom(meeting.format) && own.attendAs === "room";
  const { on, hours, zone } = meetingTime(meeting, i18n);
  const remote = status === "going" && own.attendAs === "remote";
  return (
    <Row label={t("registration.gettingIn")} heading>
      {joinUrl ? (
        <p>
          <ExternalLink href={joinUrl}>{t("registration.join")}</ExternalLink>
          <span className="meta where">{t("registration.joinText")}</span>
        </p>
      ) : remote ? (
        <p>{t("registration.joinLater")}</p>
      ) : null}
      <div className={joinUrl || remote ? "mt6" : undefined}>
        <Facts
          items={[
            {
              term: t("meetings.one.time"),
              value: comesIn ? null : `${sentence(date(on))}, ${hours} (${zone})`,
            },
            { term: t("meetings.one.place"), value: comesIn ? host.span(meeting.place) : null },
            {
              term: t("meetings.one.access"),
              value: comesIn && host.words(access) ? host.paragraphs(access) : null,
            },
            {
              term: t("meetings.stream"),
              value: streamUrl ? (
                <ExternalLink href={streamUrl}>{t("meetings.one.watch")}</ExternalLink>
              ) : null,
            },
            {
              term: t("meetings.one.practical"),
              value: host.words(practical) ? host.paragraphs(practical) : null,
            },
            {
              term: t("meetings.one.contact"),
              value: contact,
            },
          ]}
        />
      </div>
    </Row>
  );
}

function Answered({ own }: Pick<Props, "own">) {
  const { t } = useI18n();
  const answered = useAnswered({ ...own, comes: own.status !== "not_going" });
  const host = useHostText(own.meeting.mainLanguage);
  // What is not held has no record.
  const mayBeNamed = own.isNameable && own.meeting.standing !== "cancelled";
  const table = own.meeting.groups.find(({ letter }) => letter === own.satAt);
  return (
    <Row label={t("registration.answered")} heading>
      <Facts
        items={[
          { term: t("contacts.field.name"), value: own.name },
          { term: t("contacts.field.organisation"), value: own.organisation },
          { term: t("contacts.field.email"), value: own.email },
          ...answered,
          { term: t("registration.fact.satAt"), value: table ? host.span(table.title) : null },
        ]}
      />
      <p className="small mt4">
        {mayBeNamed
          ? t("registration.ownNamed", { contact: own.meeting.contactEmail })
          : t("registration.private")}{" "}
        <a href={paths.registrationData(own.ref)}>{t("registration.copy")}</a>{" "}
        <a href={paths.newRegistrationLink(own.ref)}>{t("registration.renew.link")}</a>
      </p>
    </Row>
  );
}

/** Others register by themselves: this page is one's own, and its link is passed on to nobody. */
function PassOn({ own, origin }: Pick<Props, "own" | "origin">) {
  const { t } = useI18n();
  const address = paths.register(own.meeting.slug);
  return (
    <Row label={t("registration.passOn.title")} heading>
      <p>
        <Rich k="registration.passOn.text" with={{ address: <a href={address}>{origin + address}</a> }} />
      </p>
    </Row>
  );
}

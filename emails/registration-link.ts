import type { SeatMail } from "~/domain/notifications/mail-of-meetings.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { answersByCalendar, calendarOf } from "./meeting-mail.ts";
import { meetingFacts } from "./registration.ts";

/** The way to one's own page, to whoever is registered already, lost it, or asked for a new one; and what his calendar has. */
export function registrationLink(facts: SeatMail): Rendered {
  const { t } = words(facts);
  const title = facts.meeting.title.text;
  const intro = t("mail.registration.linkIntro");
  const seat = { name: facts.to.name, email: facts.contactEmail };
  const mail = letter({
    ...facts,
    subject: t("mail.registration.linkSubject", { title }),
    preview: intro,
    heading: t("mail.registration.linkHeading"),
    parts: [
      { kind: "text", text: intro },
      // Who shares the mailbox, and filled in the form for himself, reads why no mail came to confirm it.
      ...(facts.asked ? [] : [{ kind: "text" as const, text: t("mail.registration.linkSeat", seat) }]),
      meetingFacts(facts),
      { kind: "button", label: t("mail.registration.ownButton"), url: facts.url },
      ...answersByCalendar(facts),
      { kind: "text", tone: "small", text: t("mail.registration.private") },
    ],
    because: t(`mail.meeting.because_${facts.status}`),
  });
  return { ...mail, ...calendarOf(facts) };
}

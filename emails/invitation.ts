import { dateIn } from "~/domain/kernel/day.ts";
import { filled, type Placeholder } from "~/domain/mailings/mailing.ts";
import type {
  InvitedCalledOffMail,
  InvitedMail,
  InvitedMovedMail,
  MailingMail,
} from "~/domain/notifications/mail-to-invited.ts";
import { type I18n, translator } from "~/i18n/translator.ts";
import { meetingTime } from "~/ui/public/meeting-time.ts";
import { planPeriod } from "~/ui/public/plan-period.ts";
import type { Attendee } from "./calendar.ts";
import { letter, type Part, type Rendered } from "./letter.ts";
import { beforeFacts, entryOf, form, readOn, whenAndWhere, why } from "./meeting-mail.ts";
import { morePart, programmeParts } from "./programme.ts";

/** Times are told in the meeting's own zone. */
const wordsOf = ({ language, meeting }: InvitedMail): I18n =>
  translator(language, { timeZone: meeting.timeZone });

/** What is filled in for one recipient; a shared mailbox is called by its organisation. */
function valuesOf(facts: InvitedMail): Record<Placeholder, string> {
  const i18n = wordsOf(facts);
  const { meeting, to, place, deadline } = facts;
  const { on, hours } = meetingTime(meeting, i18n);
  return {
    name: to.name ?? to.organisation ?? "",
    organisation: to.organisation ?? to.name ?? "",
    meeting: meeting.title.text,
    date: i18n.date(on),
    time: hours,
    place: place?.text ?? i18n.t("states.format.digital"),
    deadline: i18n.date(deadline ?? dateIn(meeting.startsAt, meeting.timeZone)),
  };
}

/** An invitation, or its reminder: the coordinator's words, then when, where, until when, what for, and the way to answer. */
export function invitation(facts: MailingMail): Rendered {
  const { t } = wordsOf(facts);
  const { calendar, isTest } = facts;
  const fromCalendar = calendar?.answers ? ` ${t("mail.mailing.fromCalendar")}` : "";
  return mailing(facts, {
    parts: [
      ...whenAndWhere(facts, [...online(facts), ...until(facts), ...about(facts)]),
      ...programmeParts(facts),
      ...morePart(facts),
      { kind: "button", label: t("mail.mailing.answerButton"), url: facts.url },
      {
        kind: "text",
        tone: "small",
        text: isTest ? t("mail.mailing.test") : t("mail.mailing.private") + fromCalendar,
      },
    ],
    ...toListed(facts),
  });
}

/** Where one may take part digitally as well. */
function online(facts: InvitedMail) {
  const { t } = wordsOf(facts);
  if (facts.meeting.format !== "hybrid") return [];
  return [{ label: t("states.format.digital"), value: t("meetings.one.online") }];
}

/** The last day to register, where there is one. */
function until(facts: InvitedMail) {
  const { t, date } = wordsOf(facts);
  return facts.deadline ? [{ label: t("mail.mailing.deadline"), value: date(facts.deadline) }] : [];
}

/** The plans that it is about, with their periods. */
function about(facts: MailingMail) {
  const i18n = wordsOf(facts);
  return facts.plans.map(({ text, language, ...plan }) => ({
    label: i18n.t("commitments.one.plan"),
    value: `${text} (${planPeriod(plan, i18n)})`,
    lang: language,
  }));
}

/** To those who are registered: the agenda, the material, what to bring. */
export function meetingNotice(facts: MailingMail): Rendered {
  const { t } = wordsOf(facts);
  return mailing(facts, {
    parts: [
      ...whenAndWhere(facts),
      ...morePart(facts),
      { kind: "button", label: t("mail.registration.ownButton"), url: facts.url },
      {
        kind: "text",
        tone: "small",
        text: t(facts.isTest ? "mail.mailing.test" : "mail.registration.private"),
      },
    ],
    because: t(`mail.meeting.because_${facts.status ?? "going"}`),
  });
}

type Foot = { because: string; follow?: { label: string; url: string } };

function mailing(facts: MailingMail, { parts, ...foot }: Foot & { parts: Part[] }): Rendered {
  const { t } = wordsOf(facts);
  const values = valuesOf(facts);
  const subject = filled(facts.subject.text, values);
  const body = filled(facts.body.text, values);
  return {
    ...letter({
      ...facts,
      ...foot,
      subject: facts.isTest ? t("mail.mailing.testSubject", { subject }) : subject,
      preview: body.split("\n").find((row) => row.trim() !== "") ?? subject,
      heading: facts.meeting.title.text,
      parts: [{ kind: "words", text: body, lang: facts.body.language }, ...parts],
    }),
    ...entryOf(facts, { name: facts.to.name ?? "", address: facts.to.address }, "NEEDS-ACTION"),
  };
}

function toListed(facts: InvitedMail): Foot {
  const { t } = wordsOf(facts);
  return {
    because: t("mail.mailing.because", { forum: facts.forum.name }),
    ...(facts.leaveUrl && { follow: { label: t("mail.list.leave"), url: facts.leaveUrl } }),
  };
}

/** What he was invited to is at another time or place. */
export function invitationMoved(facts: InvitedMovedMail): Rendered {
  const { t } = wordsOf(facts);
  const intro = t("mail.mailing.movedIntro");
  return told(facts, {
    subject: t("mail.meeting.movedSubject", { title: facts.meeting.title.text }),
    heading: t("mail.meeting.movedHeading"),
    intro,
    parts: [
      ...whenAndWhere(facts, [...online(facts), ...until(facts)]),
      ...form(facts.before.format === facts.meeting.format ? null : facts.meeting.format, t),
      ...beforeFacts(facts),
      ...why(facts.reason, t),
      { kind: "button", label: t("mail.mailing.answerButton"), url: facts.url },
    ],
  });
}

/** What he was invited to is not held. */
export function invitationCalledOff(facts: InvitedCalledOffMail): Rendered {
  const { t } = wordsOf(facts);
  return told(facts, {
    subject: t("mail.meeting.cancelledSubject", { title: facts.meeting.title.text }),
    heading: t("mail.meeting.cancelledHeading"),
    intro: t("mail.mailing.cancelledIntro"),
    // Nobody is told how he could take part in what is not held.
    parts: [...whenAndWhere({ ...facts, access: null }), ...why(facts.reason, t), ...readOn(facts, t)],
  });
}

/** He has said no: that is written down, and the meeting leaves his calendar. */
export function invitationDeclined(facts: InvitedMail): Rendered {
  const { t } = wordsOf(facts);
  const button: Part = { kind: "button", label: t("mail.mailing.declinedButton"), url: facts.url };
  return told(
    facts,
    {
      subject: t("mail.mailing.declinedSubject", { title: facts.meeting.title.text }),
      heading: t("mail.mailing.declinedHeading"),
      intro: t("mail.mailing.declinedIntro"),
      // Nobody is told how he could take part in what he does not come to.
      parts: [...whenAndWhere({ ...facts, access: null }), button],
    },
    "DECLINED",
  );
}

type Told = { subject: string; heading: string; intro: string; parts: Part[] };

function told(
  facts: InvitedMail,
  { subject, heading, intro, parts }: Told,
  attends: Attendee["status"] = "NEEDS-ACTION",
): Rendered {
  return {
    ...letter({
      ...{ ...facts, subject, heading, preview: intro, ...toListed(facts) },
      parts: [{ kind: "text", text: intro }, ...parts],
    }),
    ...entryOf(facts, { name: facts.to.name ?? "", address: facts.to.address }, attends),
  };
}

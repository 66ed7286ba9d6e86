import type { EvaluationAskedMail, RecordPublishedMail } from "~/domain/notifications/mail-after-meetings.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { meetingFacts } from "./registration.ts";

/** The record of a meeting that one took part in is there to read. */
export function recordPublished(facts: RecordPublishedMail): Rendered {
  const { t } = words(facts);
  const intro = t("mail.after.recordIntro");
  return letter({
    ...facts,
    subject: t("mail.after.recordSubject", { title: facts.meeting.title.text }),
    preview: intro,
    heading: t("mail.after.recordHeading"),
    parts: [
      { kind: "text", text: intro },
      meetingFacts(facts),
      { kind: "button", label: t("mail.after.recordButton"), url: facts.recordUrl },
      { kind: "text", tone: "small", text: t("mail.after.recordWrong") },
      ...(facts.walkedIn
        ? [{ kind: "text" as const, tone: "small" as const, text: t("mail.after.recordOnce") }]
        : []),
    ],
    because: t(facts.walkedIn ? "mail.after.becauseThere" : "mail.after.because"),
  });
}

/** What the organiser asks of whoever took part. */
export function evaluationAsked(facts: EvaluationAskedMail): Rendered {
  const { t, date } = words(facts);
  const intro = t("mail.after.evaluationIntro");
  return letter({
    ...facts,
    subject: t("mail.after.evaluationSubject", { title: facts.meeting.title.text }),
    preview: intro,
    heading: t("mail.after.evaluationHeading"),
    parts: [
      { kind: "text", text: intro },
      meetingFacts(facts),
      { kind: "button", label: t("mail.after.evaluationButton"), url: facts.ownUrl },
      {
        kind: "text",
        tone: "small",
        text: t("mail.after.evaluationUntil", { date: date(facts.untilOn) }),
      },
    ],
    because: t("mail.after.because"),
  });
}

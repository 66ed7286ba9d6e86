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
      ...nothingElse(facts),
    ],
    because: because(facts),
  });
}

type After = RecordPublishedMail | EvaluationAskedMail;
const because = (facts: After) =>
  words(facts).t(facts.walkedIn ? "mail.after.becauseThere" : "mail.after.because");

/** Whoever walked in hears no more than he was told at the door. */
function nothingElse(facts: After) {
  if (!facts.walkedIn) return [];
  const key = facts.walkedIn === "both" ? "mail.after.twoAtMost" : "mail.after.recordOnce";
  return [{ kind: "text" as const, tone: "small" as const, text: words(facts).t(key) }];
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
      {
        kind: "button",
        label: t(facts.walkedIn ? "evaluation.own.answer" : "mail.after.evaluationButton"),
        url: facts.ownUrl,
      },
      {
        kind: "text",
        tone: "small",
        text: t("mail.after.evaluationUntil", { date: date(facts.untilOn) }),
      },
      ...nothingElse(facts),
    ],
    because: because(facts),
  });
}

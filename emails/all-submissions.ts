import type { AllSubmissionsMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";

/** Everything that was sent in from an address, each with its private link: asked for at /track. */
export function allSubmissions(facts: AllSubmissionsMail): Rendered {
  const { t, date } = words(facts);
  const items = facts.submissions.map(({ ref, consultation, receivedOn, status, points, answered, url }) => {
    const state =
      points > 0 ? t("mail.all.progress", { count: points, answered }) : t(`states.submission.${status}`);
    return {
      title: ref,
      note: t("mail.all.note", { consultation: consultation.text, date: date(receivedOn), state }),
      url,
    };
  });
  return letter({
    ...facts,
    subject: t("mail.all.subject", { forum: facts.forum.name }),
    preview: t("mail.all.heading"),
    heading: t("mail.all.heading"),
    parts: [
      { kind: "text", text: t("mail.all.intro") },
      { kind: "items", items },
    ],
    because: t("mail.frame.becauseAsked"),
  });
}

import type { ReplyRefusedMail } from "~/domain/notifications/mail-to-invited.ts";
import { translator } from "~/i18n/translator.ts";
import { letter, type Part, type Rendered } from "./letter.ts";
import { meetingFacts } from "./registration.ts";

/** What his calendar answered was not taken: why, how it stands with him, and what he can do. */
export function replyRefused(facts: ReplyRefusedMail): Rendered {
  const { t } = translator(facts.language, { timeZone: facts.meeting.timeZone });
  const intro = t(`mail.refused.${facts.reason}`);
  return letter({
    ...facts,
    subject: t("mail.refused.subject", { title: facts.meeting.title.text }),
    preview: intro,
    heading: t("mail.refused.heading"),
    parts: [
      { kind: "text", text: intro },
      meetingFacts(facts),
      ...whatNow(facts),
      {
        kind: "button",
        label: t(facts.registered ? "mail.registration.ownButton" : "mail.refused.button"),
        url: facts.url,
      },
    ],
    because: t("mail.refused.because"),
  });
}

/** Nothing of what is over. */
function whatNow({ reason, standing, contactEmail, language }: ReplyRefusedMail): Part[] {
  const { t } = translator(language);
  if (reason === "over" || reason === "cancelled") return [];
  if (reason === "closed") return [{ kind: "text", text: t("mail.refused.write", { email: contactEmail }) }];
  return [
    { kind: "text", tone: "strong", text: t(`mail.refused.stands_${standing ?? "none"}`) },
    { kind: "text", text: t("mail.refused.answer") },
  ];
}

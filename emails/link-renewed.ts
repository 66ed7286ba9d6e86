import type { AboutSubmission } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow } from "./shared.ts";

/** The private link that there is from now on: the older ones have ended. */
export function linkRenewed(facts: AboutSubmission): Rendered {
  const { t } = words(facts);
  const { ref } = facts;
  const intro = t("mail.renewed.intro", { ref });
  return letter({
    ...facts,
    subject: t("mail.renewed.subject", { ref }),
    preview: intro,
    heading: t("mail.renewed.heading"),
    parts: [
      { kind: "text", text: intro },
      concerns(facts, ref),
      { kind: "button", label: t("mail.receipt.button"), url: facts.url },
      { kind: "text", tone: "small", text: t("mail.frame.private") },
    ],
    ...follow(facts, ref),
  });
}

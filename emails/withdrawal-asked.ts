import type { WithdrawalAskedMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow } from "./shared.ts";

/** Somebody who holds the private link asked to take input back: what would happen, and the button that leads to it. */
export function withdrawalAsked(facts: WithdrawalAskedMail): Rendered {
  const { t, date } = words(facts);
  const { ref, whole } = facts;
  const intro = t(whole ? "mail.withdrawal.introWhole" : "mail.withdrawal.intro", { ref });
  return letter({
    ...facts,
    subject: t("mail.withdrawal.subject", { ref }),
    preview: intro,
    heading: t("mail.withdrawal.heading"),
    parts: [
      { kind: "text", text: intro },
      concerns(facts, ref),
      { kind: "text", text: t("mail.withdrawal.means") },
      ...(facts.answered ? [{ kind: "text" as const, text: t("mail.withdrawal.answered") }] : []),
      { kind: "button", label: t("mail.withdrawal.button"), url: facts.confirmUrl },
      { kind: "text", text: t("mail.withdrawal.until", { moment: date(facts.until, "moment") }) },
      { kind: "text", text: t("mail.withdrawal.notYou") },
    ],
    ...follow(facts, ref),
  });
}

import type { TextAddedMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow } from "./shared.ts";

/** An addition or a correction is stored: what happens with it, and what to do for whoever did not send it. */
export function textAdded(facts: TextAddedMail): Rendered {
  const { t, date, sentence } = words(facts);
  const { ref, kind } = facts;
  const intro = sentence(t(`mail.later.${kind}`, { ref, date: date(facts.addedOn) }));
  return letter({
    ...facts,
    subject: t("mail.later.subject", { ref }),
    preview: intro,
    heading: t("mail.later.heading"),
    parts: [
      { kind: "text", text: intro },
      ...(facts.late ? [{ kind: "text" as const, text: t("mail.receipt.late") }] : []),
      concerns(facts, ref),
      { kind: "text", text: t("mail.later.next") },
      { kind: "button", label: t("mail.receipt.button"), url: facts.url },
      { kind: "text", text: t("mail.later.notYou", { email: facts.contactEmail }) },
    ],
    ...follow(facts, ref),
  });
}

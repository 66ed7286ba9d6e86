import type { NarrowingAskedMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow, publicWord } from "./shared.ts";

/** Somebody who holds the private link wants less to be published: what would go, and the button that leads to it. */
export function narrowingAsked(facts: NarrowingAskedMail): Rendered {
  const { t, date, list } = words(facts);
  const { ref, off } = facts;
  const intro = t("mail.narrowing.intro", { ref, what: list(off.map((choice) => publicWord(t, choice))) });
  return letter({
    ...facts,
    subject: t("mail.narrowing.subject", { ref }),
    preview: intro,
    heading: t("mail.narrowing.heading"),
    parts: [
      { kind: "text", text: intro },
      concerns(facts, ref),
      { kind: "text", text: t("mail.narrowing.means") },
      { kind: "button", label: t("mail.withdrawal.button"), url: facts.confirmUrl },
      { kind: "text", text: t("mail.withdrawal.until", { moment: date(facts.until, "moment") }) },
      { kind: "text", text: t("mail.withdrawal.notYou") },
    ],
    ...follow(facts, ref),
  });
}

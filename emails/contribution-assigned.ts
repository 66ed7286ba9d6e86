import type { ContributionAssignedMail } from "~/domain/notifications/mail-to-staff.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { pointItems, staff } from "./shared.ts";

/** An owner's advice is asked for, on what was given to its body in the same minute. */
export function contributionAssigned(facts: ContributionAssignedMail): Rendered {
  const i18n = words(facts);
  const { t, date } = i18n;
  return letter({
    ...facts,
    subject: t("mail.assigned.subject", { count: facts.points.length, body: facts.body.text }),
    preview: t("mail.assigned.intro"),
    heading: t("mail.assigned.heading"),
    parts: [
      { kind: "text", text: t("mail.frame.hello", { name: facts.name }) },
      { kind: "text", text: t("mail.assigned.intro") },
      pointItems(
        facts.points,
        ({ dueOn }) => (dueOn ? t("mail.assigned.due", { date: date(dueOn) }) : undefined),
        i18n,
      ),
      { kind: "button", label: t("mail.assigned.button"), url: facts.url },
    ],
    ...staff(facts),
  });
}

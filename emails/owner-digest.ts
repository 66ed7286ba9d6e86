import type { AskedPoint, OwnerDigestMail } from "~/domain/notifications/mail-to-staff.ts";
import { letter, type Part, type Rendered, words } from "./letter.ts";
import { pointItems, staff } from "./shared.ts";

/** What is overdue and what is due soon, on a weekday morning, to an owner who has some of it. */
export function ownerDigest(facts: OwnerDigestMail): Rendered {
  const i18n = words(facts);
  const { t, date } = i18n;
  const { overdue, due } = facts;
  const part = (title: string, points: AskedPoint[], note: (on: string) => string): Part[] =>
    points.length === 0
      ? []
      : [
          { kind: "heading", text: title },
          pointItems(points, ({ dueOn }) => (dueOn ? note(dueOn) : undefined), i18n),
        ];
  return letter({
    ...facts,
    subject:
      overdue.length > 0
        ? t("mail.digest.subjectOverdue", { count: overdue.length })
        : t("mail.digest.subjectDue", { count: due.length }),
    preview: t("mail.digest.heading"),
    heading: t("mail.digest.heading"),
    parts: [
      { kind: "text", text: t("mail.frame.hello", { name: facts.name }) },
      ...part(t("mail.digest.overdue"), overdue, (on) => t("mail.digest.was", { date: date(on) })),
      ...part(t("mail.digest.due"), due, (on) => t("mail.assigned.due", { date: date(on) })),
      { kind: "button", label: t("mail.digest.button"), url: facts.url },
    ],
    ...staff(facts),
  });
}

import type { CoordinatorDigestMail, Pressing } from "~/domain/notifications/mail-to-staff.ts";
import { letter, type Part, type Rendered, words } from "./letter.ts";
import { pointItems, staff } from "./shared.ts";

/** Answers that are overdue or due soon, and advice that has not come, on a weekday morning, to a coordinator. */
export function coordinatorDigest(facts: CoordinatorDigestMail): Rendered {
  const i18n = words(facts);
  const { t, date } = i18n;
  const { overdue, due, advice } = facts;
  const part = (title: string, { count, points }: Pressing, note: (on: string) => string): Part[] =>
    count === 0
      ? []
      : [
          { kind: "heading", text: title },
          pointItems(points, ({ dueOn }) => (dueOn ? note(dueOn) : undefined), i18n),
        ];
  const was = (on: string) => t("mail.digest.was", { date: date(on) });
  return letter({
    ...facts,
    subject:
      overdue.count > 0
        ? t("mail.promises.subjectOverdue", { count: overdue.count })
        : due.count > 0
          ? t("mail.promises.subjectDue", { count: due.count })
          : t("mail.promises.subjectAdvice", { count: advice.count }),
    preview: t("mail.promises.heading"),
    heading: t("mail.promises.heading"),
    parts: [
      { kind: "text", text: t("mail.frame.hello", { name: facts.name }) },
      ...part(t("mail.promises.overdue", { count: overdue.count }), overdue, was),
      ...part(t("mail.promises.due", { count: due.count }), due, (on) =>
        t("mail.assigned.due", { date: date(on) }),
      ),
      ...part(t("mail.promises.advice", { count: advice.count }), advice, was),
      { kind: "button", label: t("mail.promises.button"), url: facts.url },
    ],
    ...staff(facts),
  });
}

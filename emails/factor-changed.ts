import type { FactorChangedMail } from "~/domain/notifications/mail-to-staff.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { staff } from "./shared.ts";

/** Somebody's second factor was changed: what, when, and what to do if it was not him. */
export function factorChanged(facts: FactorChangedMail): Rendered {
  const { t, date } = words(facts);
  const forum = facts.forum.name;
  const what = whatChanged(facts);
  return letter({
    ...facts,
    subject: t("mail.factor.subject", { forum }),
    preview: what,
    heading: t("mail.factor.heading"),
    parts: [
      { kind: "text", text: t("mail.frame.hello", { name: facts.name }) },
      { kind: "text", tone: "strong", text: what },
      { kind: "text", text: t("mail.factor.when", { moment: date(facts.at, "moment") }) },
      { kind: "text", text: t("mail.factor.notYou", { email: facts.contactEmail }) },
      { kind: "button", label: t("mail.factor.button"), url: facts.url },
    ],
    ...staff(facts),
  });
}

function whatChanged(facts: FactorChangedMail): string {
  const { t } = words(facts);
  const passkey = facts.kind === "passkey";
  switch (facts.change) {
    case "person.factor_added":
      return passkey ? t("mail.factor.addedPasskey") : t("mail.factor.addedApp");
    case "person.factor_removed":
      return passkey ? t("mail.factor.removedPasskey") : t("mail.factor.removedApp");
    case "person.factors_reset":
      return t("mail.factor.reset");
    case "person.recovery_codes_made":
      return t("mail.factor.codesMade");
    case "person.recovery_code_used":
      return t("mail.factor.codeUsed", { count: facts.left ?? 0 });
  }
}

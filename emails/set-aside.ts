import type { SetAsideMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow, named } from "./shared.ts";

/** Points are not answered: the ground, the reason, who decided, and how to say that it is wrong. */
export function setAside(facts: SetAsideMail): Rendered {
  const { t, list } = words(facts);
  const { refs, reason } = facts;
  const count = refs.length;
  const intro = t("mail.setAside.intro", { count });
  return letter({
    ...facts,
    subject: t("mail.setAside.subject", named(facts)),
    preview: intro,
    heading: t("mail.setAside.heading", { count }),
    parts: [
      { kind: "text", text: intro },
      concerns(facts, list(refs)),
      { kind: "outcome", text: t(`states.setAsideGround.${facts.ground}`), lang: facts.language },
      { kind: "heading", text: t("mail.nothing.why") },
      { kind: "words", text: reason.text, lang: reason.language },
      { kind: "text", text: t(facts.fourEyes ? "mail.setAside.twoPeople" : "mail.setAside.onePerson") },
      { kind: "text", text: t("mail.setAside.wrong") },
      { kind: "button", label: t("mail.nothing.button"), url: facts.url },
    ],
    ...follow(facts, facts.submissionRef),
  });
}

/** It is worked on again, and an answer is promised. */
export function takenUp(facts: SetAsideMail): Rendered {
  const { t, date } = words(facts);
  const { ref } = named(facts);
  const intro = t("mail.takenUp.intro");
  return letter({
    ...facts,
    subject: t("mail.takenUp.subject", { ref }),
    preview: intro,
    heading: t("mail.takenUp.heading"),
    parts: [
      { kind: "text", text: intro },
      concerns(facts, ref),
      { kind: "text", text: t("mail.takenUp.due", { date: date(facts.responseDueOn) }) },
      { kind: "button", label: t("mail.receipt.button"), url: facts.url },
    ],
    ...follow(facts, facts.submissionRef),
  });
}

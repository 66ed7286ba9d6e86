import type { ListConfirmMail, ListMail } from "~/domain/notifications/mail-to-contacts.ts";
import { letter, type Rendered, words } from "./letter.ts";

/** Somebody typed this address into the form of the invitation list: nothing of what he typed stands here. */
export function listConfirm(facts: ListConfirmMail): Rendered {
  const { t, date } = words(facts);
  const forum = facts.forum.name;
  const intro = t("mail.list.confirmIntro", { forum });
  return letter({
    ...facts,
    subject: t("mail.list.confirmSubject", { forum }),
    preview: intro,
    heading: t("mail.list.confirmHeading"),
    parts: [
      { kind: "text", text: intro },
      { kind: "button", label: t("mail.list.confirmButton"), url: facts.confirmUrl },
      {
        kind: "text",
        tone: "small",
        text: t("mail.list.confirmUntil", { moment: date(facts.until, "moment") }),
      },
    ],
    because: t("mail.list.becauseTyped"),
  });
}

/** The address is on the list now. */
export const listJoined = (facts: ListMail) => ownPage(facts, "joined");
/** The address was on the list already when somebody typed it in once more. */
export const listKnown = (facts: ListMail) => ownPage(facts, "known");

function ownPage(facts: ListMail, what: "joined" | "known"): Rendered {
  const { t } = words(facts);
  const forum = facts.forum.name;
  const intro = t(`mail.list.${what}Intro`, { forum });
  return letter({
    ...facts,
    subject: t(`mail.list.${what}Subject`, { forum }),
    preview: intro,
    heading: t(`mail.list.${what}Heading`),
    parts: [
      { kind: "text", text: intro },
      { kind: "button", label: t("mail.list.ownButton"), url: facts.url },
      { kind: "text", tone: "small", text: t("mail.list.private") },
    ],
    because: t(what === "joined" ? "mail.list.becauseListed" : "mail.list.becauseTyped"),
    follow: { label: t("mail.list.leave"), url: facts.leaveUrl },
  });
}

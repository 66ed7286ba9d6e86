import type { AddressAskedMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns } from "./shared.ts";

/** To the address that there is: another one was asked for, with the button that leads to yes and no. */
export function addressOld(facts: AddressAskedMail): Rendered {
  const { t } = words(facts);
  const { ref, to } = facts;
  return asked(facts, {
    subject: t("mail.address.subjectOld", { ref }),
    heading: t("mail.address.headingOld"),
    intro: t(facts.byStaff ? "mail.address.introStaff" : "mail.address.introOld", { ref, to }),
    button: t("mail.address.buttonOld"),
    notYou: facts.byStaff ? null : t("mail.withdrawal.notYou"),
  });
}

/** To the address that is to be the new one. It may be a stranger's: nothing that anybody typed stands in it. */
export function addressNew(facts: AddressAskedMail): Rendered {
  const { t } = words(facts);
  const { ref } = facts;
  return asked(facts, {
    subject: t("mail.address.subjectNew", { ref }),
    heading: t("mail.address.headingNew"),
    intro: t("mail.address.introNew", { ref }),
    button: t("mail.withdrawal.button"),
    notYou: t("mail.address.notYouNew"),
  });
}

type Said = { subject: string; heading: string; intro: string; button: string; notYou: string | null };

function asked(facts: AddressAskedMail, { subject, heading, intro, button, notYou }: Said): Rendered {
  const { t, date } = words(facts);
  const until = t("mail.withdrawal.until", { moment: date(facts.until, "moment") });
  return letter({
    ...facts,
    ...{ subject, heading, preview: intro },
    parts: [
      { kind: "text", text: intro },
      concerns(facts, facts.ref),
      { kind: "button", label: button, url: facts.confirmUrl },
      { kind: "text", text: until },
      ...(notYou ? [{ kind: "text" as const, text: notYou }] : []),
    ],
    because: t("mail.frame.because", { ref: facts.ref }),
  });
}

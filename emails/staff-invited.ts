import type { StaffInvitedMail } from "~/domain/notifications/mail-to-staff.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { staff } from "./shared.ts";

/** Somebody is invited to work with the forum: the roles, and how to sign in. */
export function staffInvited(facts: StaffInvitedMail): Rendered {
  const { t } = words(facts);
  const forum = facts.forum.name;
  return letter({
    ...facts,
    subject: t("mail.invited.subject", { forum }),
    preview: t("mail.invited.how"),
    heading: t("mail.invited.heading", { forum }),
    parts: [
      { kind: "text", text: t("mail.frame.hello", { name: facts.name }) },
      { kind: "text", text: t("mail.invited.intro", { host: facts.forum.hostName }) },
      {
        kind: "items",
        items: facts.roles.map(({ role, body }) => ({ title: t(`states.role.${role}`), note: body?.text })),
      },
      { kind: "text", text: t("mail.invited.how") },
      ...(facts.roles.some(({ role }) => role !== "owner")
        ? [{ kind: "text" as const, text: t("mail.invited.second") }]
        : []),
      { kind: "button", label: t("mail.invited.button"), url: facts.url },
    ],
    ...staff(facts),
  });
}

import type { ReceiptMail } from "~/domain/notifications/mail-to-contributors.ts";
import { publicationChoices } from "~/domain/submissions/submission.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow, publicWord } from "./shared.ts";

/** What came is stored: its number, its private link, what happens next and what becomes public. It quotes nothing. */
export function receipt(facts: ReceiptMail, options: { intake?: boolean } = {}): Rendered {
  const { t, date, list, number, sentence } = words(facts);
  const { ref, choices } = facts;
  const publics = publicationChoices
    .filter((choice) => choices[choice])
    .map((choice) => publicWord(t, choice));
  const intro = options.intake ? t("mail.receipt.introIntake", { ref }) : t("mail.receipt.intro", { ref });
  const promised = (what: "Status" | "Response", on: string) =>
    t(`mail.receipt.${on < facts.today ? "late" : "next"}${what}`, { date: date(on) });
  return letter({
    ...facts,
    subject: t("mail.receipt.subject", { ref }),
    preview: intro,
    heading: options.intake ? t("mail.receipt.headingIntake") : t("mail.receipt.heading"),
    parts: [
      { kind: "text", text: intro },
      ...(facts.late ? [{ kind: "text" as const, text: t("mail.receipt.late") }] : []),
      concerns(facts, ref),
      {
        kind: "facts",
        facts: [
          ...(options.intake
            ? [{ label: t("mail.receipt.channel"), value: t(`states.channel.${facts.channel}`) }]
            : []),
          ...(facts.files > 0 ? [{ label: t("mail.receipt.files"), value: number(facts.files) }] : []),
          {
            label: t("mail.receipt.public"),
            value: sentence(publics.length > 0 ? list(publics) : t("mail.receipt.publicNothing")),
          },
        ],
      },
      { kind: "text", tone: "small", text: t("mail.receipt.notSecret") },
      { kind: "heading", text: t("mail.receipt.next") },
      {
        kind: "text",
        text: facts.readBy
          ? t("track.receipt.readersText", { name: facts.readBy })
          : t("track.receipt.readersPlain"),
      },
      { kind: "text", text: promised("Status", facts.firstStatusBy) },
      { kind: "text", text: promised("Response", facts.responseDueOn) },
      { kind: "button", label: t("mail.receipt.button"), url: facts.url },
      { kind: "text", tone: "small", text: t("mail.frame.private") },
      {
        kind: "items",
        items: [{ title: t("mail.receipt.notMe"), note: t("mail.receipt.notMeText"), url: facts.notMeUrl }],
      },
    ],
    ...follow(facts, ref),
  });
}

/** The receipt as a plain text to save: the same facts as the page, nothing more. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findForumFace } from "~/domain/published/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { attachmentHeader } from "~/server/files/name.ts";
import { readReceipt } from "~/server/own-data.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { isUnderWay, standingOf } from "~/ui/track/own-data.ts";
import { publishText } from "~/ui/track/publish-choices.tsx";
import { sinceOf } from "~/ui/track/since.tsx";
import { trackTitle } from "~/ui/track/track-head.tsx";

export const handle: RouteHandle = { guard: "link" };

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const { own, url, withdrawals } = await readReceipt(context, request, params.ref ?? "");
  const { language, house } = context;
  const forum = await findForumFace(house.db.read);
  const i18n = translator(language, { timeZone: forum?.timeZone });
  const { t, date, list, sentence } = i18n;
  const { title, mainLanguage, contactEmail } = own.consultation;
  const contactName = pick(own.consultation.contactName, language, mainLanguage as Language).text;
  const step = (what: "split" | "answered", day: string) => {
    const by = t(day < own.today ? "track.step.overdue" : "common.word.by", { date: date(day) });
    return `- ${t(`track.step.${what}`)}. ${by}`;
  };
  const gone = standingOf(own).state === "withdrawn";
  const underWay = isUnderWay(own);
  const since = sinceOf({ own, withdrawals }, i18n);
  const lines = [
    `${t("track.receipt.label")}: ${own.ref}`,
    pick(title, language, mainLanguage as Language).text,
    sentence(date(own.recordedAt, "moment")),
    own.late && t("track.receipt.late"),
    ...(since.length > 0 ? ["", `${t("track.receipt.since")}:`] : []),
    ...since.map(({ at, style, text }) => `- ${sentence(date(at, style))}: ${text}`),
    "",
    `${t("track.receipt.link")}:`,
    url,
    t("track.receipt.linkText"),
    "",
    ...(underWay
      ? [
          `${t("track.step.title")}:`,
          contactName
            ? t("track.receipt.readersText", { name: contactName })
            : t("track.receipt.readersPlain"),
          step("split", own.firstStatusBy),
          step("answered", own.responseDueOn),
        ]
      : [trackTitle(i18n, own)]),
    "",
    `${t("track.publish.title")}:`,
    gone ? t("track.publish.none") : publishText(i18n, own.choices, own.who),
    t("track.publish.always"),
    "",
    `${t("track.page.questions")} ${t("track.page.contact", { email: contactEmail, ref: own.ref })}`,
    "",
    `${t("track.receipt.sent")}:`,
    own.files.length > 0 && t("track.receipt.files", { files: list(own.files.map((file) => file.fileName)) }),
    ...own.texts.filter((text) => text.kind === "original").map((text) => `\n${text.body}`),
  ];
  return new Response(`${lines.filter((line) => line !== false).join("\n")}\n`, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": attachmentHeader(`${own.ref}.txt`),
      "Content-Language": language,
    },
  });
}

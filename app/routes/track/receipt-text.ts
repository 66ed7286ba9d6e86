/** The receipt as a plain text to save: the same facts as the page, nothing more. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findForumFace } from "~/domain/published/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { attachmentHeader } from "~/server/files/name.ts";
import { readOwn } from "~/server/own-data.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { isUnderWay } from "~/ui/track/own-data.ts";
import { publishText } from "~/ui/track/publish-choices.tsx";

export const handle: RouteHandle = { guard: "link" };

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const { own, url } = await readOwn(context, request, params.ref ?? "");
  const { language, house } = context;
  const forum = await findForumFace(house.db.read);
  const i18n = translator(language, { timeZone: forum?.timeZone });
  const { t, date, list, sentence } = i18n;
  const { title, mainLanguage, contactEmail } = own.consultation;
  const contactName = pick(own.consultation.contactName, language, mainLanguage as Language).text;
  const step = (what: "split" | "answered", day: string) => {
    const by = t(day < own.today ? "track.step.overdue" : "common.word.by", { date: date(day) });
    return isUnderWay(own) ? `- ${t(`track.step.${what}`)}. ${by}` : `- ${t(`track.step.${what}`)}`;
  };
  const lines = [
    `${t("track.receipt.label")}: ${own.ref}`,
    pick(title, language, mainLanguage as Language).text,
    sentence(date(own.recordedAt, "moment")),
    own.late && t("track.receipt.late"),
    "",
    `${t("track.receipt.link")}:`,
    url,
    t("track.receipt.linkText"),
    "",
    `${t("track.step.title")}:`,
    contactName ? t("track.receipt.readersText", { name: contactName }) : t("track.receipt.readersPlain"),
    step("split", own.firstStatusBy),
    step("answered", own.responseDueOn),
    "",
    `${t("track.publish.title")}:`,
    publishText(i18n, own.choices, own.who),
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

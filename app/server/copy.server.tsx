/** Copies of what is held of somebody, as the browser gets them: a download that is stored nowhere on its way. */
import { renderToStaticMarkup } from "react-dom/server";
import { getOwnCopy } from "~/domain/privacy/copy.server.ts";
import type { Copy, StaffCopy } from "~/domain/privacy/copy.ts";
import type { CopyForm, CopyKind } from "~/domain/privacy/forms.ts";
import { getOwnStaffCopy } from "~/domain/privacy/staff-copy.server.ts";
import { findForumFace } from "~/domain/published/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import { ContributorCopy, type CopyFrame, missingWords } from "~/ui/copy/contributor-copy.tsx";
import { CopyDocument } from "~/ui/copy/document.tsx";
import { StaffCopyText } from "~/ui/copy/staff-copy.tsx";
import type { RequestContext } from "./context.ts";
import { attachmentHeader } from "./files/name.ts";
import { requireStaff } from "./guard.server.ts";
import { found } from "./reading.server.ts";
import { requireTracked } from "./tracked.server.ts";

/** One's own copy, by the private link. Throws what does not exist without the link. */
export async function answerOwnCopy(
  context: RequestContext,
  request: Request,
  ref: string,
  kind: CopyKind,
): Promise<Response> {
  const ctx = await requireTracked(context, request, ref);
  const copy = await found(getOwnCopy(ctx, ref));
  return copyAnswer(context, copy, { kind, language: context.language });
}

/** A copy as a download, in the language that it is asked for in. */
export async function copyAnswer(
  context: RequestContext,
  copy: Copy,
  { kind, language }: Pick<CopyForm, "kind" | "language">,
): Promise<Response> {
  const { i18n, frame } = await readFrame(context, language);
  const name = `gensvar-${copy.submissions[0]?.ref ?? ""}`;
  if (kind === "data") {
    const notHere = missingWords(i18n, copy, frame);
    return dataAnswer(name, language, {
      format: "gensvar-copy",
      version: 1,
      language,
      ...frame,
      ...copy,
      notHere,
    });
  }
  const body = renderToStaticMarkup(
    <CopyDocument i18n={i18n} title={`${i18n.t("copy.title")} · ${frame.forum}`}>
      <ContributorCopy copy={copy} frame={frame} />
    </CopyDocument>,
  );
  return documentAnswer(name, language, body);
}

/** What is held of whoever is signed in. */
export async function answerOwnStaffCopy(context: RequestContext, kind: CopyKind): Promise<Response> {
  const ctx = await requireStaff(context);
  const { personId } = ctx.actor;
  return staffCopyAnswer(context, await getOwnStaffCopy(ctx, personId), personId, kind);
}

/** A staff copy as a download, with where that person is signed in now. */
export async function staffCopyAnswer(
  context: RequestContext,
  copy: StaffCopy,
  personId: string,
  kind: CopyKind,
): Promise<Response> {
  const { language } = context;
  const { i18n, frame } = await readFrame(context, language);
  const sessions = (await context.sessions.list(personId)).map(({ userAgent, createdAt, lastSeenAt }) => ({
    ...{ userAgent, createdAt, lastSeenAt },
  }));
  if (kind === "data") {
    const notHere = [i18n.t("copy.staff.not", { contact: frame.contactEmail })];
    return dataAnswer("gensvar-staff", language, {
      format: "gensvar-staff-copy",
      version: 1,
      language,
      ...frame,
      ...copy,
      sessions,
      notHere,
    });
  }
  const title = i18n.t("copy.staffTitle", { name: copy.person.name });
  const body = renderToStaticMarkup(
    <CopyDocument i18n={i18n} title={`${title} · ${frame.forum}`}>
      <StaffCopyText copy={copy} sessions={sessions} frame={frame} />
    </CopyDocument>,
  );
  return documentAnswer("gensvar-staff", language, body);
}

async function readFrame({ config, house }: RequestContext, language: Language) {
  const forum = await findForumFace(house.db.read);
  const main = (forum?.mainLanguage ?? language) as Language;
  const frame: CopyFrame = {
    forum: pick(forum?.name ?? {}, language, main).text,
    host: pick(forum?.hostName ?? {}, language, main).text,
    contactEmail: forum?.contactEmail ?? "",
    mainLanguage: main,
    privacyUrl: config.origin + paths.privacy(),
    trackUrl: config.origin + paths.track(),
    registrationUrl: config.origin + paths.registrationLost(),
  };
  return { frame, i18n: translator(language, { timeZone: forum?.timeZone }) };
}

export const dataAnswer = (name: string, language: Language, data: unknown) =>
  download(`${name}.json`, language, "application/json; charset=utf-8", `${JSON.stringify(data, null, 2)}\n`);
const documentAnswer = (name: string, language: Language, html: string) =>
  download(`${name}.html`, language, "text/html; charset=utf-8", `<!doctype html>${html}\n`);

function download(name: string, language: Language, type: string, body: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": attachmentHeader(name),
      "Content-Language": language,
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "Cache-Control": "no-store",
    },
  });
}

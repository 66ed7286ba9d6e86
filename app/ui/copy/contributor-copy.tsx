import type { Copy } from "~/domain/privacy/copy.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Rich } from "../rich.tsx";
import { RegisteredCopyText } from "./registered-copy.tsx";
import { SubmissionCopy } from "./submission-copy.tsx";

/** Where the document leads, and who answers for it: addresses are whole, since it is read from a disk. */
export type CopyFrame = {
  forum: string;
  host: string;
  contactEmail: string;
  mainLanguage: string;
  privacyUrl: string;
  trackUrl: string;
  registrationUrl: string;
};

/** Everything that is held of a contributor, to be read. */
export function ContributorCopy({ copy, frame }: { copy: Copy; frame: CopyFrame }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const { submissions, madeAt, madeBy, refusedAt } = copy;
  const [first] = submissions;
  const ref = first?.ref ?? "";
  return (
    <>
      <h1>{t("copy.title")}</h1>
      <CopyMade frame={frame} madeAt={madeAt} />
      <p>
        {madeBy === "link"
          ? t("copy.madeBy.link", { ref })
          : t("copy.madeBy.staff", { count: submissions.length })}
      </p>
      {refusedAt ? <p>{t("copy.refused", { moment: date(refusedAt, "moment") })}</p> : null}
      <Reach frame={frame} contact={first?.consultation.contactEmail} name={ref} />
      {submissions.map((submission) => (
        <SubmissionCopy key={submission.ref} submission={submission} />
      ))}
      <RegisteredCopyText registered={copy.registered} />
      <h2>{t("copy.not.title")}</h2>
      <ul>
        {missingWords(i18n, copy, frame).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

/** When it was made, and who answers for what it holds. */
export function CopyMade({ frame, madeAt }: { frame: CopyFrame; madeAt: string }) {
  const { t, date } = useI18n();
  const { forum, host } = frame;
  return <p>{t("copy.made", { moment: date(madeAt, "moment"), forum, host })}</p>;
}

/** Whom to ask, and where it stands why and how long. */
export function Reach({ frame, contact, name }: { frame: CopyFrame; contact?: string; name: string }) {
  return (
    <>
      <p>
        <Rich k="copy.reach" with={{ contact: <Mailto to={contact ?? frame.contactEmail} />, ref: name }} />
      </p>
      <p>
        <Rich k="copy.privacy" with={{ link: <a href={frame.privacyUrl}>{frame.privacyUrl}</a> }} />
      </p>
    </>
  );
}

export function Mailto({ to }: { to: string }) {
  return <a href={`mailto:${to}`}>{to}</a>;
}

const missing = [
  "others",
  "internal",
  "more",
  "meetings",
  "unsure",
  "files",
  "address",
  "register",
  "account",
] as const;

/** What such a copy leaves out, in sentences: one that staff make holds the address whole, and what they found to be his. */
export function missingWords({ t }: I18n, copy: Copy, frame: CopyFrame): string[] {
  const { madeBy, submissions } = copy;
  const contact = submissions[0]?.consultation.contactEmail ?? frame.contactEmail;
  const isMissing = (what: (typeof missing)[number]) => {
    if (what === "more" || what === "meetings") return madeBy === "link";
    if (what === "unsure") return madeBy === "staff";
    if (what === "address") return madeBy === "link" && submissions.some(({ who }) => who.email !== null);
    if (what === "files") return submissions.some(({ files }) => files.length > 0);
    return true;
  };
  return missing.filter(isMissing).map((what) => {
    if (what === "internal" || what === "files" || what === "unsure")
      return t(`copy.not.${what}`, { contact });
    if (what === "more") return t("copy.not.more", { link: frame.trackUrl, contact });
    if (what === "meetings") return t("copy.not.meetings", { link: frame.registrationUrl });
    if (what === "register") return t("copy.not.register", { host: frame.host });
    return t(`copy.not.${what}`);
  });
}

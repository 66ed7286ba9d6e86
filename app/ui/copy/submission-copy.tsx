import type { CopiedSubmission } from "~/domain/privacy/copy.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Facts } from "../facts.tsx";
import { useEventWords } from "../log/event-words.ts";
import { useHostText } from "../public/host-text.tsx";
import { FileSize } from "../submit/file-size.tsx";
import { TimeText } from "../time-text.tsx";
import { publishText } from "../track/publish-choices.tsx";
import { PointCopy } from "./point-copy.tsx";
import { CopyTable, MailTable } from "./tables.tsx";

type Props = { submission: CopiedSubmission };

/** One submission: who, what may be published, the words, what became of them, mail, and the log. */
export function SubmissionCopy({ submission }: Props) {
  const { t } = useI18n();
  const { ref, consultation, who, contributions, mail } = submission;
  const host = useHostText(consultation.mainLanguage);
  const came = <TimeText value={submission.recordedAt} style="moment" opens />;
  return (
    <section aria-labelledby={ref}>
      <h2 id={ref}>{ref}</h2>
      <Facts
        items={[
          { term: t("intake.one.consultation"), value: host.span(consultation.title) },
          { term: t("intake.one.organisation"), value: who.organisation },
          { term: t("intake.one.person"), value: who.person },
          { term: t("intake.one.email"), value: <Address email={who.email} /> },
          {
            term: t("track.mail.title"),
            value: who.mailStopped ? t("log.event.contributor_mail_stopped") : null,
          },
          { term: t("intake.one.behalf"), value: submission.onBehalfOf },
          { term: t("intake.one.channel"), value: t(`states.channel.${submission.channel}`) },
          { term: t("intake.one.receivedOn"), value: <TimeText value={submission.receivedOn} opens /> },
          { term: t("intake.one.recordedAt"), value: came },
          { term: t("intake.entry.late"), value: submission.late ? t("track.receipt.late") : null },
          { term: t("intake.one.status"), value: t(`states.submission.${submission.status}`) },
          { term: t("intake.one.reason"), value: submission.statusReason },
          {
            term: t("log.event.submission_disputed"),
            value: submission.disputed ? t("common.word.now") : null,
          },
        ]}
      />
      <Choices submission={submission} />
      <h3>{t("track.receipt.sent")}</h3>
      {submission.texts.map((text) => (
        <Text key={text.number} text={text} />
      ))}
      <Files submission={submission} />
      {contributions.length > 0 ? <h3>{t("copy.points.title")}</h3> : null}
      {contributions.map((point) => (
        <PointCopy key={point.ref} point={point} mainLanguage={consultation.mainLanguage} />
      ))}
      <Changes submission={submission} />
      <MailTable mail={mail} />
      <Log submission={submission} />
    </section>
  );
}

/** The address: whole, or masked where whoever has the link may have made the file, which is said there. */
function Address({ email }: { email: string | null }) {
  const { t } = useI18n();
  if (email === null) return <>{t("copy.staff.none")}</>;
  return <>{email.includes("•") ? `${email} (${t("copy.masked")})` : email}</>;
}

/** How somebody's word came: by his link, or by the way that staff wrote down. */
function useCame() {
  const { t } = useI18n();
  return (channel: CopiedSubmission["channel"] | null) =>
    channel === null ? t("copy.byLink") : t(`states.channel.${channel}`);
}

function Choices({ submission: { choices, who } }: Props) {
  const i18n = useI18n();
  const { t, date, list } = i18n;
  const came = useCame();
  return (
    <>
      <h3>{t("copy.choices.title")}</h3>
      <Facts
        items={[
          { term: t("copy.choices.atFirst"), value: publishText(i18n, choices.atFirst, who) },
          { term: t("copy.choices.now"), value: publishText(i18n, choices.now, who) },
          ...choices.narrowed.map(({ at, off, channel }) => ({
            term: t("copy.choices.narrowed", { moment: date(at, "moment") }),
            value: t("copy.choices.what", {
              what: list(off.map((choice) => t(`track.publish.${choice}`))),
              how: came(channel),
            }),
          })),
        ]}
      />
      <p>{t("track.publish.always")}</p>
    </>
  );
}

function Text({ text }: { text: CopiedSubmission["texts"][number] }) {
  const { t } = useI18n();
  return (
    <>
      <h4>{t(`states.textKind.${text.kind}`)}</h4>
      <p className="m">
        <TimeText value={text.cameAt} style="moment" opens />
      </p>
      <blockquote lang={text.language}>{text.body}</blockquote>
      {text.marked.map(({ mark, words }) => (
        <div key={`${mark} ${words}`}>
          <p className="m">{t("copy.marked", { mark: t(`states.mark.${mark}`) })}</p>
          <blockquote lang={text.language}>{words}</blockquote>
        </div>
      ))}
      {text.redacted.map(({ words, ground }) => (
        <div key={`${ground.section} ${words}`}>
          <p className="m">{t("copy.redacted", ground)}</p>
          <blockquote lang={text.language}>{words}</blockquote>
        </div>
      ))}
    </>
  );
}

function Files({ submission: { files } }: Props) {
  const { t } = useI18n();
  if (files.length === 0) return null;
  return (
    <>
      <h3>{t("track.text.files")}</h3>
      <CopyTable
        heads={[t("copy.fileName"), t("copy.size"), t("copy.came"), t("copy.digest")]}
        rows={files.map((file) => [
          file.fileName,
          <FileSize key="size" bytes={file.size} />,
          <TimeText key="came" value={file.cameAt} style="moment" opens />,
          <code key="digest">{file.sha256}</code>,
        ])}
      />
    </>
  );
}

function Changes({ submission: { withdrawals, addressChanges } }: Props) {
  const { t, date } = useI18n();
  const came = useCame();
  if (withdrawals.length + addressChanges.length === 0) return null;
  return (
    <>
      <h3>{t("copy.changes.title")}</h3>
      <ul>
        {withdrawals.map(({ ref, at, receivedOn, channel }) => (
          <li key={`${ref} ${at}`}>
            {t("copy.changes.withdrawn", { ref, date: date(receivedOn), how: came(channel) })}
          </li>
        ))}
        {addressChanges.map(({ askedAt, to, became }) => (
          <li key={askedAt}>
            {t("copy.changes.address", {
              date: date(askedAt, "moment"),
              to: to ?? t("copy.changes.addressForgotten"),
            })}
            {". "}
            {t(`copy.changes.${became}`)}.
          </li>
        ))}
      </ul>
    </>
  );
}

function Log({ submission: { log } }: Props) {
  const { t } = useI18n();
  const { done } = useEventWords();
  return (
    <>
      <h3>{t("copy.log.title")}</h3>
      <CopyTable
        heads={[t("log.at"), t("log.what"), t("log.subject"), t("copy.log.by")]}
        rows={log.map(({ at, type, ref, by }) => [
          <TimeText key="at" value={at} style="moment" opens />,
          done(type),
          ref,
          t(`copy.log.${by}`),
        ])}
      />
    </>
  );
}

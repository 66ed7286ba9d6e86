import type { FanOutStatus } from "~/domain/kernel/outbox.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";
import { Rich } from "../rich.tsx";
import { useRootData } from "../root-data.ts";
import { ApprovalNote } from "./response-side.tsx";
import type { ResponseView } from "./response-view.ts";

type Forms = { approve: Binding; giveBack: Binding };

/** What an approver does with the text that was read: approve exactly it, or give it back with a comment. */
export function ReviewPanel({
  response,
  digest,
  forms,
}: {
  response: ResponseView;
  digest: string;
  forms: Forms;
}) {
  const { t } = useI18n();
  const { status, may, fourEyes } = response;
  const mayApprove = status === "in_review" && may.approve && !(fourEyes && may.wrote);
  return (
    <section aria-labelledby="approval">
      <h2 id="approval">{t("respond.approval.title")}</h2>
      {status === "draft" ? <p>{t("respond.approval.notSent")}</p> : null}
      {status === "in_review" && !mayApprove ? <p>{t("respond.approval.waits")}</p> : null}
      <ApprovalNote response={response} />
      {mayApprove ? (
        <PostForm hidden={{ intent: "approve", digest }} label={t("respond.approval.approve")}>
          <TextArea
            {...forms.approve.field("comment")}
            label={t("respond.approval.comment")}
            rows={2}
            optional
          />
          <div className="actions">
            <SubmitButton>{t("respond.approval.approve")}</SubmitButton>
          </div>
        </PostForm>
      ) : null}
      {may.approve && (status === "in_review" || status === "approved") ? (
        <details className="mt4" open={forms.giveBack.answered}>
          <summary>{t("respond.approval.return")}</summary>
          <PostForm hidden={{ intent: "return", digest }} label={t("respond.approval.return")}>
            <TextArea
              {...forms.giveBack.field("comment")}
              label={t("respond.approval.returnComment")}
              rows={3}
            />
            <div className="actions">
              <SubmitButton kind="second">{t("respond.approval.return")}</SubmitButton>
            </div>
          </PostForm>
        </details>
      ) : null}
    </section>
  );
}

/** Publishing what is approved, with all that it will do said before. */
export function PublishPanel({ response, minutes }: { response: ResponseView; minutes: number }) {
  const { t } = useI18n();
  const {
    may,
    totals: { told },
  } = response;
  const { sendsMail } = useRootData();
  const quiet = response.correction?.kind === "typing_error";
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{t("respond.publish.title")}</h2>
      <p>{t("respond.publish.page")}</p>
      <p>
        {quiet
          ? t("respond.kindHint.typing_error")
          : !sendsMail
            ? t("respond.publish.mailToFile", { count: told.byMail })
            : minutes > 0
              ? t("respond.publish.mailLater", {
                  count: told.byMail,
                  minutes: t("common.count.minutes", { count: minutes }),
                })
              : t("respond.publish.mailNow", { count: told.byMail })}
      </p>
      {may.approve ? (
        <PostForm hidden={{ intent: "publish" }} className="actions">
          <SubmitButton>{t("respond.publish.button")}</SubmitButton>
        </PostForm>
      ) : (
        <p className="m">{t("respond.approval.waitsPublish")}</p>
      )}
    </section>
  );
}

/** How its mail stands: for who runs the mail list, and for who has none. */
const stands = { waiting: "goesAt", held: "held", done: "done" } as const;
const othersStand = { waiting: "othersGoesAt", held: "othersHeld", done: "othersDone" } as const;

export type MailState = { template: string; status: FanOutStatus; notBefore: string; reason: string | null };

/** It is public: where, and how its mail stands. */
export function PublishedPanel({
  number,
  publishedAt,
  mail,
  runsMail,
}: {
  number: number;
  publishedAt: string;
  /** of the last version, and of what ended with it */
  mail: MailState[];
  runsMail: boolean;
}) {
  const { t, date } = useI18n();
  const link = <a href={paths.desk.mail()}>{t("respond.published.mailLink")}</a>;
  return (
    <section aria-labelledby="published">
      <h2 id="published">{t("states.response.published")}</h2>
      <p>{t("respond.published.on", { moment: date(publishedAt, "moment") })}</p>
      <p>
        <a href={paths.response(number)}>{t("respond.published.page")}</a>
      </p>
      {mail.map(({ template, status, notBefore, reason }) => (
        <div key={template}>
          <h3 className="mt4">
            {t(template === "answer_ended" ? "respond.published.mailEnded" : "respond.published.mail")}
          </h3>
          <p>
            {status === "not_sent" ? (
              t("respond.published.notSent", { reason: reason ?? "" })
            ) : runsMail ? (
              <Rich
                k={`respond.published.${stands[status]}`}
                with={{ moment: date(notBefore, "moment"), link }}
              />
            ) : (
              t(`respond.published.${othersStand[status]}`, { moment: date(notBefore, "moment") })
            )}
          </p>
        </div>
      ))}
    </section>
  );
}

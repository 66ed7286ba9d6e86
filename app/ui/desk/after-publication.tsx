/** What can be done about a response that is published: correct it, or ask that it be retracted, which a second person decides. */
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";
import { useKinds } from "./correction.tsx";
import type { ResponseView, Retraction } from "./response-view.ts";

type Forms = { correct: Binding; retract: Binding };

/** For those who write: the two ways to mend what is public. */
export function MendForms({ response, forms }: { response: ResponseView; forms: Forms }) {
  const { t } = useI18n();
  const { retraction, may, status } = response;
  const kinds = useKinds();
  if (!may.draft || status !== "published" || retraction) return null;
  return (
    <section aria-labelledby="mend">
      <h2 id="mend">{t("respond.mend.title")}</h2>
      <details open={forms.correct.answered}>
        <summary>{t("respond.mend.correct")}</summary>
        <PostForm hidden={{ intent: "correct" }} label={t("respond.mend.correct")}>
          <RadioGroup {...forms.correct.field("kind")} label={t("respond.correct.kind")} choices={kinds} />
          <p className="m">{t("respond.mend.correctMore")}</p>
          <div className="actions">
            <SubmitButton kind="second">{t("respond.mend.begin")}</SubmitButton>
          </div>
        </PostForm>
      </details>
      <details className="mt4" open={forms.retract.answered}>
        <summary>{t("respond.mend.retract")}</summary>
        <PostForm hidden={{ intent: "ask_retraction" }} label={t("respond.mend.retract")}>
          <TextArea
            {...forms.retract.field("reason")}
            label={t("respond.mend.reason")}
            hint={t("respond.mend.reasonHint")}
            lang={response.language}
            rows={4}
            maxLength={2000}
          />
          <p className="m">{t("respond.mend.retractMore", { count: response.totals.count })}</p>
          <div className="actions">
            <SubmitButton kind="second">{t("respond.mend.ask")}</SubmitButton>
          </div>
        </PostForm>
      </details>
    </section>
  );
}

/** A retraction was asked for: its reason, and the two ways to decide it; or it was carried out. */
export function RetractionPanel({
  response,
  retraction,
}: {
  response: ResponseView;
  retraction: Retraction;
}) {
  const { t, date } = useI18n();
  const { may, fourEyes } = response;
  const { reason, askedBy, askedAt, retractedAt, asked } = retraction;
  const decides = may.approve && !(fourEyes && asked);
  return (
    <section aria-labelledby="retraction">
      <h2 id="retraction">{t(retractedAt ? "states.response.retracted" : "respond.mend.asked")}</h2>
      <p>{t("respond.mend.askedBy", { name: askedBy, moment: date(askedAt, "moment") })}</p>
      <p className="words as-typed" lang={response.language}>
        {reason}
      </p>
      {retractedAt ? <p>{t("respond.mend.retracted", { moment: date(retractedAt, "moment") })}</p> : null}
      {retractedAt || decides ? null : (
        <p className="m">{t(may.approve ? "respond.mend.notYou" : "respond.mend.waits")}</p>
      )}
      {!retractedAt && decides ? (
        <>
          <p>{t("respond.mend.retractMore", { count: response.totals.count })}</p>
          <PostForm hidden={{ intent: "retract", reason }} className="actions">
            <SubmitButton>{t("respond.mend.retract")}</SubmitButton>
          </PostForm>
        </>
      ) : null}
      {!retractedAt && (may.draft || decides) ? (
        <PostForm hidden={{ intent: "refuse_retraction" }} className="actions">
          <SubmitButton kind="second">{t("respond.mend.refuse")}</SubmitButton>
        </PostForm>
      ) : null}
    </section>
  );
}

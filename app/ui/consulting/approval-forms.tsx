import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";

type Props = {
  digest: string;
  /** rule 6 */
  mustBeAnother: boolean;
  /** the window is not over */
  tooEarly: boolean;
  giveBack: Binding;
};

/** The approver's two ways; the digest binds both to the text above. */
export function ApprovalForms({ digest, mustBeAnother, tooEarly, giveBack }: Props) {
  const { t } = useI18n();
  const hindrance = mustBeAnother ? "four_eyes" : tooEarly ? "too_early" : null;
  return (
    <section className="form-narrow block" aria-labelledby="approve">
      <h2 id="approve">{t("consultationDesk.outcome.approve")}</h2>
      {hindrance ? (
        <p>{t(`consultationDesk.refused.${hindrance}`)}</p>
      ) : (
        <PostForm hidden={{ intent: "publish", digest }}>
          <p>{t("consultationDesk.outcome.publishMeans")}</p>
          <SubmitButton>{t("consultationDesk.outcome.publish")}</SubmitButton>
        </PostForm>
      )}
      <details className="mt4" open={giveBack.answered}>
        <summary>{t("consultationDesk.outcome.return")}</summary>
        <PostForm hidden={{ intent: "return", digest }} label={t("consultationDesk.outcome.return")}>
          <TextArea
            {...giveBack.field("comment")}
            label={t("consultationDesk.outcome.returnComment")}
            rows={3}
          />
          <div className="actions">
            <SubmitButton kind="second">{t("consultationDesk.outcome.return")}</SubmitButton>
          </div>
        </PostForm>
      </details>
    </section>
  );
}

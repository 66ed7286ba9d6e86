import { type SetAsideGround, setAsideGrounds } from "~/domain/contributions/contribution.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";

type AskProps = { form: Binding; language: string /** of more than one at once */; several?: boolean };

/** Asking a second person: the ground that everyone sees, and the reason that the contributor is told. */
export function AskSetAside({ form, language, several = false }: AskProps) {
  const { t } = useI18n();
  const spoken = { language: t(`common.language.${language as Language}`) };
  return (
    <PostForm hidden={{ intent: "ask" }} className="form-narrow block">
      <RadioGroup
        {...form.field("ground")}
        label={t("ends.setAside.ground")}
        hint={t(several ? "ends.together.asideGroundHint" : "ends.setAside.groundHint")}
        choices={setAsideGrounds.map((value) => ({ value, label: t(`states.setAsideGround.${value}`) }))}
      />
      <TextArea
        {...form.field("reason")}
        label={t(several ? "ends.together.asideReason" : "ends.setAside.reason")}
        hint={t(several ? "ends.together.asideReasonHint" : "ends.setAside.reasonHint", spoken)}
        maxLength={2000}
        rows={5}
        lang={language}
      />
      <p className="m">{t(several ? "ends.together.asideMeans" : "ends.setAside.means")}</p>
      <div className="actions">
        <SubmitButton>{t("ends.setAside.ask")}</SubmitButton>
      </div>
    </PostForm>
  );
}

/** What was asked for: the ground, and the words to the contributor. */
export function AskedSetAside({
  ground,
  reason,
  language,
}: {
  ground: SetAsideGround;
  reason: string;
  language: string;
}) {
  const { t } = useI18n();
  return (
    <>
      <p>
        <b>{t(`states.setAsideGround.${ground}`)}</b>
      </p>
      <p className="m">{t("ends.setAside.told")}</p>
      <blockquote className="quote as-typed" lang={language}>
        {reason}
      </blockquote>
    </>
  );
}

type DecideProps = {
  digest: string;
  /** of all that were asked for together; '' where it was asked for alone */
  together: string;
  others: readonly { ref: string; title: string; language: string }[];
  /** rule 6 */
  mustBeAnother: boolean;
  giveBack: Binding;
};

/** The approver's two ways, for this one or for all that were asked for together; the digest binds to the words that were read. */
export function DecideSetAside({ digest, together, others, mustBeAnother, giveBack }: DecideProps) {
  const { t } = useI18n();
  const count = others.length + 1;
  return (
    <section className="form-narrow block" aria-labelledby="decide">
      <h2 id="decide">{t("ends.setAside.decide")}</h2>
      {others.length > 0 ? (
        <>
          <p>{t("ends.together.others", { count: others.length })}</p>
          <ul>
            {others.map(({ ref, title, language }) => (
              <li key={ref}>
                <a className="ref" href={paths.desk.setAside(ref)}>
                  {ref}
                </a>{" "}
                <span lang={language}>{title}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mustBeAnother ? (
        <p>{t("ends.setAside.notYou")}</p>
      ) : (
        <PostForm hidden={{ intent: "approve" }}>
          <p>{t("ends.setAside.approveMeans")}</p>
          <div className="actions">
            <SubmitButton name="digest" value={digest}>
              {t(together ? "ends.together.approveOne" : "ends.setAside.approve")}
            </SubmitButton>
            {together ? (
              <SubmitButton kind="second" name="digest" value={together}>
                {t("ends.together.approveAll", { count })}
              </SubmitButton>
            ) : null}
          </div>
        </PostForm>
      )}
      <details className="mt4" open={giveBack.answered}>
        <summary>{t("ends.setAside.return")}</summary>
        <PostForm hidden={{ intent: "return" }} label={t("ends.setAside.return")}>
          <TextArea {...giveBack.field("comment")} label={t("ends.setAside.returnComment")} rows={3} />
          <div className="actions">
            <SubmitButton kind="second" name="digest" value={digest}>
              {t("ends.setAside.return")}
            </SubmitButton>
            {together ? (
              <SubmitButton kind="second" name="digest" value={together}>
                {t("ends.together.returnAll", { count })}
              </SubmitButton>
            ) : null}
          </div>
        </PostForm>
      </details>
    </section>
  );
}

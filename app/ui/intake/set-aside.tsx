import type { IntakeEntry } from "~/domain/submissions/entry.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { type Answer, type Binding, useBinding } from "../form/use-answer.ts";

type Props = { entry: IntakeEntry /** there are contributions */; made: boolean; answer: Answer | undefined };

/** Spam, or nothing to answer with its reason; and the way back. Says before who will see what. */
export function SetAside({ entry, made, answer }: Props) {
  const { t } = useI18n();
  const form = useBinding(answer, "nothing");
  const split = entry.status === "split";
  if (!split && entry.status !== "received") {
    return (
      <section>
        <PostForm hidden={{ intent: "back" }}>
          <SubmitButton kind="second">{t("intake.set.takeBack")}</SubmitButton>
        </PostForm>
      </section>
    );
  }
  return (
    <section aria-labelledby="aside">
      <h2 id="aside">{t(split ? "states.submission.spam" : "intake.set.title")}</h2>
      {split || made ? null : <Nothing entry={entry} form={form} />}
      <details>
        <summary>{t(split ? "intake.set.spam" : "states.submission.spam")}</summary>
        <PostForm hidden={{ intent: "spam" }}>
          <p className="m">
            {t("intake.set.spamMean")} {split ? t("intake.set.spamSplit") : null}
          </p>
          <p className="actions">
            <SubmitButton kind="second">{t("intake.set.spam")}</SubmitButton>
          </p>
        </PostForm>
      </details>
    </section>
  );
}

function Nothing({ entry, form }: { entry: IntakeEntry; form: Binding }) {
  const { t } = useI18n();
  return (
    <details open={form.answered}>
      <summary>{t("intake.set.nothing")}</summary>
      <PostForm hidden={{ intent: "nothing" }}>
        <TextArea
          {...form.field("reason")}
          label={t("intake.set.reason")}
          hint={t("intake.set.reasonHint")}
          maxLength={1000}
          rows={4}
          lang={entry.language}
        />
        <p className="actions">
          <SubmitButton kind="second">{t("intake.set.nothing")}</SubmitButton>
        </p>
      </PostForm>
    </details>
  );
}

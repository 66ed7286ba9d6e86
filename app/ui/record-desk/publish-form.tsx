import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";

type Props = {
  frame: MeetingFrame;
  digest: string;
  last: { number: number; same: boolean } | null;
  /** so many are told of the first one by mail */
  told: number;
  answer: Answer | undefined;
};

/** Publishes exactly the draft that was looked at; a later version says what it changes. */
export function PublishForm({ frame, digest, last, told, answer }: Props) {
  const { t } = useI18n();
  const form = useBinding(answer, "publish");
  if (frame.audience === "internal") return <p className="m">{t("recordDesk.publish.internal")}</p>;
  return (
    <section className="form-narrow block" aria-labelledby="publish">
      <h2 id="publish">{t("recordDesk.publish.title")}</h2>
      {last?.same ? (
        <p>{t("recordDesk.publish.asPublished")}</p>
      ) : (
        <>
          <p>{last ? t("recordDesk.publish.next") : t("recordDesk.publish.first", { count: told })}</p>
          <PostForm hidden={{ intent: "publish", digest }}>
            {last ? (
              <TranslatedField
                {...{ form, languages: frame.languages }}
                name="note"
                label={t("recordDesk.publish.note")}
                rows={3}
              />
            ) : null}
            <div className="actions">
              <SubmitButton>
                {last
                  ? t("recordDesk.publish.doNext", { version: String(last.number + 1) })
                  : t("recordDesk.publish.do")}
              </SubmitButton>
            </div>
          </PostForm>
        </>
      )}
    </section>
  );
}

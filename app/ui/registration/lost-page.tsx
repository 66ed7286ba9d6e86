import { useI18n } from "~/i18n/use-i18n.tsx";
import { DidNote } from "../did-note.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { type Answer, useBinding, useSummary } from "../form/use-answer.ts";
import { useRootData } from "../root-data.ts";
import { Row } from "../row.tsx";
import { SentNote } from "../sent-note.tsx";

/** What has just been done, as the address says after a form. */
export const lostDone = ["asked", "renewed", "erased"] as const;

type Props = { sendsMail: boolean; done: (typeof lostDone)[number] | null; answer: Answer | undefined };

/** An address, and the links to what it is registered for are mailed to it. Known or not, it is answered alike. */
export function LostRegistrationPage({ sendsMail, done, answer }: Props) {
  const { t } = useI18n();
  const contact = useRootData().forum?.contactEmail ?? "";
  const { field } = useBinding(answer, "lost");
  const summary = useSummary(answer);
  return (
    <Row>
      {done === "erased" ? (
        <DidNote>
          <p>{t("contacts.own.erased")}</p>
        </DidNote>
      ) : done ? (
        <SentNote
          {...{ sendsMail, contact }}
          sent={t(done === "renewed" ? "own.renew.done" : "registration.lost.done")}
        />
      ) : null}
      <ErrorSummary errors={summary} />
      <h1>{t("registration.lost.title")}</h1>
      <p className="lede mt4">{t("registration.lost.lede")}</p>
      <PostForm className="mt8">
        <TextInput {...field("email")} type="email" label={t("contacts.field.email")} autoComplete="email" />
        <div className="actions">
          <SubmitButton>{t("registration.lost.send")}</SubmitButton>
        </div>
      </PostForm>
    </Row>
  );
}

import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";

/** An act that needs nothing more: it says what will happen, and does it. */
export function PlainAct({ intent, main }: { intent: "announce" | "close"; main?: boolean }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby={intent} className="form-narrow block">
      <h2 id={intent}>{t(`consultationDesk.${intent}.title`)}</h2>
      <p>{t(`consultationDesk.${intent}.means`)}</p>
      <PostForm hidden={{ intent }} className="actions">
        <SubmitButton kind={main ? "main" : "second"}>{t(`consultationDesk.${intent}.do`)}</SubmitButton>
      </PostForm>
    </section>
  );
}

type ActProps = { form: Binding; languages: Language[] };

/** More time, for a reason that everyone reads. */
export function ExtendForm({ form, languages, closesOn }: ActProps & { closesOn: string }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="extend" className="form-narrow block">
      <h2 id="extend">{t("consultationDesk.extend.title")}</h2>
      <p>{t("consultationDesk.extend.means")}</p>
      <details open={form.answered}>
        <summary>{t("consultationDesk.extend.open")}</summary>
        <PostForm hidden={{ intent: "extend" }}>
          <DateInput
            {...form.field("closesOn")}
            label={t("consultationDesk.extend.closesOn")}
            min={closesOn}
          />
          <TranslatedField
            form={form}
            name="reason"
            label={t("consultationDesk.extend.reason")}
            languages={languages}
            rows={3}
          />
          <div className="actions">
            <SubmitButton kind="second">{t("consultationDesk.extend.do")}</SubmitButton>
          </div>
        </PostForm>
      </details>
    </section>
  );
}

/** Calling it off, for a reason that stays on its page. */
export function CancelForm({ form, languages, draft }: ActProps & { draft: boolean }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="cancel" className="form-narrow block">
      <h2 id="cancel">{t("consultationDesk.cancel.title")}</h2>
      <p>{draft ? t("consultationDesk.cancel.meansDraft") : t("consultationDesk.cancel.means")}</p>
      <details open={form.answered}>
        <summary>{t("consultationDesk.cancel.open")}</summary>
        <PostForm hidden={{ intent: "cancel" }}>
          <TranslatedField
            form={form}
            name="reason"
            label={t("consultationDesk.cancel.reason")}
            languages={languages}
            rows={3}
          />
          <div className="actions">
            <SubmitButton kind="second">{t("consultationDesk.cancel.do")}</SubmitButton>
          </div>
        </PostForm>
      </details>
    </section>
  );
}

import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { HiddenValues } from "../form/hidden-fields.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { CodeField } from "./code-field.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

type Fault =
  | { kind: "empty" | "wrong" | "used" | "passkey" }
  | { kind: "digits"; count: number }
  | { kind: "limited"; retryAfter: number };

/** What to do about a second factor that was not accepted. */
export function faultText(t: I18n["t"], fault: Fault): string {
  switch (fault.kind) {
    case "digits":
      return t("second.fault.digits", { count: fault.count });
    case "limited":
      return t("second.fault.limited", { count: Math.ceil(fault.retryAfter / 60) });
    default:
      return t(`second.fault.${fault.kind}`);
  }
}

type Props = {
  action?: string;
  /** the form that waits for it */
  hidden?: HiddenValues;
  passkey: string | null;
  error?: string;
  button: string;
};

/** Asks for the second factor: a code, of the app or from paper, or a passkey. */
export function SecondForm({ action, hidden, passkey, error, button }: Props) {
  const { t } = useI18n();
  return (
    <>
      <PostForm action={action} hidden={hidden}>
        <CodeField
          name="second"
          paper
          label={t("second.ask.field")}
          hint={t("second.ask.hint")}
          error={error}
        />
        <div className="actions">
          <SubmitButton>{button}</SubmitButton>
        </div>
      </PostForm>
      {passkey ? <PasskeyForm use="give" options={passkey} action={action} hidden={hidden} /> : null}
    </>
  );
}

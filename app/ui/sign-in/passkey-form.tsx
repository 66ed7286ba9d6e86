import { useI18n } from "~/i18n/use-i18n.tsx";
import { useNonce } from "~/nonce.ts";
import type { HiddenValues } from "../form/hidden-fields.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import passkeyScript from "./passkey.js?url";

type Props = {
  /** add a new one, or give one that was added */
  use: "add" | "give";
  /** what the browser is asked for, as JSON */
  options: string;
  action?: string;
  hidden?: HiddenValues;
};

/** A button that asks the browser for a passkey. `passkey.js` shows it where there is one; without, nothing is there. */
export function PasskeyForm({ use, options, action, hidden = {} }: Props) {
  const { t } = useI18n();
  return (
    <div hidden data-passkey={use} data-passkey-options={options}>
      <h2 className="mt8">{t("second.passkey.title")}</h2>
      <p>{use === "add" ? t("second.passkey.ledeAdd") : t("second.passkey.ledeGive")}</p>
      <PostForm action={action} hidden={{ ...hidden, passkey: "" }}>
        <div role="alert" hidden data-passkey-failed>
          <p className="err">{t("second.fault.passkey")}</p>
        </div>
        <div className="actions">
          <SubmitButton kind="second">
            {use === "add" ? t("second.passkey.add") : t("second.passkey.give")}
          </SubmitButton>
        </div>
      </PostForm>
      <script src={passkeyScript} nonce={useNonce()} defer />
    </div>
  );
}

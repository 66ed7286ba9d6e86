import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Note } from "../note.tsx";

/** The public switch: says what everyone will read before it is used. */
export function FourEyesForm({ on }: { on: boolean }) {
  const { t } = useI18n();
  return (
    <PostForm hidden={{ intent: "fourEyes", fourEyes: on ? "off" : "on" }}>
      <p>{on ? t("settings.fourEyes.isOn") : t("settings.fourEyes.isOff")}</p>
      {on ? (
        <Note tone="warn" title={t("settings.fourEyes.publicTitle")}>
          {t("settings.fourEyes.public")}
        </Note>
      ) : null}
      <div className="actions">
        <SubmitButton kind="second">
          {on ? t("settings.fourEyes.switchOff") : t("settings.fourEyes.switchOn")}
        </SubmitButton>
      </div>
    </PostForm>
  );
}

import { pictureTypes } from "~/domain/kernel/picture.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { FileInput } from "../form/file-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Note } from "../note.tsx";

type Props = {
  href: string | null;
  /** one is stored that can't be shown */
  unshown?: boolean;
  error?: string;
};

/** The host's logo: what stands now, another one, or none. */
export function LogoForm({ href, unshown = false, error }: Props) {
  const { t } = useI18n();
  return (
    <PostForm multipart hidden={{ intent: "logo" }}>
      {unshown ? <Note tone="warn">{t("settings.logo.unshown")}</Note> : null}
      {href ? <img src={href} alt={t("settings.logo.now")} height="48" /> : null}
      {href || unshown ? null : <p>{t("settings.logo.none")}</p>}
      <FileInput
        name="logo"
        optional
        error={error}
        accept={pictureTypes.join(",")}
        label={t("settings.logo.label")}
        hint={t("settings.logo.hint")}
      />
      <div className="actions">
        <SubmitButton kind="second">{t("settings.logo.button")}</SubmitButton>
        {href || unshown ? (
          <SubmitButton kind="quiet" name="remove" value="on">
            {t("settings.logo.remove")}
          </SubmitButton>
        ) : null}
      </div>
    </PostForm>
  );
}

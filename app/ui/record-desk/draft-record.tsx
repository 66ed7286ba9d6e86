import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";

/** Before there is one: what a draft is made of, and the button that makes it. */
export function DraftRecord({ held }: { held: boolean }) {
  const { t } = useI18n();
  return (
    <section className="block form-narrow" aria-labelledby="draft">
      <h2 id="draft">{t("recordDesk.draft.title")}</h2>
      <p>{held ? t("recordDesk.draft.means") : t("recordDesk.draft.early")}</p>
      {held ? (
        <PostForm hidden={{ intent: "draft" }} className="actions">
          <SubmitButton>{t("recordDesk.draft.do")}</SubmitButton>
        </PostForm>
      ) : null}
    </section>
  );
}

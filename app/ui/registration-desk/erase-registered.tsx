import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Rich } from "../rich.tsx";

type Props = { name: string; hasAddress: boolean; contact: string | null };

/** What is held of somebody goes, as he asked for: said what follows, then one button. `contact`: where the invitation list has him. */
export function EraseRegistered({ name, hasAddress, contact }: Props) {
  const { t } = useI18n();
  return (
    <section className="form-narrow">
      <details>
        <summary>{t("registrationDesk.erase.open", { name })}</summary>
        <p>{t(`registrationDesk.erase.${hasAddress ? "text" : "textWithout"}`)}</p>
        {contact ? (
          <p>
            <Rich
              k="registrationDesk.erase.listed"
              with={{ page: <a href={contact}>{t("registrationDesk.erase.page")}</a> }}
            />
          </p>
        ) : null}
        <PostForm hidden={{ intent: "erase" }}>
          <SubmitButton kind="second">{t("contactDesk.contact.eraseButton")}</SubmitButton>
        </PostForm>
      </details>
    </section>
  );
}

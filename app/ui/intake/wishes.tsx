import type { PublicationChoice } from "~/domain/submissions/submission.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Came } from "../desk/came.tsx";
import { WithdrawalForm } from "../desk/withdrawal-form.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";

type Props = { open: PublicationChoice[]; withdrawn: boolean; today: string; answer: Answer | undefined };

/** What its contributor said otherwise than by the private link: written down here, and done. */
export function Wishes({ open, withdrawn, today, answer }: Props) {
  const { t } = useI18n();
  const narrowing = useBinding(answer, "narrow");
  const address = useBinding(answer, "address");
  const withdrawal = useBinding(answer, "withdraw");
  return (
    <section aria-labelledby="wishes">
      <h2 id="wishes">{t("intake.wish.title")}</h2>
      {open.length > 0 ? (
        <details open={narrowing.answered}>
          <summary>{t("intake.wish.narrow")}</summary>
          <PostForm hidden={{ intent: "narrow" }} label={t("intake.wish.narrow")}>
            <p className="m">{t("intake.wish.narrowMeans")}</p>
            <Narrowed field={narrowing.group("off", [])} open={open} />
            <Came form={narrowing} today={today} />
            <p className="actions">
              <SubmitButton kind="second">{t("intake.wish.narrowSave")}</SubmitButton>
            </p>
          </PostForm>
        </details>
      ) : null}
      {withdrawn ? null : <WithdrawalForm form={withdrawal} today={today} />}
      <details open={address.answered}>
        <summary>{t("intake.wish.address")}</summary>
        <PostForm hidden={{ intent: "address" }} label={t("intake.wish.address")}>
          <p className="m">{t("intake.wish.addressMeans")}</p>
          <TextInput {...address.field("email")} type="email" label={t("intake.wish.email")} />
          <p className="actions">
            <SubmitButton kind="second">{t("intake.wish.addressSave")}</SubmitButton>
          </p>
        </PostForm>
      </details>
      <details>
        <summary>{t("intake.wish.link")}</summary>
        <PostForm hidden={{ intent: "renew" }} label={t("intake.wish.link")}>
          <p className="m">{t("intake.wish.linkMeans")}</p>
          <p className="actions">
            <SubmitButton kind="second">{t("intake.wish.link")}</SubmitButton>
          </p>
        </PostForm>
      </details>
    </section>
  );
}

type Field = ReturnType<ReturnType<typeof useBinding>["group"]>;

function Narrowed({ field, open }: { field: Field; open: PublicationChoice[] }) {
  const { t } = useI18n();
  const { value, ...group } = field;
  const words = {
    text: t("intake.new.publishText"),
    organisation: t("intake.new.publishOrganisation"),
    person: t("intake.new.publishPerson"),
  };
  return (
    <CheckboxGroup
      {...group}
      values={value}
      label={t("intake.wish.off")}
      choices={open.map((choice) => ({ value: choice, label: words[choice] }))}
    />
  );
}

import { type ErasureGround, statedGrounds } from "~/domain/submissions/erasure.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";

/** Who asked, and why; `you` where it was the reader. */
export type AskedErasure = { by: string; ground: ErasureGround; you: boolean };

type Props = {
  person: { name: string; email: string };
  asked: AskedErasure | null;
  field: (name: string, stored?: string) => { name: string; id: string; value?: string; error?: string };
};

/** For somebody who holds no role any more: asked for by one administrator, decided by another. */
export function ErasePerson({ person, asked, field }: Props) {
  const { t } = useI18n();
  const whom = <span className="vh"> {person.name}</span>;
  if (asked)
    return (
      <div className="block">
        <p>{t("people.erasure.asked", { name: asked.by, ground: t(`erasure.grounds.${asked.ground}`) })}</p>
        {asked.you ? (
          <p>{t("people.erasure.notYou")}</p>
        ) : (
          <PostForm hidden={{ intent: "decideErasure", person: person.email }} className="actions">
            <SubmitButton kind="second" name="verdict" value="approved">
              {t("people.erasure.approve")}
              {whom}
            </SubmitButton>
            <SubmitButton kind="second" name="verdict" value="returned">
              {t("people.erasure.back")}
              {whom}
            </SubmitButton>
          </PostForm>
        )}
      </div>
    );
  return (
    <details>
      <summary>
        {t("people.erasure.erase")}
        {whom}
      </summary>
      <PostForm hidden={{ intent: "erase", person: person.email }}>
        <p>{t("people.erasure.lede")}</p>
        <Select
          {...field("eraseGround", "not_needed")}
          label={t("erasure.ground")}
          options={statedGrounds.map((value) => ({ value, label: t(`erasure.grounds.${value}`) }))}
        />
        <SubmitButton kind="second">{t("people.erasure.ask")}</SubmitButton>
      </PostForm>
    </details>
  );
}

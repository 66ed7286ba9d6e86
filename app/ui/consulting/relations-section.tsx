import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { BodyChoices } from "../plans/body-choices.tsx";

type Body = { slug: string; name: Translated };

/** The bodies that run it together with the one that leads. */
export function PartnersSection({
  answer,
  bodies,
  partners,
  version,
}: {
  answer: Answer | undefined;
  bodies: Body[];
  partners: string[];
  /** the consultation's */
  version: number;
}) {
  const { t } = useI18n();
  const form = useBinding(answer, "partners");
  return (
    <section id="partners" aria-labelledby="partner-bodies" className="form-narrow block">
      <h2 id="partner-bodies">{t("consultationDesk.lists.partners")}</h2>
      {bodies.length === 0 ? (
        <p className="m">{t("consultationDesk.lists.noBodies")}</p>
      ) : (
        <PostForm hidden={{ intent: "partners", version }}>
          <BodyChoices
            form={form}
            name="bodies"
            label={t("consultationDesk.lists.partnersHint")}
            bodies={bodies}
            stored={partners}
          />
          <div className="actions">
            <SubmitButton kind="second">{t("common.button.save")}</SubmitButton>
          </div>
        </PostForm>
      )}
    </section>
  );
}

type Commitment = { slug: string; number: number; title: Translated; mainLanguage: string };

/** The commitments that it concerns; each must have its outcome in the end. */
export function CommitmentsSection(props: {
  answer: Answer | undefined;
  commitments: Commitment[];
  concerned: string[];
  /** the consultation's */
  version: number;
}) {
  const { answer, commitments, concerned, version } = props;
  const { t, language } = useI18n();
  const form = useBinding(answer, "commitments");
  const { value, ...group } = form.group("commitments", concerned);
  return (
    <section id="commitments" aria-labelledby="concerned" className="form-narrow block">
      <h2 id="concerned">{t("consultationDesk.lists.commitments")}</h2>
      {commitments.length === 0 ? (
        <p className="m">{t("consultationDesk.lists.noCommitments")}</p>
      ) : (
        <PostForm hidden={{ intent: "commitments", version }}>
          <CheckboxGroup
            {...group}
            label={t("consultationDesk.lists.commitmentsHint")}
            values={value}
            choices={commitments.map(({ slug, number, title, mainLanguage }) => {
              const { text, lang } = pick(title, language, mainLanguage as Language);
              return { value: slug, label: `${number}. ${text}`, lang };
            })}
          />
          <div className="actions">
            <SubmitButton kind="second">{t("common.button.save")}</SubmitButton>
          </div>
        </PostForm>
      )}
    </section>
  );
}

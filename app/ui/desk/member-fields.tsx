import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { withBars } from "../barred.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";
import { Leaving } from "./correction.tsx";
import { NotFixed } from "./fixed-parts.tsx";
import { MemberPages } from "./member-pages.tsx";
import type { ResponseMember, ResponseView } from "./response-view.ts";

/** The field of a member's own sentence: dots divide names, so its reference is written without. */
export const sentenceField = (ref: string) => `sentences.${ref.replaceAll(".", "_")}`;

/** The contributions that a response answers, each with its words, its advice and, if need be, its own sentence. */
export function MemberFields({
  form,
  response,
  lang,
  fixed = false,
}: {
  form: Binding;
  response: ResponseView;
  lang: string;
  /** a typing error leaves its members as they are */
  fixed?: boolean;
}) {
  const { t } = useI18n();
  const main = response.consultation.mainLanguage as Language;
  return (
    <section className="outcome" aria-labelledby="members">
      <h2 id="members">{t("respond.edit.members")}</h2>
      <ul className="answers">
        {response.members.rows.map((member) => (
          <li key={member.ref}>
            <a className="ref" href={paths.desk.contribution(member.ref)}>
              {member.ref}
            </a>
            <span className="words" lang={member.language}>
              {member.title}
            </span>
            {member.language === lang ? null : (
              <span className="m">
                {t("respond.edit.wroteIn", {
                  language: t(`common.language.${member.language as Language}`),
                })}
              </span>
            )}
            {response.totals.count > 1 && !fixed ? (
              <SubmitButton kind="quick" name="intent" value={`remove:${member.ref}`}>
                {t("respond.edit.remove", { ref: member.ref })}
              </SubmitButton>
            ) : null}
            <div className="own-s">
              <p className="words as-typed" lang={member.language}>
                {withBars(member.text.join(" … "))}
              </p>
              <AdviceOn member={member} mainLanguage={main} />
              <OwnSentence form={form} member={member} lang={lang} />
            </div>
          </li>
        ))}
      </ul>
      <MemberPages response={response} to={(after) => paths.desk.response(response.number, { after })}>
        {t("respond.pages.keeps", { shown: response.members.rows.length, count: response.totals.count })}
      </MemberPages>
      {response.correction ? <Leaving correction={response.correction} /> : null}
      <NotFixed fixed={fixed} className="reason">
        <TextInput
          {...form.field("add")}
          label={t("respond.edit.add")}
          hint={t("respond.edit.addHint")}
          optional
        />
        <SubmitButton kind="quick" name="intent" value="add">
          {t("respond.edit.addButton")}
        </SubmitButton>
      </NotFixed>
    </section>
  );
}

function OwnSentence({ form, member, lang }: { form: Binding; member: ResponseMember; lang: string }) {
  const { t } = useI18n();
  const field = form.field(sentenceField(member.ref), member.ownSentence);
  return (
    <details open={field.value !== ""}>
      <summary>{t("respond.edit.addOwn")}</summary>
      <TextArea
        {...field}
        label={t("respond.edit.own", { ref: member.ref })}
        lang={lang}
        rows={2}
        maxLength={600}
        optional
      />
    </details>
  );
}

function AdviceOn({ member, mainLanguage }: { member: ResponseMember; mainLanguage: Language }) {
  const { t, language } = useI18n();
  if (member.advice.length === 0) return null;
  return (
    <details>
      <summary>
        {t("respond.edit.advice", { body: pick(member.advice[0]?.body ?? {}, language, mainLanguage).text })}
      </summary>
      {member.advice.map((given) => {
        const label = pick(given.disposition.label, language, mainLanguage);
        return (
          <div key={given.at}>
            <p>
              <span className="tag" data-d={given.disposition.key} lang={label.lang}>
                {label.text}
              </span>
            </p>
            <p className="as-typed">{given.text}</p>
          </div>
        );
      })}
    </details>
  );
}

import type { WaitingSignUp } from "~/domain/contacts/contact.ts";
import type { Language } from "~/i18n/languages.ts";
import { languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Facts } from "../facts.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Note } from "../note.tsx";
import { useNamed } from "../people/body-options.ts";
import { Row } from "../row.tsx";

/** What was filled in for this address, and two buttons; or that it is done. */
export function ConfirmSignUpPage({
  waiting,
  changed,
}: {
  waiting: WaitingSignUp | "listed";
  /** it was filled in again after he had opened the page */
  changed: boolean;
}) {
  const { t } = useI18n();
  const named = useNamed();
  if (waiting === "listed")
    return (
      <Row>
        <h1>{t("contacts.confirm.done")}</h1>
        <p className="lede mt4">{t("contacts.confirm.doneText")}</p>
      </Row>
    );
  const { email, name, organisation, kind, language, reads, interests, version } = waiting;
  return (
    <Row>
      <h1>{t("contacts.confirm.title")}</h1>
      {changed ? (
        <Note tone="warn" live>
          {t("contacts.confirm.changed")}
        </Note>
      ) : null}
      <p className="lede mt4">{t("contacts.confirm.lede")}</p>
      <Facts
        items={[
          { term: t("contacts.field.email"), value: email },
          { term: t("contacts.field.name"), value: name },
          { term: t("contacts.field.organisation"), value: organisation },
          { term: t("contacts.field.kind"), value: t(`contacts.kind.${kind}`) },
          {
            term: t("contacts.field.interests"),
            value: interests.map(({ title }) => named(title).text).join("; "),
          },
          {
            term: t("contacts.field.language"),
            value: <span lang={language}>{languageNames[language as Language]}</span>,
          },
          {
            term: t("contacts.field.reads"),
            value: reads.map((code) => languageNames[code as Language]).join(", "),
          },
        ]}
      />
      <PostForm className="mt8">
        <input type="hidden" name="version" value={version} />
        <div className="actions">
          <SubmitButton name="intent" value="confirm">
            {t("contacts.confirm.yes")}
          </SubmitButton>
          <SubmitButton kind="second" name="intent" value="refuse">
            {t("contacts.confirm.no")}
          </SubmitButton>
        </div>
      </PostForm>
    </Row>
  );
}

/** The owner of the address did not ask for it. */
export function RefusedPage({ title, text }: { title: string; text: string }) {
  return (
    <Row>
      <h1>{title}</h1>
      <p className="lede mt4">{text}</p>
    </Row>
  );
}

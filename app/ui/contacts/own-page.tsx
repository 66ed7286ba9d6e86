import type { OwnContact } from "~/domain/contacts/contact.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DidNote } from "../did-note.tsx";
import { Facts } from "../facts.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { type Answer, useBinding, useSummary } from "../form/use-answer.ts";
import { Rich } from "../rich.tsx";
import { useRootData } from "../root-data.ts";
import { Row } from "../row.tsx";
import { type InterestChoice, InterestFields, LanguageField, ReadsField } from "./contact-fields.tsx";
import { interestsOf } from "./sign-up-page.tsx";

/** What has just been done, as the address says after a form. */
export const ownDone = ["joined", "saved"] as const;

type Props = {
  contact: OwnContact;
  interests: InterestChoice[];
  done: (typeof ownDone)[number] | null;
  answer: Answer | undefined;
};

/** One's own place on the list: who one is, what one wants, and the way off it. */
export function OwnContactPage({ contact, interests, done, answer }: Props) {
  const { t } = useI18n();
  const summary = useSummary(answer);
  const listed = contact.status === "listed";
  return (
    <>
      <Row>
        {done && listed ? (
          <DidNote>
            <p>{t(`contacts.own.${done}`)}</p>
          </DidNote>
        ) : null}
        <ErrorSummary errors={summary} />
        <h1>{t(listed ? "contacts.own.title" : "contacts.own.notListed")}</h1>
        {listed ? null : (
          <>
            <p className="lede mt4">{t("contacts.own.notListedText")}</p>
            <p>
              <a href={paths.invitationList()}>{t("contacts.own.again")}</a>
            </p>
          </>
        )}
      </Row>
      <Who contact={contact} />
      {listed ? <Choices {...{ contact, interests, answer }} /> : null}
      {listed ? (
        <Row heading label={t("contacts.own.leave")}>
          <p>{t("contacts.own.leaveText")}</p>
          <PostForm hidden={{ intent: "leave" }}>
            <SubmitButton kind="second">{t("contacts.own.leaveNow")}</SubmitButton>
          </PostForm>
        </Row>
      ) : null}
      <Row heading label={t("contacts.own.data")}>
        <p>
          <a href={paths.ownContactData()}>{t("contacts.own.copy")}</a>
        </p>
        <p>{t("contacts.own.eraseText")}</p>
        <PostForm hidden={{ intent: "erase" }}>
          <SubmitButton kind="second">{t("contacts.own.erase")}</SubmitButton>
        </PostForm>
      </Row>
    </>
  );
}

function Who({ contact }: Pick<Props, "contact">) {
  const { t, date } = useI18n();
  const mail = useRootData().forum?.contactEmail ?? "";
  const { name, position, organisation, email, kind, source, sourceNote, wasBefore, listedAt } = contact;
  return (
    <Row heading label={t("contacts.own.who")}>
      <Facts
        items={[
          { term: t("contacts.field.name"), value: [name, position].filter(Boolean).join(", ") },
          { term: t("contacts.field.organisation"), value: organisation },
          { term: t("contacts.field.email"), value: email },
          { term: t("contacts.field.kind"), value: t(`contacts.kind.${kind}`) },
          { term: t("contacts.own.since"), value: date(listedAt) },
          {
            term: t("contacts.own.came"),
            value: [t(`contacts.source.${source}`), sourceNote].filter(Boolean).join(": "),
          },
          { term: t("contacts.own.before"), value: wasBefore ? t("contacts.own.wasBefore") : null },
        ]}
      />
      <p className="small mt4">
        <Rich k="contacts.own.wrong" with={{ contact: <a href={`mailto:${mail}`}>{mail}</a> }} />
      </p>
    </Row>
  );
}

function Choices({ contact, interests, answer }: Pick<Props, "contact" | "interests" | "answer">) {
  const { t } = useI18n();
  const { field, group } = useBinding(answer, "own");
  const chosen = contact.interests.map(({ slug }) => slug);
  // What one has chosen stays to be seen after the forum has ended it.
  const ended = contact.interests.filter(({ slug }) => !interests.some((one) => one.slug === slug));
  return (
    <Row heading label={t("contacts.own.choices")}>
      <PostForm hidden={{ intent: "choices" }}>
        <InterestFields
          {...interestsOf(group("interests", chosen))}
          label={t("contacts.field.interests")}
          hint={t("contacts.field.interestsHint")}
          interests={[...interests, ...ended]}
        />
        <LanguageField {...field("language", contact.language)} label={t("contacts.field.language")} />
        <ReadsField {...interestsOf(group("reads", contact.reads))} label={t("contacts.field.reads")} />
        <TextInput
          {...field("area", contact.area)}
          optional
          label={t("contacts.field.area")}
          hint={t("contacts.field.areaHint")}
        />
        <div className="actions">
          <SubmitButton>{t("contacts.own.save")}</SubmitButton>
        </div>
      </PostForm>
    </Row>
  );
}

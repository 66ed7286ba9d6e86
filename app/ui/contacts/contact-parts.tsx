import type { ReadContact } from "~/domain/contacts/contact.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Facts } from "../facts.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { Separated } from "../separated.tsx";
import { LanguageField } from "./contact-fields.tsx";

type Props = { contact: ReadContact };

/** What the list's row does not say: when and how, and what became of it. */
export function ContactFacts({ contact }: Props) {
  const { t, date } = useI18n();
  const { source, note, listedAt, leftAt, endedAt, successor, tookOver, bouncedAt, email } = contact;
  return (
    <Facts
      items={[
        {
          term: t("contactDesk.list.email"),
          value: bouncedAt ? `${email} (${t("contactDesk.list.bounced")})` : email,
        },
        { term: t("contactDesk.contact.since"), value: date(listedAt) },
        {
          term: t("contactDesk.contact.came"),
          value: [t(`contacts.source.${source}`), note].filter(Boolean).join(": "),
        },
        { term: t("contactDesk.contact.leftOn"), value: leftAt && date(leftAt) },
        { term: t("contactDesk.contact.endedOn"), value: endedAt && date(endedAt) },
        {
          term: t("contactDesk.contact.successor"),
          value: successor && <a href={paths.desk.contact(successor.ref)}>{successor.name}</a>,
        },
        {
          term: t("contactDesk.contact.tookOver"),
          value:
            tookOver.length > 0 ? (
              <Separated
                items={tookOver.map(({ ref, name }) => (
                  <a key={ref} href={paths.desk.contact(ref)}>
                    {name}
                  </a>
                ))}
              />
            ) : null,
        },
      ]}
    />
  );
}

/** The others of the organisation, and a way to one more. */
export function Colleagues({ contact }: Props) {
  const { t } = useI18n();
  if (!contact.organisation) return null;
  return (
    <section aria-labelledby="colleagues">
      <h2 id="colleagues">{t("contactDesk.contact.colleagues")}</h2>
      {contact.colleagues.length > 0 ? (
        <ul>
          {contact.colleagues.map(({ ref, name, position }) => (
            <li key={ref}>
              <a href={paths.desk.contact(ref)}>{name ?? t("contactDesk.list.shared")}</a>
              {position ? <span className="m"> {position}</span> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t("contactDesk.contact.noColleagues")}</p>
      )}
      <p>
        <a href={paths.desk.newContact({ of: contact.ref })}>{t("contactDesk.contact.addColleague")}</a>
      </p>
    </section>
  );
}

/** Somebody leaves the organisation: who takes over. */
export function HandOver({ contact, answer }: Props & { answer: Answer | undefined }) {
  const { t } = useI18n();
  const { field, answered } = useBinding(answer, "successor");
  return (
    <section className="form-narrow">
      <details open={answered}>
        <summary>{t("contactDesk.contact.handOver")}</summary>
        <p>{t("contactDesk.contact.handOverText", { name: contact.name ?? contact.email })}</p>
        <PostForm hidden={{ intent: "hand_over", version: contact.version }}>
          <TextInput {...field("name")} optional label={t("contactDesk.form.name")} autoComplete="off" />
          <TextInput
            {...field("email")}
            type="email"
            label={t("contactDesk.form.email")}
            autoComplete="off"
          />
          <TextInput
            {...field("position", contact.position)}
            optional
            label={t("contactDesk.form.position")}
            autoComplete="off"
          />
          <LanguageField {...field("language", contact.language)} label={t("contactDesk.form.language")} />
          <div className="actions">
            <SubmitButton kind="second">{t("contactDesk.contact.handOverButton")}</SubmitButton>
          </div>
        </PostForm>
      </details>
    </section>
  );
}

/** Off the list, back on it, and gone for good. */
export function Ending({ contact }: Props) {
  const { t } = useI18n();
  const { version, status } = contact;
  return (
    <section className="form-narrow">
      {status === "listed" ? (
        <details>
          <summary>{t("contactDesk.contact.end")}</summary>
          <p>{t("contactDesk.contact.endText")}</p>
          <PostForm hidden={{ intent: "end", version }}>
            <SubmitButton kind="second">{t("contactDesk.contact.end")}</SubmitButton>
          </PostForm>
        </details>
      ) : null}
      {status === "ended" ? (
        <PostForm hidden={{ intent: "relist", version }}>
          <SubmitButton kind="second">{t("contactDesk.contact.relist")}</SubmitButton>
        </PostForm>
      ) : null}
      <details>
        <summary>{t("contactDesk.contact.erase")}</summary>
        <p>{t("contactDesk.contact.eraseText")}</p>
        <PostForm hidden={{ intent: "erase", version }}>
          <SubmitButton kind="second">{t("contactDesk.contact.eraseButton")}</SubmitButton>
        </PostForm>
      </details>
    </section>
  );
}

import type { CopiedAsk, CopiedRegistration, RegisteredCopy } from "~/domain/privacy/copy.ts";
import { languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Facts } from "../facts.tsx";
import { useHostText } from "../public/host-text.tsx";
import { TimeText } from "../time-text.tsx";
import { CopyTable, MailTable } from "./tables.tsx";

/** What is held of somebody's invitations to and registrations for meetings; nothing where there are none. */
export function RegisteredCopyText({ registered }: { registered: RegisteredCopy | null }) {
  const { t } = useI18n();
  if (!registered) return null;
  return (
    <>
      <Invitations invitations={registered.invitations} />
      {registered.registrations.map((one) => (
        <OneCopy
          key={one.ref}
          one={one}
          facts={[
            {
              term: t("registrationDesk.list.answer"),
              value: [
                t(`registrationDesk.status.${one.status}`),
                one.passedOn ? t("copy.meetings.passedOn") : null,
              ]
                .filter(Boolean)
                .join(", "),
            },
            { term: t("registrationDesk.list.source"), value: t(`registrationDesk.source.${one.source}`) },
            { term: t("registrationDesk.one.since"), value: <At at={one.registeredAt} /> },
            { term: t("registrationDesk.one.answered"), value: one.answeredAt && <At at={one.answeredAt} /> },
            { term: t("copy.meetings.came"), value: one.attended && <At at={one.attended.at} /> },
            { term: t("copy.meetings.waits"), value: one.waitingSince && <At at={one.waitingSince} /> },
          ]}
        />
      ))}
      {registered.asks.map((ask) => (
        <OneCopy
          key={ask.askedAt}
          one={ask}
          facts={[{ term: t("copy.meetings.asked"), value: <At at={ask.askedAt} /> }]}
        />
      ))}
      {registered.walkIns.map((one) => (
        <section key={one.attended.at}>
          <MeetingTitle meeting={one.meeting} />
          <Facts
            items={[
              { term: t("copy.meetings.came"), value: <At at={one.attended.at} /> },
              { term: t("contacts.field.name"), value: one.name },
              { term: t("contacts.field.organisation"), value: one.organisation },
              { term: t("contacts.field.kind"), value: t(`contacts.kind.${one.kind}`) },
              { term: t("contacts.field.email"), value: one.email },
            ]}
          />
        </section>
      ))}
    </>
  );
}

function Invitations({ invitations }: Pick<RegisteredCopy, "invitations">) {
  const { t } = useI18n();
  if (invitations.length === 0) return null;
  return (
    <section>
      <h2>{t("copy.meetings.invitations")}</h2>
      <CopyTable
        heads={[t("contactDesk.past.meeting"), t("copy.meetings.invited"), t("contactDesk.past.outcome")]}
        rows={invitations.map(({ meeting, invitedAt, outcome }) => [
          <HostTitle key="meeting" meeting={meeting} />,
          <At key="at" at={invitedAt} />,
          t(`contactDesk.past.${outcome}`),
        ])}
      />
    </section>
  );
}

function HostTitle({ meeting }: Pick<CopiedRegistration, "meeting">) {
  return useHostText(meeting.mainLanguage).span(meeting.title);
}

function MeetingTitle({ meeting }: Pick<CopiedRegistration, "meeting">) {
  const { t } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  return (
    <h2>
      {t("copy.meetings.title")}: {host.span(meeting.title)}
    </h2>
  );
}

function At({ at }: { at: string }) {
  return <TimeText value={at} style="moment" opens />;
}

type Props = { one: CopiedRegistration | CopiedAsk; facts: Parameters<typeof Facts>[0]["items"] };

function OneCopy({ one, facts }: Props) {
  const { t } = useI18n();
  const { meeting, name, organisation, kind, email, language, attendAs, group, accessNeeds } = one;
  const { wishedGroup: wished = null, satAt = null } = "wishedGroup" in one ? one : {};
  const host = useHostText(meeting.mainLanguage);
  return (
    <section>
      <MeetingTitle meeting={meeting} />
      <Facts
        items={[
          { term: t("meetings.one.time"), value: meeting.startsAt && <At at={meeting.startsAt} /> },
          ...facts,
          { term: t("contacts.field.name"), value: name },
          { term: t("contacts.field.organisation"), value: organisation },
          { term: t("contacts.field.kind"), value: t(`contacts.kind.${kind}`) },
          { term: t("contacts.field.email"), value: email },
          {
            term: t("registration.fact.language"),
            value: languageNames[language as keyof typeof languageNames],
          },
          { term: t("registrationDesk.list.how"), value: t(`registration.attendAs.${attendAs}`) },
          { term: t("registration.fact.group"), value: group && host.span(group) },
          { term: t("registrationDesk.list.wished"), value: wished && host.span(wished) },
          { term: t("registration.fact.satAt"), value: satAt && host.span(satAt) },
          { term: t("registration.fact.accessNeeds"), value: accessNeeds },
        ]}
      />
      {one.answers.map(({ question, answer }) => (
        <div key={question}>
          <p className="m">{question}</p>
          <blockquote>{answer}</blockquote>
        </div>
      ))}
      <MailTable mail={one.mail} />
    </section>
  );
}

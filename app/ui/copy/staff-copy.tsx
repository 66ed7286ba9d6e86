import type { StaffCopy } from "~/domain/privacy/copy.ts";
import { languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Facts } from "../facts.tsx";
import { useEventWords } from "../log/event-words.ts";
import { useHostText } from "../public/host-text.tsx";
import { TimeText } from "../time-text.tsx";
import { type CopyFrame, CopyMade, Reach } from "./contributor-copy.tsx";
import { RegisteredCopyText } from "./registered-copy.tsx";
import { CopyTable, MailTable } from "./tables.tsx";

/** Where somebody is signed in: kept apart from the forum's data. */
export type CopiedSession = { userAgent: string; createdAt: string; lastSeenAt: string };
type Props = { copy: StaffCopy; sessions: readonly CopiedSession[]; frame: CopyFrame };

/** Everything that is held of somebody who works with the forum, to be read. */
export function StaffCopyText({ copy, sessions, frame }: Props) {
  const { t, date } = useI18n();
  const { person } = copy;
  const day = (at: string) => date(at, "short");
  return (
    <>
      <h1>{t("copy.staffTitle", { name: person.name })}</h1>
      <CopyMade frame={frame} madeAt={copy.madeAt} />
      <Reach frame={frame} name={person.name} />
      <h2>{t("copy.staff.account")}</h2>
      <Facts
        items={[
          { term: t("copy.staff.name"), value: person.name },
          { term: t("intake.one.email"), value: person.email },
          {
            term: t("intake.one.language"),
            value: languageNames[person.language as keyof typeof languageNames],
          },
          { term: t("copy.staff.added"), value: <TimeText value={person.createdAt} style="moment" opens /> },
          {
            term: t("copy.staff.ended"),
            value: person.endedAt && <TimeText value={person.endedAt} style="moment" opens />,
          },
          { term: t("copy.staff.codesLeft"), value: String(copy.recoveryCodesLeft) },
        ]}
      />
      <Roles roles={copy.roles} mainLanguage={frame.mainLanguage} />
      <h3>{t("copy.staff.factors")}</h3>
      <CopyTable
        heads={[t("copy.fileName"), t("log.at")]}
        rows={copy.factors.map(({ name, addedAt, lastUsedAt }) => [
          name,
          lastUsedAt
            ? t("copy.staff.factorUsed", { added: day(addedAt), used: day(lastUsedAt) })
            : t("copy.staff.factorUnused", { added: day(addedAt) }),
        ])}
      />
      <h3>{t("copy.staff.sessions")}</h3>
      <CopyTable
        heads={[t("signIn.sessions.where"), t("log.at")]}
        rows={sessions.map(({ userAgent, createdAt, lastSeenAt }) => [
          userAgent || t("common.word.unknown"),
          t("copy.staff.seen", { from: date(createdAt, "moment"), seen: date(lastSeenAt, "moment") }),
        ])}
      />
      <MailTable mail={copy.mail} />
      <RegisteredCopyText registered={copy.registered} />
      <Events copy={copy} />
      <h2>{t("copy.not.title")}</h2>
      <p>{t("copy.staff.not", { contact: frame.contactEmail })}</p>
    </>
  );
}

function Roles({ roles, mainLanguage }: Pick<StaffCopy, "roles"> & { mainLanguage: string }) {
  const { t, date } = useI18n();
  const host = useHostText(mainLanguage);
  const day = (at: string) => date(at, "short");
  return (
    <>
      <h3>{t("copy.staff.roles")}</h3>
      <CopyTable
        heads={[t("people.role"), t("people.invite.body"), t("log.at")]}
        rows={roles.map(({ role, body, grantedAt, endedAt }) => [
          t(`states.role.${role}`),
          body ? host.span(body) : "",
          endedAt
            ? t("copy.staff.held", { from: day(grantedAt), to: day(endedAt) })
            : t("copy.staff.since", { from: day(grantedAt) }),
        ])}
      />
    </>
  );
}

function Events({ copy: { done, about } }: { copy: StaffCopy }) {
  const { t, number } = useI18n();
  const words = useEventWords();
  return (
    <>
      <h3>{t("copy.staff.about")}</h3>
      <CopyTable
        heads={[t("log.at"), t("log.what"), t("copy.log.by")]}
        rows={about.map(({ at, type, role, byHimself }) => [
          <TimeText key="at" value={at} style="moment" opens />,
          role ? `${words.done(type)}: ${t(`states.role.${role}`)}` : words.done(type),
          byHimself ? t("copy.staff.himself") : t("copy.log.staff"),
        ])}
      />
      <h3>{t("copy.staff.done")}</h3>
      <CopyTable
        heads={[t("log.what"), t("copy.staff.count"), t("copy.staff.first"), t("copy.staff.last")]}
        rows={done.map(({ type, count, firstAt, lastAt }) => [
          words.done(type),
          number(count),
          <TimeText key="first" value={firstAt} style="short" />,
          <TimeText key="last" value={lastAt} style="short" />,
        ])}
      />
    </>
  );
}

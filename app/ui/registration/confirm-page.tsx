import type { AskedRegistration } from "~/domain/own/registration.ts";
import { languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Facts } from "../facts.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Note } from "../note.tsx";
import { Row } from "../row.tsx";
import { MeetingHead, MeetingTitle } from "./meeting-head.tsx";
import { NoSeatText } from "./no-seat.tsx";
import { useAnswered } from "./own-answers.tsx";

type Props = {
  asked: AskedRegistration | "registered";
  /** it was filled in again after he had opened the page */
  changed: boolean;
};

/** What was filled in for this address, and two buttons; or that it is done, or too late. */
export function ConfirmRegistrationPage({ asked, changed }: Props) {
  const { t } = useI18n();
  if (asked === "registered")
    return (
      <Row>
        <h1>{t("registration.confirm.done")}</h1>
        <p className="lede mt4">{t("registration.confirm.doneText")}</p>
        <p>
          <a href={paths.registrationLost()}>{t("registration.lost.link")}</a>
        </p>
      </Row>
    );
  return <Asked asked={asked} changed={changed} />;
}

function Asked({ asked, changed }: { asked: AskedRegistration; changed: boolean }) {
  const { t } = useI18n();
  const { meeting } = asked;
  const answered = useAnswered({ ...asked, comes: true });
  const { isOpen: open, noSeat } = asked;
  const isGroupFull = meeting.groups.some(({ letter, left }) => letter === asked.group && left === 0);
  return (
    <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} attendAs={asked.attendAs} />}>
      {changed ? (
        <Note tone="warn" live>
          <p>{t("contacts.confirm.changed")}</p>
        </Note>
      ) : null}
      <h1>{t(open ? "registration.confirm.title" : "registration.closed.over")}</h1>
      <MeetingTitle meeting={meeting} linked={meeting.isPublic} />
      {open && noSeat ? <NoSeatText why={noSeat} contact={meeting.contactEmail} /> : null}
      {open ? <p>{t("registration.confirm.lede")}</p> : null}
      {open && isGroupFull ? <p>{t("registration.confirm.groupFull")}</p> : null}
      <div className="mt6">
        <Facts
          items={[
            { term: t("contacts.field.name"), value: asked.name },
            { term: t("contacts.field.email"), value: asked.email },
            { term: t("contacts.field.organisation"), value: asked.organisation },
            { term: t("contacts.field.kind"), value: t(`contacts.kind.${asked.kind}`) },
            ...answered,
            {
              term: t("registration.fact.language"),
              value: (
                <span lang={asked.language}>
                  {languageNames[asked.language as keyof typeof languageNames]}
                </span>
              ),
            },
          ]}
        />
      </div>
      {open && asked.organisation ? <p className="small mt4">{t("registration.named")}</p> : null}
      <PostForm className="mt8" hidden={{ version: asked.version }}>
        <div className="actions">
          {open ? (
            <SubmitButton name="intent" value="confirm">
              {t(noSeat ? "registration.wait" : "registration.confirm.yes")}
            </SubmitButton>
          ) : null}
          <SubmitButton kind="second" name="intent" value="refuse">
            {t("contacts.confirm.no")}
          </SubmitButton>
        </div>
      </PostForm>
    </Row>
  );
}

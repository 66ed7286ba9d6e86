import type { MailingKind, MailingStatus, RecipientCounts } from "~/domain/mailings/mailing.ts";
import type { WordsRefusal } from "~/domain/mailings/policy.ts";
import type { Unreached } from "~/domain/segments/segment.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { zonePlace } from "~/i18n/zone-places.ts";
import { paths } from "~/paths.ts";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { Note } from "../note.tsx";
import { UnreachedNote } from "../segments/unreached-note.tsx";
import { LeftOutText } from "./left-out.tsx";

export type ShownOne = {
  number: number;
  kind: MailingKind;
  status: MailingStatus;
  perMinute: number | null;
  /** of a draft: the hour that it missed */
  sendAt: string | null;
  version: number;
  isListed: boolean;
  leftOut: RecipientCounts["leftOut"] | null;
};
/** Whom it goes to is all there to be counted: before that it is more by the minute. What was stopped gets no more. */
export const isWrittenDown = ({ status, isListed }: Pick<ShownOne, "status" | "isListed">): boolean =>
  isListed || status === "stopped";

type Props = {
  frame: MeetingFrame;
  mailing: ShownOne;
  counts: RecipientCounts;
  /** of the consultees that its segment names */
  unreached: { of: string | null; all: Unreached[] };
  schedule: Binding;
  /** why its words may not go out as they stand */
  refusedWords: WordsRefusal | null;
  timeZone: string;
  proposed: { on: string; at: string };
};

/** Before it starts: whom it goes to while its meeting is not over or called off, and what can be done with it. */
export function BeforeMailing({
  frame,
  mailing,
  counts,
  unreached,
  schedule,
  refusedWords,
  timeZone,
  proposed,
}: Props) {
  const { t, date } = useI18n();
  const { number, version, status, sendAt, perMinute } = mailing;
  const { slug } = frame;
  const out = Object.values(counts.leftOut).some((many) => many > 0);
  const pace =
    perMinute === null
      ? t("mailingDesk.form.atOnce")
      : t("mailingDesk.form.perMinute", { n: String(perMinute) });
  const missed = status === "draft" && sendAt !== null;
  return (
    <>
      {missed || (status === "scheduled" && refusedWords && !frame.ended) ? (
        <Note tone="warn">
          <p>
            {missed
              ? t("mailingDesk.run.missed", { moment: date(sendAt, "moment") })
              : t("mailingDesk.run.willMiss")}
          </p>
          {refusedWords ? <p>{t(`mailingDesk.refused.${refusedWords}`)}</p> : null}
        </Note>
      ) : null}
      {frame.ended ? null : (
        <section className="block" aria-labelledby="to">
          <h2 id="to">{t("mailingDesk.to.title")}</h2>
          <p>
            <strong>{t("mailingDesk.to.now", { count: counts.included })}</strong> · {pace}
          </p>
          <p>
            <LeftOutText counts={counts.leftOut} unreached={unreached.all.length} />
          </p>
          <UnreachedNote {...unreached} opens />
          <p>
            {counts.included > 0 ? (
              <a href={paths.desk.mailing(slug, number, { show: "recipients" })}>
                {t("mailingDesk.to.list")}
              </a>
            ) : null}
            {counts.included > 0 && out ? " · " : null}
            {out ? (
              <a href={paths.desk.mailing(slug, number, { show: "out" })}>{t("mailingDesk.to.outList")}</a>
            ) : null}
          </p>
        </section>
      )}
      <section className="block form-narrow" aria-labelledby="send">
        <h2 id="send">{t("mailingDesk.act.sendTitle")}</h2>
        {frame.status === "cancelled" || frame.status === "closed" ? (
          <>
            <p>{t(`mailingDesk.act.${frame.status}`)}</p>
            {status === "scheduled" ? (
              <PostForm hidden={{ version, intent: "unschedule" }}>
                <SubmitButton kind="second">{t("mailingDesk.act.unschedule")}</SubmitButton>
              </PostForm>
            ) : null}
          </>
        ) : (
          <SendForms {...{ slug, mailing, schedule, timeZone, proposed }} />
        )}
        {status === "draft" ? (
          <PostForm hidden={{ version, intent: "drop" }}>
            <SubmitButton kind="quiet">{t("mailingDesk.act.drop")}</SubmitButton>
          </PostForm>
        ) : null}
      </section>
    </>
  );
}

type SendProps = { slug: string } & Pick<Props, "mailing" | "schedule" | "timeZone" | "proposed">;

/** Now, as a test, or at an hour. */
function SendForms({
  slug,
  mailing: { number, version, status, sendAt },
  schedule,
  timeZone,
  proposed,
}: SendProps) {
  const { t, date, sentence, language } = useI18n();
  return (
    <>
      {status === "scheduled" && sendAt ? (
        <p>{t("mailingDesk.run.at", { moment: date(sendAt, "moment") })}</p>
      ) : null}
      <PostForm hidden={{ version }}>
        <div className="actions">
          <SubmitButton name="intent" value="send">
            {t("mailingDesk.act.send")}
          </SubmitButton>
          <SubmitButton kind="second" name="intent" value="test">
            {t("mailingDesk.act.test")}
          </SubmitButton>
          {status === "draft" ? (
            <a href={paths.desk.editMailing(slug, number)}>{t("mailingDesk.act.change")}</a>
          ) : (
            <SubmitButton kind="quiet" name="intent" value="unschedule">
              {t("mailingDesk.act.unschedule")}
            </SubmitButton>
          )}
        </div>
        {status === "scheduled" ? <p className="m">{t("mailingDesk.refused.scheduled")}</p> : null}
      </PostForm>
      <details open={schedule.answered}>
        <summary>{t("mailingDesk.act.later")}</summary>
        <PostForm hidden={{ version, intent: "schedule" }}>
          <DateInput {...schedule.field("on", proposed.on)} label={t("mailingDesk.act.on")} />
          <TextInput
            {...schedule.field("at", proposed.at)}
            className="narrow"
            label={t("mailingDesk.act.hour")}
            hint={sentence(t("meetings.localTime", { place: zonePlace(timeZone, language) }))}
          />
          <div className="actions">
            <SubmitButton kind="second">{t("mailingDesk.act.schedule")}</SubmitButton>
          </div>
        </PostForm>
      </details>
    </>
  );
}

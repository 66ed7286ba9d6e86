import { type Fate, type FateCounts, fates } from "~/domain/mailings/mailing.ts";
import type { WordsRefusal } from "~/domain/mailings/policy.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { Note } from "../note.tsx";
import { Shape, type ShapeName } from "../shape.tsx";
import { isWrittenDown, type ShownOne } from "./before-mailing.tsx";
import { LeftOutText } from "./left-out.tsx";

type Props = {
  frame: MeetingFrame;
  mailing: ShownOne;
  fates: FateCounts;
  /** so many mails have left */
  gone: number;
  /** why its words may go out no more as they stand */
  refusedWords: WordsRefusal | null;
  now: string;
};

const shapes: Record<Fate, ShapeName> = {
  waiting: "others",
  sent: "half",
  filed: "held",
  bounced: "late",
  unreachable: "late",
  not_sent: "held",
  registered: "done",
  in_line: "others",
  declined: "held",
};

/** How far it is, what became of it so far, and holding it up. */
export function MailingProgress({ frame, mailing, fates: counts, gone, refusedWords, now }: Props) {
  const { t, number: figure, date } = useI18n();
  const { status, version, perMinute, isListed, leftOut } = mailing;
  const isWritten = isWrittenDown(mailing);
  const all = fates.reduce((sum, fate) => sum + counts[fate], 0);
  const minutes = perMinute ? counts.waiting / perMinute : 0;
  const end = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  return (
    <section className="block" aria-labelledby="run">
      <div className="secth">
        <h2 id="run">{t("mailingDesk.run.title")}</h2>
      </div>
      {status === "paused" && refusedWords ? (
        <Note tone="warn">
          {t(`mailingDesk.refused.${refusedWords}`)} {t("mailingDesk.run.cantGoOn")}
        </Note>
      ) : null}
      {isWritten ? (
        <p>
          <strong className="big">
            {t("mailingDesk.run.done", { done: figure(gone), all: figure(all) })}
          </strong>{" "}
          {status === "sending" && perMinute && counts.waiting > 0
            ? t("mailingDesk.run.about", { time: date(end, "hour") })
            : null}
        </p>
      ) : null}
      {isWritten && all > 0 ? (
        <progress className="reach" value={gone} max={all} aria-labelledby="run">
          {figure(gone)}
        </progress>
      ) : null}
      <ul className="checks">
        {fates
          .filter((fate) => isWritten && counts[fate] > 0)
          .map((fate) => (
            <li key={fate}>
              <Shape name={shapes[fate]} />
              <p>
                <a href={paths.desk.mailing(frame.slug, mailing.number, { fate })}>
                  {t(`mailingDesk.fate.${fate}`)}
                </a>{" "}
                {figure(counts[fate])}
                {fate === "waiting" && perMinute ? (
                  <span className="m"> {t("mailingDesk.form.perMinute", { n: String(perMinute) })}</span>
                ) : null}
              </p>
            </li>
          ))}
      </ul>
      {status === "sending" ? (
        <p className="m">{t(isListed ? "mailingDesk.run.goesOn" : "mailingDesk.run.preparing")}</p>
      ) : null}
      {status === "paused" ? <p className="m">{t("mailingDesk.run.held")}</p> : null}
      {leftOut ? (
        <p className="m">
          <LeftOutText counts={leftOut} />
        </p>
      ) : null}
      {status === "sending" || status === "paused" ? (
        <PostForm hidden={{ version }}>
          <div className="actions">
            {status === "sending" ? (
              <SubmitButton name="intent" value="pause" shortcut="P">
                {t("mailingDesk.act.pause")}
              </SubmitButton>
            ) : refusedWords ? null : (
              <SubmitButton name="intent" value="resume" shortcut="P">
                {t("mailingDesk.act.resume")}
              </SubmitButton>
            )}
            <SubmitButton kind="quiet" name="intent" value="stop">
              {t("mailingDesk.act.stop")}
            </SubmitButton>
          </div>
        </PostForm>
      ) : null}
    </section>
  );
}

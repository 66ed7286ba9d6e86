import type { RequiredPart } from "~/domain/meetings/meeting.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import { Shape } from "../shape.tsx";
import type { MeetingFrame } from "./meeting-head.tsx";
import { toldWords } from "./told-words.ts";

type MissingProps = {
  slug: string;
  missing: RequiredPart[];
  /** it was to begin before now */
  past: boolean;
  /** the consultation that is to be announced before it */
  consultation: string | null;
};

/** What a draft lacks before it can be announced, each with the place where it is written. */
export function MissingParts({ slug, missing, past, consultation }: MissingProps) {
  const { t } = useI18n();
  const where = (part: RequiredPart) =>
    part === "hours" || part === "place" ? paths.desk.meetingSchedule(slug) : paths.desk.editMeeting(slug);
  const links = [
    ...missing.map((part) => ({
      href: `${where(part)}#${fieldOf[part]}`,
      text: t(`meetingDesk.part.${part}`),
    })),
    ...(past ? [{ href: `${where("hours")}#${fieldOf.hours}`, text: t("meetingDesk.missing.past") }] : []),
    ...(consultation
      ? [{ href: paths.desk.consultation(consultation), text: t("meetingDesk.missing.consultation") }]
      : []),
  ];
  return (
    <section className="block" aria-labelledby="missing">
      <h2 id="missing">{t("meetingDesk.missing.title")}</h2>
      {links.length === 0 ? (
        <p>
          <Shape name="done" /> {t("meetingDesk.missing.none")}
        </p>
      ) : (
        <ul className="checks">
          {links.map(({ href, text }) => (
            <li key={href}>
              <Shape name="yours" />
              <p>
                <a href={href}>{text}</a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The section of the page where each is written. */
const fieldOf: Record<RequiredPart, string> = {
  title: "words",
  purpose: "words",
  hours: "when",
  place: "where",
  contact_name: "who",
  contact_email: "who",
};

/** Taking it before its audience; it says what will happen, and does it. */
export function AnnounceForm({ internal, version }: { internal: boolean; version: number }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="announce" className="form-narrow block">
      <h2 id="announce">{t("meetingDesk.announce.title")}</h2>
      <p>{internal ? t("meetingDesk.announce.meansInternal") : t("meetingDesk.announce.means")}</p>
      <PostForm hidden={{ intent: "announce", version }} className="actions">
        <SubmitButton>{t("meetingDesk.announce.do")}</SubmitButton>
      </PostForm>
    </section>
  );
}

/** Calling it off, for a reason that stays on its page; a draft needs none. */
export function CancelForm({ form, frame }: { form: Binding; frame: MeetingFrame }) {
  const { t } = useI18n();
  const draft = frame.status === "draft";
  return (
    <section aria-labelledby="cancel" className="form-narrow block">
      <h2 id="cancel">{t("meetingDesk.cancel.title")}</h2>
      <p>
        {draft
          ? t("meetingDesk.cancel.meansDraft")
          : frame.audience === "internal"
            ? t("meetingDesk.cancel.meansInternal")
            : t("meetingDesk.cancel.means")}{" "}
        {toldWords(t, frame, "calledOff")}
      </p>
      <details open={form.answered}>
        <summary>{t("meetingDesk.cancel.open")}</summary>
        <PostForm hidden={{ intent: "cancel" }}>
          {draft ? null : (
            <TranslatedField
              form={form}
              name="reason"
              label={t("meetingDesk.part.reason")}
              languages={frame.languages}
              rows={3}
            />
          )}
          <div className="actions">
            <SubmitButton kind="second">{t("meetingDesk.cancel.do")}</SubmitButton>
          </div>
        </PostForm>
      </details>
    </section>
  );
}

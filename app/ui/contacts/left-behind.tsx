import type { LeftBehind } from "~/domain/mailings/left-behind.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TimeText } from "../time-text.tsx";
import { MeetingLink } from "./past-meetings.tsx";

type Props = { behind: LeftBehind[]; email: string; successor: string };

/** Meetings to come of one who has handed over, each with a way to his successor; nothing where there are none. */
export function LeftBehindMeetings({ behind, email, successor }: Props) {
  const { t } = useI18n();
  if (behind.length === 0) return null;
  const title = t("contactDesk.behind.title");
  return (
    <section className="mt8">
      <h2>{title}</h2>
      <p>{t("contactDesk.behind.lede", { email, name: successor })}</p>
      <DataTable
        dense
        stacks
        caption={title}
        captionHidden
        columns={[
          { key: "meeting", head: t("contactDesk.past.meeting"), rowHead: true },
          { key: "on", head: t("contactDesk.past.on") },
          { key: "what", head: t("contactDesk.behind.what") },
          { key: "next", head: t("contactDesk.behind.next") },
        ]}
        rows={behind.map((one) => ({
          id: one.meeting.slug,
          meeting: <MeetingLink meeting={one.meeting} />,
          on: one.meeting.startsAt ? <TimeText value={one.meeting.startsAt} style="short" /> : null,
          what: <What one={one} />,
          next: <Next one={one} successor={successor} />,
        }))}
      />
    </section>
  );
}

/** His registration is ended or changed on its own page. */
function What({ one: { what, registration, meeting } }: { one: LeftBehind }) {
  const { t } = useI18n();
  const text = t(`contactDesk.behind.${what}`);
  return registration ? <a href={paths.desk.registration(meeting.slug, registration)}>{text}</a> : text;
}

function Next({ one, successor }: { one: LeftBehind; successor: string }) {
  const { t } = useI18n();
  const { by, offered, known, meeting } = one;
  if (offered) return t("contactDesk.behind.offered", { name: successor });
  if (!by) return t(known ? "contactDesk.behind.known" : "contactDesk.behind.noWay", { name: successor });
  if (by === "mailing")
    return (
      <>
        {t("contactDesk.behind.heldUp")}{" "}
        <a href={paths.desk.mailings(meeting.slug)}>{t("contactDesk.behind.goOn")}</a>
      </>
    );
  return (
    <PostForm hidden={{ intent: "pass_on", meeting: meeting.slug }}>
      <SubmitButton kind="second">
        {t(by === "offer" ? "contactDesk.behind.offer" : "contactDesk.behind.invite")}
      </SubmitButton>
    </PostForm>
  );
}

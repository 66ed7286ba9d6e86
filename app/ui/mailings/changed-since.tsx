import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Note } from "../note.tsx";

/** What a mailing told may hold no longer: the meeting was changed after it had begun, and what it was before stands on its page. */
export function ChangedSince({ slug, at }: { slug: string; at: string | null }) {
  const { t, date } = useI18n();
  if (at === null) return null;
  return (
    <Note tone="warn">
      {t("mailingDesk.changedSince", { moment: date(at, "moment") })}{" "}
      <a href={`${paths.desk.meeting(slug)}#changes`}>{t("meetingDesk.overview.changes")}</a>
    </Note>
  );
}

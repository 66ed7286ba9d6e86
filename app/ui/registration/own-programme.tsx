import type { OwnRegistration } from "~/domain/own/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { useHostText } from "../public/host-text.tsx";
import { AgendaList } from "../public/meeting-agenda.tsx";
import { MeetingMaterial } from "../public/meeting-parts.tsx";
import { Row } from "../row.tsx";

/**
 * What the meeting is for, its agenda and its material. Where its public page has them too the agenda is folded; a meeting for staff
 * only has no other place for it.
 */
export function OwnProgrammeRows({ own }: { own: OwnRegistration }) {
  const { t } = useI18n();
  const { meeting, programme } = own;
  const host = useHostText(meeting.mainLanguage);
  if (!programme) return null;
  const { agenda, materials, today } = programme;
  const { slug, isPublic, mainLanguage } = meeting;
  const list = <AgendaList meeting={{ agenda, mainLanguage }} />;
  return (
    <>
      <Row label={t("meetings.one.purpose")} heading>
        {host.paragraphs(meeting.purpose)}
        {isPublic ? (
          <p>
            <a href={paths.meeting(slug)}>{t("meetings.one.more")}</a>
          </p>
        ) : null}
      </Row>
      {agenda.length > 0 ? (
        <Row label={t("meetings.one.agenda")} heading>
          {isPublic ? (
            <details className="more">
              <summary>{t("registration.showAgenda")}</summary>
              {list}
            </details>
          ) : (
            list
          )}
        </Row>
      ) : null}
      <MeetingMaterial meeting={{ materials, mainLanguage }} today={today} />
    </>
  );
}

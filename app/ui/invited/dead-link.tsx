import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeadLink, DeadLinkBoundary } from "../dead-link.tsx";

/** Where the link of an invitation opens nothing. */
export function DeadInvitationBoundary() {
  const { t } = useI18n();
  return (
    <DeadLinkBoundary>
      <DeadLink title={t("invitation.dead.title")} text={t("invitation.dead.text")}>
        <a href={paths.meetings()}>{t("meetings.title")}</a>
      </DeadLink>
    </DeadLinkBoundary>
  );
}

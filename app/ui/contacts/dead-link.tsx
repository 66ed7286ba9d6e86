import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeadLink, DeadLinkBoundary } from "../dead-link.tsx";

/** Where a link of the invitation list opens nothing, it says how to get another. */
export function DeadListBoundary() {
  const { t } = useI18n();
  return (
    <DeadLinkBoundary>
      <DeadLink title={t("contacts.dead.title")} text={t("contacts.dead.text")}>
        <a href={paths.invitationList()}>{t("contacts.title")}</a>
      </DeadLink>
    </DeadLinkBoundary>
  );
}

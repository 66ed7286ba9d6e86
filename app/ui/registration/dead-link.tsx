import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeadLink, DeadLinkBoundary } from "../dead-link.tsx";

/** Where a link of a registration opens nothing, it says how to get another. */
export function DeadRegistrationBoundary() {
  const { t } = useI18n();
  return (
    <DeadLinkBoundary>
      <DeadLink title={t("registration.dead.title")} text={t("registration.dead.text")}>
        <a href={paths.registrationLost()}>{t("registration.lost.link")}</a>
      </DeadLink>
    </DeadLinkBoundary>
  );
}

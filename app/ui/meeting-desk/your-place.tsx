import type { RegistrationStatus } from "~/domain/meetings/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { ExternalLink } from "../public/external-link.tsx";

type Props = {
  status: RegistrationStatus;
  /** where he comes, digitally */
  joinUrl: string | null;
  /** the private link to his own page */
  url: string;
};

/** Of whoever is asked to a meeting for staff only: how it stands with him, the way in, and where he answers. */
export function YourPlace({ status, joinUrl, url }: Props) {
  const { t } = useI18n();
  return (
    <section className="block" aria-labelledby="your-place">
      <h2 id="your-place">{t(`registration.state.${status}`)}</h2>
      {joinUrl ? (
        <p>
          <ExternalLink href={joinUrl}>{t("registration.join")}</ExternalLink>
          <span className="meta where">{t("registration.joinText")}</span>
        </p>
      ) : null}
      <p>
        <a href={url}>{t("meetingDesk.overview.yourPlace")}</a>
      </p>
    </section>
  );
}

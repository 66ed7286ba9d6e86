import { useI18n } from "~/i18n/use-i18n.tsx";
import { useNonce } from "~/nonce.ts";
import followScript from "./follow.js?url";

/** Seconds after which a page loads itself where no script does it. */
const seconds = 20;

/** Keeps the parts of a page that are marked with `data-followed` as they are now. Without scripts the page loads itself, until it is told not to (WCAG 2.2.2). */
export function Follow({ events, here, still }: { events: string; here: string; still: boolean }) {
  const { t } = useI18n();
  return (
    <>
      <span hidden data-follow={events} />
      <script src={followScript} nonce={useNonce()} defer />
      <noscript>
        {still ? null : <meta httpEquiv="refresh" content={String(seconds)} />}
        <p className="m follows">
          {still ? (
            <a href={here}>{t("roomDesk.follow.start")}</a>
          ) : (
            <>
              {t("roomDesk.follow.itself", { seconds })}{" "}
              <a href={`${here}${here.includes("?") ? "&" : "?"}still=1`}>{t("roomDesk.follow.stop")}</a>
            </>
          )}
        </p>
      </noscript>
    </>
  );
}

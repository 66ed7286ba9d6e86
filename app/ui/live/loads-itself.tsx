import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { useActing } from "./acting.tsx";

const seconds = 15;

/** Without scripts the reading page loads itself, until it is told to stop: a page that moves must be one that one can stop (WCAG 2.2.2). */
export function LoadsItself() {
  const { t } = useI18n();
  const { opened } = useActing();
  return (
    <noscript>
      {opened.still ? null : <meta httpEquiv="refresh" content={String(seconds)} />}
      <p className="m pad">
        {opened.still ? (
          <a href={paths.live.table()}>{t("live.page.look")}</a>
        ) : (
          <>
            {t("live.page.itself", { seconds })}{" "}
            <a href={paths.live.table({ still: "1" })}>{t("live.page.stop")}</a>
          </>
        )}
      </p>
    </noscript>
  );
}

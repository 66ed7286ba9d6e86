import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeadLinkBoundary } from "../dead-link.tsx";
import { Mark } from "../mark.tsx";
import type { Acting } from "./acting.tsx";
import { LiveHead } from "./live-head.tsx";
import { RefusedAnswer } from "./refused.tsx";
import { HeldHere } from "./waiting.tsx";

/** Where a device asks for its table and sits at none. */
export function NoTablePage({ answer }: { answer: Acting["answer"] }) {
  const { t } = useI18n();
  return (
    <>
      <LiveHead mark={<Mark />} title={t("live.gone.title")} />
      <main className="pad" id="main">
        <DeadLinkBoundary>
          <RefusedAnswer answer={answer} />
          <p>{t("live.gone.text")}</p>
          <HeldHere table="" />
          <p className="actions">
            <a className="btn" href={paths.live.join()}>
              {t("live.join.title")}
            </a>
          </p>
        </DeadLinkBoundary>
      </main>
    </>
  );
}

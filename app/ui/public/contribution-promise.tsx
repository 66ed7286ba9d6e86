import type { PublishedResponse } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { withBars } from "../barred.tsx";
import { Rich } from "../rich.tsx";
import { Knot } from "../spun.tsx";
import { useHostText } from "./host-text.tsx";

/** The fifth knot: what the response promises, 'not yet' with its date; or that it promises nothing more. */
export function ContributionPromise({
  response,
  today,
}: {
  response: PublishedResponse | null;
  today: string;
}) {
  const { t, date, sentence } = useI18n();
  const host = useHostText(response?.consultation.mainLanguage ?? "en");
  const promise = response?.promise;
  return (
    <Knot
      passage="next"
      label={t("states.stage.followed_up")}
      margin={
        promise ? (
          <>
            <p>{sentence(t("common.thread.next"))}</p>
            <p>
              <time dateTime={promise.byOn}>{t("common.word.by", { date: date(promise.byOn) })}</time>
            </p>
          </>
        ) : null
      }
    >
      {promise && response ? (
        <>
          <h2 className="h3" lang={response.language}>
            {withBars(promise.what)}
          </h2>
          <p>
            <Rich
              k={promise.byOn < today ? "responses.promiseLate" : "responses.responsible"}
              with={{ body: host.span(promise.body.name) }}
            />
          </p>
        </>
      ) : (
        <>
          <h2 className="h3">{t(response ? "responses.noPromise" : "contributions.one.willFollow")}</h2>
          <p>{t(response ? "responses.noPromiseText" : "contributions.one.willFollowText")}</p>
        </>
      )}
    </Knot>
  );
}

import type { PublishedResponse } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { withBars } from "../barred.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { useHostText } from "./host-text.tsx";

/** What the response promises, by when and who; or that it promises nothing more. */
export function ResponsePromise({
  response,
  today,
  past,
}: {
  response: PublishedResponse;
  today: string;
  /** what is shown holds no longer: nothing is said of how far it has come */
  past?: boolean;
}) {
  const { t, date } = useI18n();
  const host = useHostText(response.consultation.mainLanguage);
  const { promise, language } = response;
  if (!promise) {
    return (
      <Row label={t("responses.promise")} heading>
        <p>{t("responses.noPromiseText")}</p>
      </Row>
    );
  }
  return (
    <Row
      label={t("responses.promise")}
      heading
      margin={
        <p>
          <time dateTime={promise.byOn}>{t("common.word.by", { date: date(promise.byOn) })}</time>
        </p>
      }
    >
      <p className="words" lang={language}>
        {withBars(promise.what)}
      </p>
      <p>
        <Rich
          k={
            past
              ? "responses.promisedThen"
              : promise.byOn < today
                ? "responses.promiseLate"
                : "responses.responsible"
          }
          with={{ body: host.span(promise.body.name) }}
        />
      </p>
    </Row>
  );
}

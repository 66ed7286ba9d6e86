import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ErrorPage } from "../error-page.tsx";
import { useRootData } from "../root-data.ts";
import { Row } from "../row.tsx";

/** A page's error boundary: where a link of the invitation list opens nothing, it says how to get another. */
export function DeadListBoundary() {
  const error = useRouteError();
  const { t } = useI18n();
  const { requestId } = useRootData();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 400) return <ErrorPage kind="badRequest" homeHref={paths.home()} />;
  if (status !== 404) return <ErrorPage kind="failed" homeHref={paths.home()} requestId={requestId} />;
  return (
    <Row>
      <h1>{t("contacts.dead.title")}</h1>
      <p className="lede mt4">{t("contacts.dead.text")}</p>
      <p>
        <a href={paths.invitationList()}>{t("contacts.title")}</a>
      </p>
    </Row>
  );
}

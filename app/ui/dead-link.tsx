import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "~/paths.ts";
import { ErrorPage } from "./error-page.tsx";
import { useRootData } from "./root-data.ts";
import { Row } from "./row.tsx";

/** A page's error boundary: where a link opens nothing it shows what is given; else what any page shows of an error. */
export function DeadLinkBoundary({ children }: { children: ReactNode }) {
  const error = useRouteError();
  const { requestId } = useRootData();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 400) return <ErrorPage kind="badRequest" homeHref={paths.home()} />;
  if (status !== 404) return <ErrorPage kind="failed" homeHref={paths.home()} requestId={requestId} />;
  return <>{children}</>;
}

/** That a link opens nothing, why, and where one gets another. */
export function DeadLink({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Row>
      <h1>{title}</h1>
      <p className="lede mt4">{text}</p>
      <p>{children}</p>
    </Row>
  );
}

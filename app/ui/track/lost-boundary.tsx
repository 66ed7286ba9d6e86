import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { paths } from "~/paths.ts";
import { ErrorPage } from "../error-page.tsx";
import { useRootData } from "../root-data.ts";
import { GonePage } from "./gone-page.tsx";
import { LostPage } from "./lost-page.tsx";

/** A page's error boundary: where a link is missing, it says how to get one. */
export function LostBoundary({ kind }: { kind: "lost" | "dead" }) {
  const error = useRouteError();
  const { requestId } = useRootData();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (isGone(error)) return <GonePage />;
  if (status === 404) return <LostPage kind={kind} />;
  if (status === 400) return <ErrorPage kind="badRequest" homeHref={paths.home()} />;
  return <ErrorPage kind="failed" homeHref={paths.home()} requestId={requestId} />;
}

/** The link is one of ours, and its submission is not here any more. */
export const isGone = (error: unknown) =>
  isRouteErrorResponse(error) && error.status === 404 && error.data === "gone";

/** The frame of every public page and of a contributor's own. Script-free. */
import { Outlet, useMatches } from "@remix-run/react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PublicShell } from "~/ui/public-shell.tsx";
import { useRootData } from "~/ui/root-data.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };

export default function PublicLayout() {
  const i18n = useI18n();
  const last = useMatches().at(-1);
  const crumbs = (last?.handle as RouteHandle | undefined)?.crumbs;
  return (
    <PublicShell data={useRootData()} crumbs={last?.data ? crumbs?.(last.data, i18n) : undefined}>
      <Outlet />
    </PublicShell>
  );
}

/** The frame of a phone at a table. */
import { Outlet } from "@remix-run/react";
import liveCss from "~/styles/live.css?url";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };

export const links = () => [{ rel: "stylesheet", href: liveCss }];

export default function LiveLayout() {
  return (
    <div className="live">
      <Outlet />
    </div>
  );
}

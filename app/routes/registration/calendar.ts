/** One's own entry for a calendar: oneself as who comes, with the link to join for whoever takes part digitally. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarOf } from "#emails/meeting-mail.ts";
import { readOwnEntry } from "~/domain/notifications/facts-meetings.server.ts";
import { attachmentHeader } from "~/server/files/name.ts";
import { notFound } from "~/server/guard.server.ts";
import { mailAddresses } from "~/server/mail-addresses.ts";
import { requireRegistered } from "~/server/registered.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "link" };

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const { ctx, own } = await requireRegistered(context, request, params.ref);
  const reading = { db: ctx.db.read, addresses: mailAddresses(context.config), now: ctx.now() };
  const facts = await readOwnEntry(reading, own.ref);
  const { calendar } = facts ? calendarOf(facts) : {};
  if (!calendar) throw notFound();
  return new Response(calendar.text, {
    headers: {
      "Content-Type": `text/calendar; charset=utf-8; method=${calendar.method}`,
      "Content-Disposition": attachmentHeader(`${own.meeting.slug}.ics`),
      "Content-Language": own.language,
    },
  });
}

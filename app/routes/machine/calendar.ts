/** A meeting as a file for calendars: what its page says of when and where, in the reader's language. No link to join. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarText } from "#emails/calendar.ts";
import { inRoom } from "~/domain/meetings/meeting.ts";
import type { PublishedMeeting } from "~/domain/published/meetings.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import { attachmentHeader } from "~/server/files/name.ts";
import { found } from "~/server/reading.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const row = await found(getMeetingRow(context.house.db.read, params.slug ?? ""));
  const { uid, sequence, changedAt, data } = row;
  const { language, config } = context;
  const url = config.origin + paths.meeting(data.slug);
  const words = (text: Translated) => pick(text, language, data.mainLanguage as Language).text;
  const { startsAt, endsAt, timeZone, status } = data;
  const { t } = translator(language, { timeZone });
  const text = calendarText("PUBLISH", {
    ...{ uid, sequence, changedAt, startsAt, endsAt, timeZone, url },
    cancelled: status === "cancelled",
    title: words(data.title),
    description: [
      ...told(data, words),
      ...(data.format === "hybrid" && status === "announced" ? [t("meetings.one.online")] : []),
      words(data.purpose),
      url,
    ].join("\n\n"),
    place: inRoom(data.format) ? words(data.place) : t("states.format.digital"),
    organizer: { name: words(data.host.name), email: data.contactEmail },
  });
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": attachmentHeader(`${data.slug}.ics`),
      "Content-Language": language,
    },
  });
}

/** Why it was called off or moved last. */
const told = ({ changes }: PublishedMeeting, words: (text: Translated) => string): string[] =>
  changes.slice(0, 1).map(({ reason }) => words(reason));

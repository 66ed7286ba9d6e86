/**
 * Those who answered to a meeting as a CSV for its coordinators: the same filter, nothing that a spreadsheet would run, no needs
 * of access.
 */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { listAttendance } from "~/domain/meetings/attendance.server.ts";
import { repliesTo } from "~/domain/meetings/registration.ts";
import { type ListedRegistration, narrowed, standingOf } from "~/domain/meetings/registration-list.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { csvAnswer, csvInstant, csvLine } from "~/server/csv.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { readRegistrationFilter } from "~/server/registration-filter.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  const filter = readRegistrationFilter(request);
  const { t, language } = translator(context.language);
  const rows = narrowed(await listRegistrations(ctx.db.read, row.id), filter);
  const there = new Map(
    (await listAttendance(ctx.db.read, row.id)).map(({ ref, presence }) => [ref, presence]),
  );
  const wayOf = (ref: string) => {
    const presence = there.get(ref);
    return presence ? t(`door.presence.${presence}`) : "";
  };
  const { questions, mainLanguage, timeZone } = row;
  const cellsOf = (one: ListedRegistration) => [
    ...[one.name, one.organisation ?? "", one.email ?? "", t(`contacts.kind.${one.kind}`)],
    ...[t(`registrationDesk.status.${standingOf(one)}`), t(`registrationDesk.how.${one.attendAs}`)],
    ...[
      one.group ?? "",
      one.wishedGroup ?? "",
      one.satAt ?? "",
      wayOf(one.ref),
      t(`registrationDesk.source.${one.source}`),
      one.answeredAt === null ? "" : csvInstant(one.answeredAt, timeZone),
    ],
    ...repliesTo(questions, one.answers),
  ];
  async function* lines() {
    yield csvLine([
      ...(["name", "organisation", "email", "kind"] as const).map((key) => t(`registrationDesk.new.${key}`)),
      ...(["answer", "how", "group", "wished", "sat", "came", "source", "answered"] as const).map((key) =>
        t(`registrationDesk.list.${key}`),
      ),
      ...questions.map((question) => pick(question, language, mainLanguage as Language).text),
    ]);
    yield rows.map((one) => csvLine(cellsOf(one))).join("");
  }
  return csvAnswer([t("registrationDesk.csvFile"), row.slug, ...Object.values(filter)], lines());
}

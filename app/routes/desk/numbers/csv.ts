/** The numbers of all meetings as a CSV: a row a meeting, then one a kind. What is not known is an empty cell. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { contactKinds } from "~/domain/contacts/contact.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import { presences } from "~/domain/meetings/attendance.ts";
import { registrationStatuses } from "~/domain/meetings/registration.ts";
import { type ByKind, places, pointsIn, total } from "~/domain/numbers/numbers.ts";
import { pick } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { csvAnswer, csvLine } from "~/server/csv.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { readOverTime } from "~/server/numbers.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const { t, sentence } = translator(context.language);
  const meetings = await readOverTime(ctx);
  const head = [
    ...[t("numbers.csv.day"), t("numbers.overTime.meeting"), t("numbers.csv.kind")],
    ...[t("numbers.step.invited"), t("numbers.step.reached")],
    ...registrationStatuses.map((status) => t(`registrationDesk.status.${status}`)),
    ...[t("numbers.step.came"), ...presences.map((way) => t(`numbers.cameBy.${way}`))],
    ...[t("numbers.csv.followed")],
    ...[t("numbers.overTime.newcomers"), t("numbers.csv.known")],
    ...[t("numbers.csv.newRegistered"), t("numbers.csv.knownRegistered")],
    ...[t("numbers.overTime.said"), ...places.map((place) => t(`numbers.place.${place}`))],
  ].map(sentence);
  async function* lines() {
    yield csvLine(head);
    for (const { title, mainLanguage, hours, numbers } of meetings) {
      const { invited, reached, answers, newRegistered, came, streamFollowers, points } = numbers;
      const day = dateIn(hours.startsAt, hours.timeZone);
      const name = pick(title, context.language, mainLanguage).text;
      const people = (figure: (counts: ByKind) => number) => [
        ...[invited, reached].map((counts) => cell(counts && figure(counts))),
        ...registrationStatuses.map((status) => cell(answers && figure(answers[status]))),
        cell(came && figure(came.byKind)),
      ];
      yield csvLine([
        ...[day, name, t("numbers.csv.all"), ...people(total)],
        ...[...presences.map((way) => cell(came?.presence?.[way])), cell(streamFollowers)],
        ...[cell(came?.newcomers?.count), cell(came?.newcomers?.known)],
        ...[cell(newRegistered?.count), cell(newRegistered?.known)],
        ...[cell(points && pointsIn(points)), ...places.map((place) => cell(points?.[place]))],
      ]);
      for (const kind of contactKinds)
        yield csvLine(
          filled([day, name, t(`contacts.kind.${kind}`), ...people((counts) => counts[kind])], head.length),
        );
    }
  }
  return csvAnswer([t("numbers.csv.file")], lines());
}

const cell = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : String(value);

/** Empty cells behind those that a row has: one with fewer than the head is refused by what reads the file. */
const filled = (cells: string[], width: number) => Array.from({ length: width }, (_, i) => cells[i] ?? "");

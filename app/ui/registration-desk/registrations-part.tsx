import type { RegistrationNumbers } from "~/domain/meetings/registration-list.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";

type Props = {
  slug: string;
  numbers: Pick<RegistrationNumbers, "status" | "kept" | "lacks">;
  capacity: number | null;
  calledOff: boolean;
  /** whoever waits may still get a seat */
  toCome: boolean;
  /** it is for staff only, and takes more of them */
  asksStaff: boolean;
};

/** How many come to a meeting, on its overview, and the way to who they are. */
export function RegistrationsPart({ slug, numbers, capacity, calledOff, toCome, asksStaff }: Props) {
  const { t } = useI18n();
  const { kept, lacks } = numbers;
  const { going, maybe, waiting, not_going } = numbers.status;
  const counts = { maybe: String(maybe), waiting: String(waiting), not: String(not_going) };
  const taken = { taken: String(going), capacity: String(capacity) };
  return (
    <section className="block" aria-labelledby="registrations">
      <div className="secth">
        <h2 id="registrations">
          {t(calledOff ? "registrationDesk.calledOff" : "registrationDesk.heading", {
            count: calledOff ? going : going - kept,
          })}
        </h2>
        <span className="m">
          <a href={paths.desk.registrations(slug)}>
            {t(`registrationDesk.overview.${calledOff ? "seeWas" : "see"}`)}
          </a>
        </span>
      </div>
      <p>
        {capacity === null || calledOff ? null : `${t("registrationDesk.numbers.taken", taken)} · `}
        {kept > 0 ? `${t("registrationDesk.sub.kept", { count: kept })} · ` : null}
        {t("registrationDesk.sub.rest", counts)}
      </p>
      {lacks.organisation_full > 0 && toCome ? (
        <p className="m">
          {t("registrationDesk.waiting.organisation_full", { count: lacks.organisation_full })}
        </p>
      ) : null}
      {asksStaff ? (
        <p className="actions">
          <a className="btn btn-2" href={paths.desk.askStaff(slug)}>
            {t("registrationDesk.staff.title")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

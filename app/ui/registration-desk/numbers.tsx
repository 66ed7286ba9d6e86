import { type Seats, seatLacks } from "~/domain/meetings/registration.ts";
import type { RegistrationNumbers } from "~/domain/meetings/registration-list.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Facts } from "../facts.tsx";
import { Separated } from "../separated.tsx";

type Props = {
  slug: string;
  /** people may still answer */
  open: boolean;
  numbers: RegistrationNumbers;
  seats: Seats;
  /** how many asked by the public page, or by an invitation passed on, and have not confirmed it */
  asked: number;
  /** how many wrote what they need to take part */
  needs: number;
  /** the organiser asks something */
  asks: boolean;
};

/** How seats and groups are filled, what that means for those who wait, and where needs and replies are read. */
export function NumbersSection({ slug, open, numbers, seats, asked, needs, asks }: Props) {
  const { t } = useI18n();
  const { status, attendance, groups, organisations, lacks } = numbers;
  const taken = { taken: String(status.going), capacity: String(seats.capacity) };
  const how = (["room", "remote"] as const).filter((one) => attendance[one] > 0);
  return (
    <section className="block" aria-labelledby="numbers">
      <h2 id="numbers">{t("registrationDesk.numbers.title")}</h2>
      <Facts
        items={[
          {
            term: t("registrationDesk.numbers.seats"),
            value: t(`registrationDesk.numbers.${seats.capacity === null ? "unlimited" : "taken"}`, taken),
          },
          {
            term: t("registrationDesk.numbers.how"),
            value:
              how.length > 0 ? (
                <Separated
                  items={how.map((one) =>
                    t(`registrationDesk.numbers.${one}`, { n: String(attendance[one]) }),
                  )}
                />
              ) : null,
          },
          {
            term: t("registrationDesk.numbers.groups"),
            value:
              groups.length > 0 ? <Separated items={groups.map((group) => groupText(t, group))} /> : null,
          },
          {
            term: t("registrationDesk.numbers.organisations"),
            value:
              organisations.length > 0 ? (
                <ul className="bare">
                  {organisations.map((one) => (
                    <li key={one.name}>{organisationText(t, one)}</li>
                  ))}
                </ul>
              ) : null,
          },
          {
            term: t("registrationDesk.numbers.waiting"),
            value:
              open && status.waiting > 0 ? (
                <>
                  {seatLacks
                    .filter((why) => lacks[why] > 0)
                    .map((why) => (
                      <span key={why}>{t(`registrationDesk.waiting.${why}`, { count: lacks[why] })} </span>
                    ))}
                  <a href={paths.desk.editMeeting(slug)}>{t("registrationDesk.numbers.change")}</a>
                </>
              ) : null,
          },
        ]}
      />
      {open && asked > 0 ? <p className="m">{t("registrationDesk.asked", { count: asked })}</p> : null}
      <p className="m">
        <Separated
          items={[
            needs > 0 ? (
              <a key="needs" href={paths.desk.registrationNeeds(slug)}>
                {t("registrationDesk.needs.title")} ({needs})
              </a>
            ) : null,
            asks ? (
              <a key="replies" href={paths.desk.registrationReplies(slug)}>
                {t("registrationDesk.replies.title")}
              </a>
            ) : null,
          ]}
        />
      </p>
    </section>
  );
}

type Translate = ReturnType<typeof useI18n>["t"];

/** How many are in a group; and where there are such, how many more want it, and how many are in it who take part in another way. */
function groupText(t: Translate, one: RegistrationNumbers["groups"][number]): string {
  const { letter, going, seats } = one;
  const words = { letter, going: String(going), seats: String(seats) };
  const group = t(`registrationDesk.numbers.${seats === null ? "group" : "groupOf"}`, words);
  const notes = (["wished", "misfits"] as const).flatMap((note) =>
    one[note] > 0 ? [t(`registrationDesk.numbers.${note}`, { count: one[note] })] : [],
  );
  return notes.length > 0
    ? t("registrationDesk.numbers.groupNotes", { group, notes: notes.join(", ") })
    : group;
}

function organisationText(t: Translate, one: RegistrationNumbers["organisations"][number]): string {
  const words = { name: one.name, going: String(one.going), waiting: String(one.waiting) };
  return t(`registrationDesk.numbers.${one.waiting > 0 ? "organisationWaiting" : "organisation"}`, words);
}

import { type AtDoor, cameLate, type Presence, presences } from "~/domain/meetings/attendance.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Separated } from "../separated.tsx";
import { Shape } from "../shape.tsx";

/** How somebody may be there: as the meeting is held. */
export type Ways = readonly Presence[];
export const waysOf = (format: "room" | "digital" | "hybrid", streamed: boolean): Presence[] =>
  presences.filter((one) =>
    one === "room" ? format !== "digital" : one === "remote" ? format !== "room" : streamed,
  );

/** `ways` is empty as long as nobody can be checked in. */
type Props = {
  people: AtDoor[];
  ways: Ways;
  groups: readonly string[];
  startsAt: string | null;
  typed: string;
  /** it is not for staff only, where nobody is new */
  asksBefore: boolean;
};

/** Whoever may be at the door, by name: one tap says that he is there. */
export function DoorList({ people, ways, groups, startsAt, typed, asksBefore }: Props) {
  return (
    <ul className="door-list">
      {people.map((person) => (
        <li key={person.ref ?? person.handle}>
          <div>
            <Person person={person} startsAt={startsAt} />
            {asksBefore ? <Before person={person} typed={typed} /> : null}
            {person.ref === null ? (
              <Forget person={person} />
            ) : (
              <SitsAt person={person} groups={groups} typed={typed} />
            )}
          </div>
          <Act person={person} ways={ways} typed={typed} />
        </li>
      ))}
    </ul>
  );
}

export function Person({ person, startsAt }: { person: AtDoor; startsAt: string | null }) {
  const { t, date } = useI18n();
  return (
    <>
      <b>{person.name}</b>
      <p className="m">
        <Separated
          items={[
            person.organisation,
            person.group ? t("door.group", { letter: person.group }) : null,
            person.status && person.status !== "going" ? t(`registrationDesk.status.${person.status}`) : null,
            person.ref === null ? t("door.walkIn") : null,
            person.isNew ? t("door.isNew") : person.saidBefore ? t("door.saidBefore") : null,
            cameLate(person, { startsAt }) && person.checkedInAt
              ? t("door.came", { time: date(person.checkedInAt, "time") })
              : null,
          ]}
        />
      </p>
    </>
  );
}

/** Whoever is not known to the forum says that he was there before meetings were kept here: one tap, and one that takes it back. */
export function Before({ person, typed }: { person: AtDoor; typed: string }) {
  const { t } = useI18n();
  const { name, handle, presence, isNew, saidBefore } = person;
  if (!presence || (isNew === false && !saidBefore)) return null;
  const before = saidBefore ? "no" : "yes";
  return (
    <PostForm className="door-before" hidden={{ intent: "before", handle, before, q: typed }}>
      <SubmitButton kind="quiet">
        {t(`door.before.${before}`)}
        <span className="vh">: {name}</span>
      </SubmitButton>
    </PostForm>
  );
}

type SitsProps = { person: AtDoor; groups: readonly string[]; typed: string };

/** Where he sits, once he is in the room: for whoever has no telephone that tells it at his table. */
export function SitsAt({ person: { name, ref, presence, group, satAt }, groups, typed }: SitsProps) {
  const { t } = useI18n();
  if (presence !== "room" || groups.length === 0) return null;
  return (
    <details className="asks-first">
      <summary>
        {satAt ? t("door.sits.at", { letter: satAt }) : t("door.sits.open")}
        <span className="vh">: {name}</span>
      </summary>
      <PostForm className="door-sits" hidden={{ intent: "sits", ref, q: typed }}>
        <Select
          id={`sits-${ref}`}
          name="group"
          label={t("door.sits.label")}
          empty={t("door.sits.nowhere")}
          value={satAt ?? group ?? ""}
          options={groups.map((letter) => ({ value: letter, label: letter }))}
        />
        <SubmitButton kind="second">
          {t("door.sits.do")}
          <span className="vh">: {name}</span>
        </SubmitButton>
      </PostForm>
    </details>
  );
}

/** A walk-in who does not want to be held: asked once more, since a name that is gone is not brought back. */
function Forget({ person: { name, handle } }: { person: AtDoor }) {
  const { t } = useI18n();
  return (
    <details className="asks-first">
      <summary>
        {t("door.forget.open")}
        <span className="vh">: {name}</span>
      </summary>
      <p className="m">{t("door.forget.text")}</p>
      <PostForm hidden={{ intent: "forget", handle }}>
        <SubmitButton kind="second">
          {t("door.forget.do")}
          <span className="vh">: {name}</span>
        </SubmitButton>
      </PostForm>
    </details>
  );
}

type ActProps = { person: AtDoor; ways: Ways; typed: string };

/** Checks him in as he said that he would come, first; or takes it back. */
export function Act({ person, ways, typed }: ActProps) {
  const { t } = useI18n();
  const forName = <span className="vh">: {person.name}</span>;
  if (person.presence)
    return (
      <div className="door-act">
        <span className="door-there">
          <Shape name="done" /> {t(`door.presence.${person.presence}`)}
        </span>
        <PostForm hidden={{ intent: "undo", handle: person.handle, q: typed }}>
          <SubmitButton kind="quiet">
            {t("door.undo")}
            {forName}
          </SubmitButton>
        </PostForm>
      </div>
    );
  if (ways.length === 0) return null;
  const usual = person.attendAs && ways.includes(person.attendAs) ? person.attendAs : ways[0];
  const ordered = [...ways].sort((one, other) => Number(other === usual) - Number(one === usual));
  return (
    <PostForm className="door-act" hidden={{ intent: "here", ref: person.ref, q: typed }}>
      {ordered.map((way) => (
        <SubmitButton key={way} kind={way === usual ? "second" : "quiet"} name="presence" value={way}>
          {t(`door.here.${way}`)}
          {forName}
        </SubmitButton>
      ))}
    </PostForm>
  );
}

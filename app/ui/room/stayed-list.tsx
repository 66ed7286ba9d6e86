import { leaveGrounds } from "~/domain/live/live.ts";
import type { StayedNote, StayedTable } from "~/domain/live/stayed.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { Separated } from "../separated.tsx";

type Props = { tables: readonly StayedTable[]; answer: Answer | undefined };

/** What was said at tables and lies in no submission, word for word: what a coordinator decides about first. */
export function StayedList({ tables, answer }: Props) {
  const { t } = useI18n();
  if (tables.length === 0) return null;
  return (
    <section className="block stayed" aria-labelledby="stayed">
      <h2 id="stayed">{t("roomDesk.stayed.title")}</h2>
      {tables.map((table) => (
        <div className="mt4" key={table.letter}>
          <h3>
            {table.letter} <span lang={table.title.lang}>{table.title.text}</span>
          </h3>
          <Decide table={table} answer={answer} />
          <Others notes={table.notes.filter(({ takes }) => !takes)} />
        </div>
      ))}
    </section>
  );
}

/** Those that can be taken in: ticked where nobody has decided about them. */
function Decide({ table: { letter, notes }, answer }: { table: StayedTable; answer: Answer | undefined }) {
  const { t } = useI18n();
  const bind = useBinding(answer, `stayed${letter}`);
  const takes = notes.filter((note) => note.takes);
  const { value, ...group } = bind.group(
    "notes",
    takes.filter(({ why }) => why === "waits").map(({ number }) => String(number)),
  );
  if (takes.length === 0) return null;
  return (
    <PostForm hidden={{ letter }}>
      <CheckboxGroup
        {...group}
        label={t("roomDesk.stayed.which")}
        values={value}
        choices={takes.map((note) => ({
          ...{ value: String(note.number), lang: "" },
          label: note.body,
          hint: <Facts note={note} />,
        }))}
      />
      <div className="actions">
        <SubmitButton name="intent" value="take">
          {t("roomDesk.stayed.take")} <span className="vh">{letter}</span>
        </SubmitButton>
      </div>
      <details className="asks-first mt4" open={bind.answered}>
        <summary>
          {t("roomDesk.stayed.leave")} <span className="vh">{letter}</span>
        </summary>
        <Select
          {...bind.field("ground", "")}
          label={t("roomDesk.stayed.why")}
          empty={t("common.form.chooseOne")}
          options={leaveGrounds.map((ground) => ({ value: ground, label: t(`roomDesk.ground.${ground}`) }))}
        />
        <SubmitButton kind="second" name="intent" value="leave">
          {t("roomDesk.stayed.leaveDo")} <span className="vh">{letter}</span>
        </SubmitButton>
      </details>
    </PostForm>
  );
}

/** Those that nobody can take in. */
function Others({ notes }: { notes: readonly StayedNote[] }) {
  const { t } = useI18n();
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>{t("roomDesk.stayed.others", { count: notes.length })}</summary>
      <ul className="checks">
        {notes.map((note) => (
          <li key={note.number}>
            <span className="m">{note.number}</span>
            <div>
              <p className="words" lang="">
                {note.body}
              </p>
              <p className="m">
                <Facts note={note} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Why it is here, until when, and what somebody meant instead. */
function Facts({
  note: { question, theme, late, objections, why, ground, keptUntil },
}: {
  note: StayedNote;
}) {
  const { t, date } = useI18n();
  return (
    <Separated
      items={[
        question === null ? null : t("roomDesk.stayed.question", { number: question }),
        theme && <span lang={theme.lang}>{theme.text}</span>,
        late === null ? null : t("roomDesk.stayed.late", { moment: date(late, "moment") }),
        ...objections.map((meant) => (
          <span key={meant}>
            {t("roomDesk.objected.meant")} <q lang="">{meant}</q>
          </span>
        )),
        why === "waits" ? null : t(`roomDesk.stayed.${why}`),
        ground && t(`roomDesk.ground.${ground}`),
        keptUntil && t("roomDesk.stayed.until", { date: date(keptUntil) }),
      ]}
    />
  );
}

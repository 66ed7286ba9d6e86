import { useEffect, useRef, useState } from "react";
import { isNamed } from "~/domain/live/live.ts";
import type { SeenNote } from "~/domain/live/table.ts";
import type { OwnTable } from "~/domain/own/said.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { SubmitButton } from "../form/submit-button.tsx";
import { Note } from "../note.tsx";
import { Separated } from "../separated.tsx";
import { ActForm, useActing } from "./acting.tsx";
import { FollowSaid } from "./follow-said.tsx";
import { LiveHead, TableName } from "./live-head.tsx";
import { Late, useWhose } from "./note-words.tsx";
import { InOtherWords, isStanding, Objections, useIsChanged } from "./objections.tsx";
import { Refused } from "./refused.tsx";
import { NetBar } from "./waiting.tsx";

/** So many are read back on one page: a form holds as many, and no more are read in one breath. */
const onPage = 50;

type Props = {
  table: OwnTable;
  /** the number of the first on this page, or of one that was undone since */
  from: number;
};

/** The notes read aloud, and ticked when the table says that this is what it meant; then the table closes. */
export function ReadBackPage({ table, from }: Props) {
  const { t } = useI18n();
  const { notes } = table;
  const ahead = notes.filter(({ number }) => number >= from);
  const here = (ahead.length > 0 ? ahead : notes).slice(0, onPage);
  const last = here.at(-1)?.number ?? 0;
  const next = notes.find(({ number }) => number > last)?.number ?? null;
  const { answer } = useActing();
  const { list, ticked } = useTicked(here);
  const elsewhere = notes.filter((note) => note.confirmed && !here.includes(note)).length;
  return (
    <>
      <LiveHead title={t("live.back.title")} sub={<TableName {...table} />}>
        <SubmitButton kind="quiet" form={form} name="intent" value="write_on">
          {t("live.back.writeOn")}
        </SubmitButton>
      </LiveHead>
      <main id="main">
        <NetBar />
        <Refused words={answer?.form === "add"} />
        <p className="m pad">{t(notes.length === 0 ? "live.back.none" : "live.back.how")}</p>
        <div className="reading">
          <ul className="agree" ref={list} onChange={ticked.count}>
            {here.map((note, index) => (
              <ReadNote key={note.number} note={note} name={`notes.${index}`} from={from} />
            ))}
          </ul>
          {table.said && !next ? <FollowSaid link={table.said} /> : null}
          <ActForm id={form} className="put" from={from} hidden={{ next: next ?? from }}>
            <p>
              {notes.length > 0 ? (
                <b>
                  {ticked.here === null
                    ? t("live.back.kept", {
                        confirmed: notes.filter((note) => note.confirmed).length,
                        all: notes.length,
                      })
                    : t("live.back.ticked", { ticked: ticked.here + elsewhere, all: notes.length })}
                </b>
              ) : null}{" "}
              <span className="m">
                {notes.length > 0 ? t("live.back.becomes") : null} {next ? null : t("live.back.final")}
              </span>
            </p>
            <Closing notes={notes} here={here} last={!next} />
          </ActForm>
        </div>
      </main>
    </>
  );
}

/** The form that the ticks belong to, which stands below them: what is done with one point is a form among them. */
const form = "read";

/** How many of these are ticked, as it is seen; null without scripts, where nobody counts until they are kept. */
function useTicked(notes: readonly SeenNote[]) {
  const list = useRef<HTMLUListElement>(null);
  const [here, setHere] = useState<number | null>(null);
  const count = () => setHere(list.current?.querySelectorAll('[name$=".confirmed"]:checked').length ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what somebody objected to has lost its tick
  useEffect(count, [notes.map(({ number, version }) => `${number}.${version}`).join()]);
  return { list, ticked: { here, count } };
}

/** The ways on. Where somebody's objection has no answer it is asked first: what is closed over goes along with its point. */
function Closing({ notes, here, last }: Record<"notes" | "here", readonly SeenNote[]> & { last: boolean }) {
  const { t } = useI18n();
  const { answer } = useActing();
  // Only those that it was asked about are closed over: one that has come since is asked about anew.
  const over = answer?.refusal === "objections_open" ? String(answer.details?.open ?? "") : "";
  const asked = over.split(" ");
  const waiting = notes.filter((note) =>
    note.objections.some(
      ({ settled, number }) => settled === null && asked.includes(`${note.number}.${number}`),
    ),
  );
  const asks = last && waiting.length > 0;
  return (
    <>
      {asks ? (
        <div role="alert">
          <Note tone="warn">
            {t("live.refused.objections_open")}{" "}
            <Separated
              items={waiting.map((note) => (
                <a
                  key={note.number}
                  href={`${here.includes(note) ? "" : paths.live.table({ from: String(note.number) })}#n-${note.number}`}
                >
                  {t("live.note.which", { number: note.number })}
                </a>
              ))}
            />
          </Note>
        </div>
      ) : null}
      <div className="go">
        {asks ? <input type="hidden" name="over" value={over} /> : null}
        <SubmitButton kind={asks ? "second" : "main"} name="intent" value={last ? "close" : "confirm"}>
          {t(last ? (asks ? "live.back.closeAnyway" : "live.back.close") : "live.back.more")}
        </SubmitButton>
        {notes.length > 0 && last ? (
          <SubmitButton kind="quiet" name="intent" value="confirm">
            {t("live.back.save")}
          </SubmitButton>
        ) : null}
      </div>
    </>
  );
}

/** One that is read aloud: heard and meant, and, where somebody is named, that he agrees to be. A tick is of the words that stand. */
function ReadNote({ note, name, from }: { note: SeenNote; name: string; from: number }) {
  const { t } = useI18n();
  const whose = useWhose();
  const { confirmed, agreed } = useTicks(note, name);
  const named = isNamed(note.voice) && note.name !== null;
  const changed = useIsChanged(note.number);
  return (
    <li id={`n-${note.number}`}>
      <input type="hidden" form={form} name={`${name}.note`} value={note.number} />
      <input type="hidden" form={form} name={`${name}.version`} value={note.version} />
      <label>
        <input
          key={note.version}
          type="checkbox"
          form={form}
          name={`${name}.confirmed`}
          defaultChecked={confirmed}
        />
        <span>
          <span className="words" lang="">
            {note.body}
          </span>
          <span className="m">
            {whose(note)}
            {note.wording > 1 ? <> · {t("live.note.reworded")}</> : null}
            {note.late ? (
              <>
                {" · "}
                <Late note={note} />
              </>
            ) : null}
          </span>
        </span>
      </label>
      {named ? (
        <label className="yes">
          <input
            key={note.version}
            type="checkbox"
            form={form}
            name={`${name}.agreed`}
            defaultChecked={agreed}
          />
          <span>{t("live.back.agrees", { who: note.name ?? "" })}</span>
        </label>
      ) : null}
      {note.objections.some(isStanding) || changed ? (
        <div className="said-of">
          {changed ? null : <Objections note={note} ticks={form} />}
          {changed ? (
            <div className="fix">
              <InOtherWords note={note} from={from} />
            </div>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** What was ticked stays ticked where the form was not taken, unless the note says something else by now. */
function useTicks({ number, version, confirmed, agreed }: SeenNote, name: string) {
  const { answer } = useActing();
  const values = answer?.values;
  if (!values || values[`${name}.note`] !== String(number)) return { confirmed, agreed };
  if (values[`${name}.version`] !== String(version)) return { confirmed: false, agreed: false };
  return {
    confirmed: values[`${name}.confirmed`] !== undefined,
    agreed: values[`${name}.agreed`] !== undefined,
  };
}

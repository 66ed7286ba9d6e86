import { isNamed } from "~/domain/live/live.ts";
import { isFollowed, type SeenNote, type TableView } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { ActForm, useActing } from "./acting.tsx";
import { FollowSaid } from "./follow-said.tsx";
import { LiveHead, TableName } from "./live-head.tsx";
import { Late, useWhose } from "./note-item.tsx";
import { Refused } from "./refused.tsx";
import { NetBar } from "./waiting.tsx";

/** So many are read back on one page: a form holds as many, and no more are read in one breath. */
const onPage = 50;

type Props = {
  table: TableView;
  /** the number of the first on this page, or of one that was undone since */
  from: number;
  /** where one follows what the table said */
  said: string;
};

/** The notes read aloud, and ticked when the table says that this is what it meant; then the table closes. */
export function ReadBackPage({ table, from, said }: Props) {
  const { t } = useI18n();
  const { notes } = table;
  const ahead = notes.filter(({ number }) => number >= from);
  const here = (ahead.length > 0 ? ahead : notes).slice(0, onPage);
  const last = here.at(-1)?.number ?? 0;
  const next = notes.find(({ number }) => number > last)?.number ?? null;
  const confirmed = notes.filter((note) => note.confirmed).length;
  return (
    <>
      <LiveHead title={t("live.back.title")} sub={<TableName {...table} />}>
        <ActForm intent="write_on">
          <SubmitButton kind="quiet">{t("live.back.writeOn")}</SubmitButton>
        </ActForm>
      </LiveHead>
      <main id="main">
        <NetBar />
        <Refused words />
        <p className="m pad">{t(notes.length === 0 ? "live.back.none" : "live.back.how")}</p>
        <ActForm className="reading" from={from} hidden={{ next: next ?? from }}>
          <ul className="agree">
            {here.map((note, index) => (
              <ReadNote key={note.number} note={note} name={`notes.${index}`} />
            ))}
          </ul>
          {isFollowed(table) && !next ? <FollowSaid link={said} /> : null}
          <div className="put">
            {notes.length > 0 ? (
              <p>
                <b>{t("live.back.confirmed", { confirmed, all: notes.length })}</b>{" "}
                <span className="m">{t("live.back.becomes")}</span>
              </p>
            ) : null}
            <div className="go">
              <SubmitButton name="intent" value={next ? "confirm" : "close"}>
                {t(next ? "live.back.more" : "live.back.close")}
              </SubmitButton>
              {notes.length > 0 && !next ? (
                <SubmitButton kind="quiet" name="intent" value="confirm">
                  {t("live.back.save")}
                </SubmitButton>
              ) : null}
            </div>
          </div>
        </ActForm>
      </main>
    </>
  );
}

/** One that is read aloud: heard and meant, and, where somebody is named, that he agrees to be. */
function ReadNote({ note, name }: { note: SeenNote; name: string }) {
  const { t } = useI18n();
  const whose = useWhose();
  const { confirmed, agreed } = useTicks(note, name);
  const named = isNamed(note.voice) && note.name !== null;
  return (
    <li>
      <input type="hidden" name={`${name}.note`} value={note.number} />
      <input type="hidden" name={`${name}.version`} value={note.version} />
      <label>
        <input type="checkbox" name={`${name}.confirmed`} defaultChecked={confirmed} />
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
          {note.objections.map((objection) => (
            <span className="m unsettled" key={objection.number}>
              {t("live.back.unsettled")}: <span lang="">{objection.body}</span>
            </span>
          ))}
        </span>
      </label>
      {named ? (
        <label className="yes">
          <input type="checkbox" name={`${name}.agreed`} defaultChecked={agreed} />
          <span>{t("live.back.agrees", { who: note.name ?? "" })}</span>
        </label>
      ) : null}
    </li>
  );
}

/** What was ticked stays ticked where the form was not taken, unless the note says something else by now. */
function useTicks({ number, version, confirmed, agreed }: SeenNote, name: string) {
  const { answer } = useActing();
  const values = answer?.form === "confirm" || answer?.form === "close" ? answer.values : null;
  if (!values || values[`${name}.note`] !== String(number)) return { confirmed, agreed };
  if (values[`${name}.version`] !== String(version)) return { confirmed: false, agreed: false };
  return {
    confirmed: values[`${name}.confirmed`] !== undefined,
    agreed: values[`${name}.agreed`] !== undefined,
  };
}

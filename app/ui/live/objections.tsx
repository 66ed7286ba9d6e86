/** 'That is not what I meant': what the scribe makes of it, and what whoever said so sees of that. */
import { useState } from "react";
import type { SeenNote } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { ActForm, CloseLink, OpenLink, useActing } from "./acting.tsx";
import { NoteWords } from "./note-words.tsx";
import { HeldObjections, useTakesBack } from "./waiting.tsx";
import { WordsField } from "./words-field.tsx";

type Props = { note: SeenNote };
type Objection = SeenNote["objections"][number];

/** Which of the points a link or a button is about: for those who hear it alone. */
export function Which({ number }: { number: number }) {
  const { t } = useI18n();
  return <span className="vh">, {t("live.note.which", { number })}</span>;
}

/** What stands beside a point for its scribe: each to be taken up, kept beside it, or answered by keeping the point's words. */
export function Objections({ note, ticks }: Props & { ticks?: string }) {
  return note.objections.filter(isStanding).map((objection) =>
    objection.settled ? (
      <NotAgreed key={objection.number} objection={objection} />
    ) : ticks ? (
      <div className="fix" key={objection.number}>
        <Meant objection={objection} />
        <AnswerAmongTicks number={note.number} objection={objection} form={ticks} />
      </div>
    ) : (
      <ActForm
        key={objection.number}
        intent="settle"
        className="fix"
        hidden={{ note: note.number, objection: objection.number }}
      >
        <Meant objection={objection} />
        <Answer number={note.number} objection={objection} />
      </ActForm>
    ),
  );
}

/** It has no answer, or the point's words were kept. */
export const isStanding = ({ settled }: Objection) => settled === null || settled === "let_be";

function Meant({ objection }: { objection: Objection }) {
  const { t } = useI18n();
  return (
    <>
      <p className="m">
        <b>{t("live.note.objection")}</b>
      </p>
      <NoteWords>{objection.body}</NoteWords>
    </>
  );
}

function NotAgreed({ objection }: { objection: Objection }) {
  const { t } = useI18n();
  return (
    <p className="m">
      {t("live.note.notAgreed")}: <span lang="">{objection.body}</span>
    </p>
  );
}

type AnswerProps = { number: number; objection: Objection };

function Answer({ number, objection }: AnswerProps) {
  const { t } = useI18n();
  const taken = { change: number, take: objection.number };
  return (
    <div className="inline-actions">
      <OpenLink what={taken} className="btn btn-2">
        {t("live.note.take")}
        <Which number={number} />
      </OpenLink>
      <SubmitButton kind="second" name="settlement" value="kept_both">
        {t("live.note.both")}
        <Which number={number} />
      </SubmitButton>
      <SubmitButton kind="quiet" name="settlement" value="let_be">
        {t("live.note.keepWords")}
        <Which number={number} />
      </SubmitButton>
    </div>
  );
}

/** While notes are read back: without scripts the ticks that stand are kept with it, as they are in the form that it is a button of. */
function AnswerAmongTicks({ number, objection, form }: AnswerProps & { form: string }) {
  const { t } = useI18n();
  const { submit } = useActing();
  const of = `${number}:${objection.number}`;
  const take = (
    <>
      {t("live.note.take")}
      <Which number={number} />
    </>
  );
  return (
    <div className="inline-actions">
      {submit ? (
        <OpenLink what={{ change: number, take: objection.number }} className="btn btn-2">
          {take}
        </OpenLink>
      ) : (
        <SubmitButton kind="second" form={form} name="intent" value={`take_up:${of}`}>
          {take}
        </SubmitButton>
      )}
      <SubmitButton kind="second" form={form} name="intent" value={`keep_both:${of}`}>
        {t("live.note.both")}
        <Which number={number} />
      </SubmitButton>
      <SubmitButton kind="quiet" form={form} name="intent" value={`keep_words:${of}`}>
        {t("live.note.keepWords")}
        <Which number={number} />
      </SubmitButton>
    </div>
  );
}

/** Whether a point is being said in other words: it was opened, or what was typed was not taken. */
export function useIsChanged(number: number): boolean {
  const { opened, answer } = useActing();
  if (opened.change === number) return true;
  if (answer?.values.note !== String(number)) return false;
  return answer.form === "reword" || (answer.form === "settle" && answer.values.settlement === "taken");
}

/** The field for other words of a point; it begins with what somebody meant instead, where that is taken up. */
export function InOtherWords({
  note: { number, body, wording, objections },
  from,
}: Props & { from?: number }) {
  const { t } = useI18n();
  const { opened, answer } = useActing();
  const which = answer?.form === "settle" ? Number(answer.values.objection) : opened.take;
  const taken = objections.find((one) => one.settled === null && one.number === which);
  const intent = taken ? "settle" : "reword";
  const settles = taken ? { objection: taken.number, settlement: "taken" } : {};
  // It was opened over these words. Only whoever was told of others, which stand above it then, writes over those.
  const [opening] = useState(wording);
  const told = answer?.refusal === "reworded_meanwhile" && answer.values.note === String(number);
  return (
    <ActForm
      intent={intent}
      from={from}
      hidden={{ note: number, wording: told ? wording : opening, ...settles }}
    >
      <WordsField
        key={which}
        form={intent}
        id={`words-${number}`}
        label={t("live.note.words")}
        value={taken?.body ?? body}
        note={number}
      />
      <div className="inline-actions">
        <SubmitButton kind="second">{t("live.note.save")}</SubmitButton>
        <CloseLink>{t("live.note.cancel")}</CloseLink>
      </div>
    </ActForm>
  );
}

/**
 * What this device has objected to a point, and what became of that. As long as it has no answer it can be taken back; once the point
 * lies in a submission, where its words are then, it goes along like one whose point was kept.
 */
export function OwnObjections({ note: { number, objections, ...note } }: Props) {
  const { t } = useI18n();
  const takesBack = useTakesBack(number);
  const goesAlong = note.body === "";
  return (
    <>
      {objections
        .filter(({ mine }) => mine)
        .map(({ number: objection, settled, body }) => (
          <div className="m own" key={objection}>
            {t(`live.told.${settled ?? (goesAlong ? "goesAlong" : "open")}`)}
            {body === "" ? "." : <Said>{body}</Said>}
            {settled || goesAlong ? null : takesBack(objection) ? (
              <b className="soon"> {t("live.told.takingBack")}</b>
            ) : (
              <ActForm intent="take_back" hidden={{ note: number, takesBack: objection }}>
                <SubmitButton kind="quiet">
                  {t("live.told.takeBack")}
                  <Which number={number} />
                </SubmitButton>
              </ActForm>
            )}
          </div>
        ))}
      <HeldObjections note={number} />
    </>
  );
}

const Said = ({ children }: { children: string }) => (
  <>
    : <span lang="">{children}</span>
  </>
);

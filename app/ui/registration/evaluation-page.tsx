import { scale } from "~/domain/evaluations/evaluation.ts";
import type { OwnMeeting, OwnRegistration } from "~/domain/own/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DidNote } from "../did-note.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { type Answer, useBinding, useSummary } from "../form/use-answer.ts";
import { useHostText } from "../public/host-text.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { MeetingHead, type MeetingHours, MeetingTitle } from "./meeting-head.tsx";

type Props = {
  own: Pick<OwnRegistration, "evaluation"> &
    Partial<Pick<OwnRegistration, "attendAs">> & {
      meeting: MeetingHours & Pick<OwnMeeting, "title" | "contactEmail">;
    };
  /** the answers have just been kept: said here to whoever has no other page */
  answered: boolean;
  answer: (Answer & { over: boolean; nothing: boolean }) | undefined;
};

/** Three questions, in a minute: none must be answered. */
export function EvaluationPage({ own, answered, answer }: Props) {
  const { t, date } = useI18n();
  const { meeting, evaluation } = own;
  const form = useBinding(answer, "evaluation");
  const summary = useSummary(answer);
  const host = useHostText(meeting.mainLanguage);
  const refusal = answer?.over
    ? t("evaluation.own.over")
    : answer?.nothing
      ? t("evaluation.own.nothing")
      : null;
  return (
    <Row label={t("meetings.one.label")} margin={<MeetingHead meeting={meeting} attendAs={own.attendAs} />}>
      <ErrorSummary errors={summary} refusal={refusal} />
      {answered ? (
        <DidNote>
          <p>{t("registration.did.answered")}</p>
        </DidNote>
      ) : null}
      <h1>{t("evaluation.own.title")}</h1>
      <MeetingTitle meeting={meeting} linked={false} />
      {evaluation === "not_there" ? (
        <p className="mt4">
          <Rich
            k="evaluation.own.notThere"
            with={{ contact: <a href={`mailto:${meeting.contactEmail}`}>{meeting.contactEmail}</a> }}
          />
        </p>
      ) : evaluation ? (
        <>
          <p className="mt4">{t("evaluation.own.lede", { date: date(evaluation.until) })}</p>
          <PostForm className="mt6">
            {evaluation.questions.map(({ kind, text }, row) => {
              const stored = evaluation.replies?.[row];
              const field = {
                ...form.field(
                  `replies.${row}`,
                  stored === null || stored === undefined ? "" : String(stored),
                ),
                label: <span lang={host.lang(text)}>{host.words(text)}</span>,
              };
              return kind === "scale" ? (
                <RadioGroup
                  key={host.words(text)}
                  {...field}
                  label={host.words(text)}
                  lang={host.lang(text)}
                  hint={t("evaluation.own.scaleHint")}
                  inRow
                  choices={[
                    ...scale.map((value) => ({ value: String(value), label: String(value) })),
                    { value: "", label: t("evaluation.own.noAnswer") },
                  ]}
                />
              ) : (
                <TextArea key={host.words(text)} {...field} rows={5} optional />
              );
            })}
            <div className="actions mt6">
              <SubmitButton>{t("evaluation.own.send")}</SubmitButton>
            </div>
          </PostForm>
        </>
      ) : (
        <p className="mt4">{t("evaluation.own.over")}</p>
      )}
    </Row>
  );
}

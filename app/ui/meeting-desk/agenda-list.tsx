import type { AgendaKind } from "~/domain/meetings/meeting.ts";
import type { Translated } from "~/domain/people/person.ts";
import { formatHour } from "~/i18n/format.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { ListItem, placed } from "../consulting/list-item.tsx";
import type { Answer } from "../form/use-answer.ts";
import { Separated } from "../separated.tsx";
import { AgendaItemForm } from "./agenda-item-form.tsx";
import type { MeetingFrame } from "./meeting-head.tsx";
import { QuestionForm, Questions } from "./questions.tsx";
import { TypedBefore } from "./typed-before.tsx";

export type AgendaItem = {
  item: string;
  kind: AgendaKind;
  title: Translated;
  detail: Translated;
  lead: Translated;
  starts: string | null;
  minutes: number | null;
  version: number;
  questions: { item: string; number: number; text: Translated; version: number }[];
};
type Props = { frame: MeetingFrame; agenda: AgendaItem[]; answer: Answer | undefined };

/** The parts in their order, each with its questions and the form that adds one; then the form for a new part. */
export function AgendaList({ frame, agenda, answer }: Props) {
  const { t, language } = useI18n();
  return (
    <>
      <section id="agenda" className="form-narrow" aria-label={t("meetingDesk.page.agenda")}>
        {agenda.length === 0 ? (
          <p>{t("meetingDesk.agenda.empty")}</p>
        ) : (
          <ol className="people" id="question">
            {placed<AgendaItem & { ended?: boolean }>(agenda).map((item) => {
              const title = pick(item.title, language, frame.mainLanguage);
              const lead = pick(item.lead, language, frame.mainLanguage);
              return (
                <ListItem
                  key={item.item}
                  list="agenda"
                  {...item}
                  name={title.text}
                  open={answer?.form === `agenda_${item.item}`}
                  form={<AgendaItemForm frame={frame} answer={answer} item={item} />}
                  more={
                    item.kind === "discussion" ? (
                      <>
                        <Questions frame={frame} answer={answer} of={item.item} questions={item.questions} />
                        <QuestionForm frame={frame} answer={answer} of={item.item} part={title.text} />
                      </>
                    ) : null
                  }
                >
                  <b lang={title.lang}>{title.text}</b>
                  <p className="m">
                    <Separated
                      items={[
                        item.starts ? formatHour(item.starts, language) : null,
                        item.minutes ? t("common.count.minutes", { count: item.minutes }) : null,
                        t(`states.agendaKind.${item.kind}`),
                        lead.text ? (
                          <span key="lead" lang={lead.lang}>
                            {lead.text}
                          </span>
                        ) : null,
                      ]}
                    />
                  </p>
                </ListItem>
              );
            })}
          </ol>
        )}
      </section>
      <section className="form-narrow block" aria-labelledby="add">
        <h2 id="add">{t("meetingDesk.agenda.add")}</h2>
        <TypedBefore answer={answer} shown={agenda.map(({ item }) => `ask_${item}`)} start="ask_" />
        <AgendaItemForm frame={frame} answer={answer} />
      </section>
    </>
  );
}

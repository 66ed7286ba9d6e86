import type { Translated } from "~/domain/people/person.ts";
import {
  type AttendanceFacts,
  addedKinds,
  cameIn,
  draftedKinds,
  type ItemFacts,
  refsIn,
  type SectionKind,
} from "~/domain/records/record.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { ListItem, placed } from "../consulting/list-item.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { startOf } from "../meeting-desk/start-of.ts";
import { Separated } from "../separated.tsx";
import { SectionForm } from "./section-form.tsx";
import type { UnreadPoint } from "./unread.ts";
import { UnreadCount } from "./unread-list.tsx";

export type Section = {
  item: string;
  kind: SectionKind;
  title: Translated;
  body: Translated;
  version: number;
  attendance: AttendanceFacts | null;
  part: ItemFacts | null;
  /** so many are presented in it */
  commitments: number;
  /** nothing stands in it: it is left out of what is published */
  empty: boolean;
};
type Props = {
  frame: MeetingFrame;
  sections: Section[];
  /** what they name and nobody outside can read */
  unread: UnreadPoint[];
  answer: Answer | undefined;
};

/** The parts in their order, each with its form folded under it; then the form for one more. */
export function SectionList({ frame, sections, unread, answer }: Props) {
  const { t, language } = useI18n();
  return (
    <section id="section" className="form-narrow" aria-labelledby="parts">
      <h2 id="parts">{t("recordDesk.parts.title")}</h2>
      {sections.length === 0 ? (
        <p>{t("recordDesk.parts.empty")}</p>
      ) : (
        <>
          <p className="hint">
            {t("recordDesk.parts.redraftMeans", { redraft: t("recordDesk.parts.redraft") })}
          </p>
          <ol className="people">
            {placed<Section & { ended?: boolean }>(sections).map((section) => {
              const own = pick(section.title, language, frame.mainLanguage);
              const name = own.text || t(`records.section.${section.kind}`);
              return (
                <ListItem
                  key={section.item}
                  list="section"
                  {...section}
                  name={name}
                  open={answer?.form === `section_${section.item}`}
                  form={<SectionForm {...{ frame, section, unread, answer }} />}
                  act={draftedKinds.includes(section.kind) ? <Redraft section={section} name={name} /> : null}
                >
                  <b lang={own.text ? own.lang : undefined}>{name}</b>
                  <p className="m">
                    <Holds {...{ section, frame, unread }} />
                  </p>
                </ListItem>
              );
            })}
          </ol>
        </>
      )}
      <NewSection frame={frame} answer={answer} />
    </section>
  );
}

/** What is in it, in a line. */
function Holds({ section, frame, unread }: { section: Section } & Pick<Props, "frame" | "unread">) {
  const { t, language } = useI18n();
  const { body, attendance, part, commitments, empty } = section;
  const words = pick(body, language, frame.mainLanguage);
  const questions = part?.questions ?? [];
  const refs = part ? refsIn([{ facts: { item: part } }]) : [];
  const came = attendance ? cameIn(attendance) : 0;
  const start = words.text ? (
    <span key="words" lang={words.lang}>
      {startOf(words.text)}
    </span>
  ) : null;
  // A sentence is followed by what is written, with no dot between them; an attendance holds nothing else.
  if (attendance)
    return (
      <>
        {came > 0
          ? t(`records.attendance.${attendance.counted}`, { count: came })
          : t("records.attendance.none")}{" "}
        {start}
      </>
    );
  return (
    <Separated
      items={[
        questions.length > 0 ? t("recordDesk.parts.questions", { count: questions.length }) : null,
        refs.length > 0 ? t("recordDesk.parts.said", { count: refs.length }) : null,
        unread.some(({ ref }) => refs.includes(ref)) ? (
          <UnreadCount key="unread" {...{ refs, unread }} />
        ) : null,
        commitments > 0 ? t("recordDesk.parts.commitments", { count: commitments }) : null,
        start,
        empty ? t("recordDesk.parts.unwritten") : null,
      ]}
    />
  );
}

function Redraft({ section: { item, version }, name }: { section: Section; name: string }) {
  const { t } = useI18n();
  return (
    <PostForm hidden={{ intent: "section_redraft", item, version }}>
      <SubmitButton kind="quick">
        {t("recordDesk.parts.redraft")}
        <span className="vh"> {name}</span>
      </SubmitButton>
    </PostForm>
  );
}

function NewSection({ frame, answer }: Pick<Props, "frame" | "answer">) {
  const { t } = useI18n();
  const form = useBinding(answer, "section_add");
  const words = (name: "title" | "body") => ({ form, name, languages: frame.languages });
  return (
    <details className="block" open={form.answered}>
      <summary>{t("recordDesk.parts.add")}</summary>
      <PostForm hidden={{ intent: "section_add" }}>
        <RadioGroup
          {...form.field("kind", "text")}
          label={t("recordDesk.field.kind")}
          choices={addedKinds.map((value) => ({ value, label: t(`records.section.${value}`) }))}
        />
        <TranslatedField {...words("title")} label={t("recordDesk.field.title")} optional />
        <TranslatedField
          {...words("body")}
          label={t("recordDesk.field.body")}
          hint={t("recordDesk.field.bodyHint")}
          rows={6}
          optional
        />
        <div className="actions">
          <SubmitButton kind="second">{t("recordDesk.parts.add")}</SubmitButton>
        </div>
      </PostForm>
    </details>
  );
}

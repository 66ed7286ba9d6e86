import { accessNeedsDays, type RegisterRefusal } from "~/domain/meetings/registration.ts";
import type { OwnRegistration, RegistrableMeeting } from "~/domain/own/registration.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { Choice } from "../form/choices.tsx";
import type { HiddenValues } from "../form/hidden-fields.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { TextArea } from "../form/text-area.tsx";
import { type Answer, useBinding, useSummary } from "../form/use-answer.ts";
import { useHostText } from "../public/host-text.tsx";
import { Separated } from "../separated.tsx";
import { QuestionFields } from "./question-fields.tsx";

/** What the forms of a registration were answered. */
export type RegistrationAnswer = Answer & { refusal: Exclude<RegisterRefusal, "not_found"> | null };

/** Which field a refusal belongs to, where it belongs to one. */
const refusedFields = {
  mixed_alphabets: "email",
  unknown_group: "group",
  group_full: "group",
  group_in_room: "group",
  group_digital: "group",
} as const satisfies Partial<Record<RegisterRefusal, string>>;
type FieldRefusal = keyof typeof refusedFields;

const isOfField = (refusal: string | null): refusal is FieldRefusal =>
  refusal !== null && refusal in refusedFields;

/** What a form of a registration must put right: field by field, and what belongs to none. */
export function useRegistrationAnswer(answer: RegistrationAnswer | undefined, form: string) {
  const { t } = useI18n();
  const refusal = answer?.refusal ?? null;
  const binding = useBinding(answer, form);
  const summary = useSummary(answer);
  const at = isOfField(refusal) ? refusedFields[refusal] : null;
  const said = at && isOfField(refusal) ? t(`registration.refused.${refusal}`) : undefined;
  return {
    ...binding,
    field: (name: string, stored?: string | null) => {
      const bound = binding.field(name, stored);
      return name === at ? { ...bound, error: said } : bound;
    },
    errors: at ? { ...summary, [`${form}-${at}`]: said } : summary,
    refusal: refusal && !at ? t(refusalKey(refusal)) : null,
  };
}

const refusalKey = (refusal: Exclude<RegistrationAnswer["refusal"], null>) => {
  if (refusal === "questions_changed" || refusal === "remote_only" || refusal === "room_only")
    return `registration.refused.${refusal}` as const;
  return "registration.refused.over";
};

type Binding = Pick<ReturnType<typeof useRegistrationAnswer>, "field" | "group">;
type Props = Binding & {
  meeting: RegistrableMeeting;
  /** there is no seat for him: what is free in a group is no use to him */
  waits: boolean;
  stored?: Pick<OwnRegistration, "attendAs" | "group" | "wishedGroup" | "accessNeeds" | "answers">;
};

/** What goes unseen: how one takes part where there is one way, and the questions, which may be changed before the form is sent. */
export function useUnseen({ format, questions, mainLanguage }: RegistrableMeeting): HiddenValues {
  const host = useHostText(mainLanguage);
  const attendAs = { room: "room", digital: "remote", hybrid: null }[format];
  return { attendAs, asked: questions.map(host.words) };
}

/** How, in which group, with which needs, and what the organiser asks: the same for whoever registers and whoever answers anew. */
export function AnswerFields({ meeting, waits, stored, field, group }: Props) {
  const { t } = useI18n();
  const { format, groups, questions, mainLanguage } = meeting;
  const mine = stored ? (stored.group ?? stored.wishedGroup) : null;
  return (
    <>
      {format === "hybrid" ? (
        <RadioGroup
          {...field("attendAs", stored?.attendAs)}
          label={t("registration.field.attendAs")}
          choices={(["room", "remote"] as const).map((value) => ({
            value,
            label: t(`registration.attendAs.${value}`),
          }))}
        />
      ) : null}
      {groups.length > 0 ? (
        <GroupField
          meeting={meeting}
          waits={waits}
          mine={mine}
          wished={stored?.group === null}
          bound={field("group", mine ?? "")}
        />
      ) : null}
      <QuestionFields {...{ questions, mainLanguage, stored: stored?.answers, field, group }} />
      <TextArea
        {...field("accessNeeds", stored?.accessNeeds)}
        optional
        className="low"
        label={t("registration.field.accessNeeds")}
        hint={t("registration.field.accessNeedsHint", { days: String(accessNeedsDays) })}
      />
    </>
  );
}

type GroupProps = {
  meeting: RegistrableMeeting;
  waits: boolean;
  mine: string | null;
  /** he chose it and does not have it */
  wished: boolean;
  bound: ReturnType<Binding["field"]>;
};

/** Which table one wants to sit at; a full one can't be chosen, unless one sits at it or wished for it before. */
function GroupField({ meeting, waits, mine, wished, bound }: GroupProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const host = useHostText(meeting.mainLanguage);
  const choices: Choice[] = meeting.groups.map((group) => {
    const { letter, title, theme, attendAs } = group;
    const full = group.left === 0 && letter !== mine;
    return {
      value: letter,
      label: host.span(title),
      text: host.words(title),
      disabled: full,
      hint: (
        <Separated
          items={[
            t("meetings.one.group", { letter }),
            theme ? <span key="theme">{host.span(theme.title)}</span> : null,
            meeting.format === "hybrid" && attendAs ? t(`registration.attendAs.${attendAs}`) : null,
            groupSeats(i18n, group, { mine: letter === mine, wished, waits }),
          ]}
        />
      ),
    };
  });
  return (
    <RadioGroup
      {...bound}
      label={t("registration.field.group")}
      hint={t("registration.field.groupHint")}
      choices={[...choices, { value: "", label: t("registration.anyGroup") }]}
    />
  );
}

type GroupSeats = Pick<RegistrableMeeting["groups"][number], "seats" | "left">;

/** What is left of a group's seats; nothing where it takes any number, nor to whoever waits for a seat at all. */
function groupSeats(
  { t, number }: I18n,
  { seats, left }: GroupSeats,
  { mine, wished, waits }: { mine: boolean; wished: boolean; waits: boolean },
) {
  if (seats === null || left === null) return null;
  if (left === 0 && mine && wished) return t("registration.groupWished");
  if (left === 0 && !mine) return t("registration.groupFull");
  return waits ? null : t("registration.groupLeft", { left: number(left), seats: number(seats) });
}

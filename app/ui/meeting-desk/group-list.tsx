import type { Fitting, GroupDuty, GroupStaff } from "~/domain/meetings/group-staff.ts";
import { type Attendance, attendances } from "~/domain/meetings/registration.ts";
import type { Translated } from "~/domain/people/person.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { ListItem } from "../consulting/list-item.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { Separated } from "../separated.tsx";
import { type Chosen, GroupStaffFields, GroupStaffLine } from "./group-staff.tsx";
import type { MeetingFrame } from "./meeting-head.tsx";

type Theme = { slug: string; title: Translated };
type Group = {
  item: string;
  title: Translated;
  theme: Theme | null;
  seats: number | null;
  attendAs: Attendance | null;
  staff: GroupStaff;
  /** handles of those of the staff; empty where nobody is chosen */
  chosen: Chosen;
  version: number;
};
type Props = {
  frame: MeetingFrame;
  groups: Group[];
  themes: Theme[];
  fitting: Record<GroupDuty, Fitting[]>;
  answer: Answer | undefined;
};

/** The groups by their letters, each with its form; then the form for a new one. */
export function GroupList({ frame, groups, themes, fitting, answer }: Props) {
  const { t, language } = useI18n();
  return (
    <>
      <section id="group" className="form-narrow" aria-label={t("meetingDesk.page.groups")}>
        {groups.length === 0 ? (
          <p>{t("meetingDesk.groups.empty")}</p>
        ) : (
          <ol className="people">
            {groups.map((group) => {
              const title = pick(group.title, language, frame.mainLanguage);
              const theme = group.theme && pick(group.theme.title, language, frame.mainLanguage);
              return (
                <ListItem
                  key={group.item}
                  list="group"
                  {...group}
                  first
                  last
                  name={t("meetingDesk.groups.letter", { letter: group.item })}
                  open={answer?.form === `group_${group.item}`}
                  form={<GroupForm {...{ frame, themes, fitting, answer, group }} />}
                >
                  <b>{group.item}</b> <span lang={title.lang}>{title.text}</span>
                  <p className="m">
                    <Separated
                      items={[
                        theme ? (
                          <span key="theme" lang={theme.lang}>
                            {theme.text}
                          </span>
                        ) : (
                          t("meetingDesk.groups.anyTheme")
                        ),
                        frame.format === "hybrid" && group.attendAs
                          ? t(`registration.attendAs.${group.attendAs}`)
                          : null,
                        group.seats ? t("meetingDesk.groups.count", { count: group.seats }) : null,
                      ]}
                    />
                  </p>
                  <p className="m">
                    <GroupStaffLine staff={group.staff} mainLanguage={frame.mainLanguage} />
                  </p>
                </ListItem>
              );
            })}
          </ol>
        )}
      </section>
      <section className="form-narrow block" aria-labelledby="add">
        <h2 id="add">{t("meetingDesk.groups.add")}</h2>
        <GroupForm {...{ frame, themes, fitting, answer }} />
      </section>
    </>
  );
}

/**
 * What a group is about, its theme and seats, how it meets where that can be either, who leads it and takes notes; a new one where
 * none is given.
 */
function GroupForm({ frame, themes, fitting, answer, group }: Omit<Props, "groups"> & { group?: Group }) {
  const { t, language } = useI18n();
  const form = useBinding(answer, group ? `group_${group.item}` : "group_add");
  return (
    <PostForm
      hidden={{ intent: group ? "group_change" : "group_add", item: group?.item, version: group?.version }}
    >
      <TranslatedField
        form={form}
        name="title"
        label={t("meetingDesk.groups.name")}
        languages={frame.languages}
        stored={group?.title}
      />
      <Select
        {...form.field("theme", group ? (group.theme?.slug ?? "") : undefined)}
        label={t("meetingDesk.groups.theme")}
        empty={t("meetingDesk.groups.anyTheme")}
        options={offered(themes, group).map(({ slug, title }) => {
          const { text, lang } = pick(title, language, frame.mainLanguage);
          return { value: slug, label: text, lang };
        })}
        optional
      />
      <TextInput
        {...form.field("seats", group ? (group.seats === null ? "" : String(group.seats)) : undefined)}
        label={t("meetingDesk.groups.seats")}
        hint={t("meetingDesk.edit.capacityHint")}
        inputMode="numeric"
        className="narrow"
        optional
      />
      {frame.format === "hybrid" ? (
        <RadioGroup
          {...form.field("attendAs", group?.attendAs ?? "either")}
          label={t("meetingDesk.groups.attendAs")}
          choices={[
            { value: "either", label: t("meetingDesk.groups.either") },
            ...attendances.map((value) => ({ value, label: t(`registration.attendAs.${value}`) })),
          ]}
        />
      ) : null}
      <GroupStaffFields {...{ form, frame, fitting, stored: group }} />
      <div className="actions">
        <SubmitButton kind={group ? "second" : "main"}>
          {group ? t("common.button.save") : t("meetingDesk.groups.add")}
        </SubmitButton>
      </div>
    </PostForm>
  );
}

/** A theme that has ended stays in sight where a group has it: what stands is never dropped unseen. */
function offered(themes: Theme[], group: Group | undefined): Theme[] {
  const theme = group?.theme;
  return theme && !themes.some(({ slug }) => slug === theme.slug) ? [...themes, theme] : themes;
}

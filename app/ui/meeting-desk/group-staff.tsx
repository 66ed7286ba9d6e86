import { Fragment } from "react";
import { type Fitting, type GroupDuty, type GroupStaff, groupDuties } from "~/domain/meetings/group-staff.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Select } from "../form/select.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import { Rich } from "../rich.tsx";
import { Separated } from "../separated.tsx";
import type { MeetingFrame } from "./meeting-head.tsx";

/** Who leads a group and who takes notes, in a line for the staff: by name where somebody is chosen, else as it is written. */
type LineProps = {
  staff: GroupStaff;
  mainLanguage: Language;
  /** what nobody has is left out */
  held?: boolean;
};
export function GroupStaffLine({ staff, mainLanguage, held = false }: LineProps) {
  const { t, language } = useI18n();
  return (
    <Separated
      items={groupDuties.map((duty) => {
        const { name, role } = staff[duty];
        const written = pick(role, language, mainLanguage);
        const who = name ?? (written.text ? <span lang={written.lang}>{written.text}</span> : null);
        return who === null ? (
          held ? null : (
            t(`meetingDesk.duty.${duty}None`)
          )
        ) : (
          <span key={duty}>
            <Rich k={`meetingDesk.duty.${duty}Is`} with={{ who }} />
          </span>
        );
      })}
    />
  );
}

/** In which groups one has a duty oneself. */
export function OwnGroups({ own }: { own: { letter: string; duty: GroupDuty }[] }) {
  const { t, list } = useI18n();
  const letters = (duty: GroupDuty) => own.flatMap((one) => (one.duty === duty ? [one.letter] : []));
  const held = groupDuties.filter((duty) => letters(duty).length > 0);
  if (held.length === 0) return null;
  return (
    <p className="m">
      {held.map((duty) => t(`meetingDesk.duty.${duty}Own`, { letters: list(letters(duty)) })).join(" ")}
    </p>
  );
}

export type Chosen = Record<GroupDuty, string>;
type Props = {
  form: Binding;
  frame: MeetingFrame;
  fitting: Record<GroupDuty, Fitting[]>;
  /** left out for a new group */
  stored?: { staff: GroupStaff; chosen: Chosen };
};

/** Who leads it and who takes notes: one of the staff, in words that everybody may read, or both. */
export function GroupStaffFields({ form, frame, fitting, stored }: Props) {
  const { t } = useI18n();
  return groupDuties.map((duty) => (
    <Fragment key={duty}>
      <Select
        {...form.field(duty, stored?.chosen[duty])}
        label={t(`meetingDesk.duty.${duty}`)}
        empty={t("meetingDesk.duty.nobody")}
        options={fitting[duty].map(({ handle, name }) => ({ value: handle, label: name }))}
        optional
      />
      <TranslatedField
        form={form}
        name={`${duty}Role`}
        label={t(`meetingDesk.duty.${duty}Role`)}
        hint={t("meetingDesk.duty.roleHint")}
        languages={frame.languages}
        stored={stored?.staff[duty].role}
        optional
      />
    </Fragment>
  ));
}

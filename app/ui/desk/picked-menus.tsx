import type { ReactNode } from "react";
import { withholdingGrounds } from "~/domain/contributions/contribution.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DateInput } from "../form/date-input.tsx";
import { type Option, Select } from "../form/select.tsx";
import { TextArea } from "../form/text-area.tsx";

/** Opens by its key; what it holds is chosen by digits, or sent by its button. */
function Menu({ text, shortcut, children }: { text: string; shortcut: string; children: ReactNode }) {
  return (
    <details data-menu="">
      <summary data-key={shortcut}>
        {text} <kbd>{shortcut}</kbd>
      </summary>
      <div className="drop">{children}</div>
    </details>
  );
}

/** One button a choice: the first nine have a digit. */
function Choices({ intent, options }: { intent: string; options: Option[] }) {
  return (
    <ul className="choices">
      {options.map((option, at) => (
        <li key={option.value}>
          <button
            type="submit"
            name="intent"
            value={`${intent}:${option.value}`}
            data-key={at < 9 ? at + 1 : undefined}
          >
            {at < 9 ? <kbd>{at + 1}</kbd> : null} <span lang={option.lang}>{option.label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export function ThemeMenu({ themes }: { themes: Option[] }) {
  const { t } = useI18n();
  return (
    <Menu text={t("sorting.bar.theme")} shortcut="T">
      <Choices intent="theme" options={[...themes, { value: "", label: t("sorting.list.noTheme") }]} />
    </Menu>
  );
}

/** Asks a body for advice, by a day of one's own or in 14 days. */
export function OwnerMenu({ owners, today }: { owners: Option[]; today: string }) {
  const { t } = useI18n();
  return (
    <Menu text={t("sorting.bar.owner")} shortcut="O">
      <p>{t("sorting.bar.assign")}</p>
      <Choices intent="assign" options={owners} />
      <DateInput
        name="dueOn"
        label={t("sorting.bar.by")}
        hint={t("sorting.bar.byHint")}
        min={today}
        optional
      />
    </Menu>
  );
}

/** Another day for advice that has been asked for. */
export function DueMenu({ today }: { today: string }) {
  const { t } = useI18n();
  return (
    <Menu text={t("sorting.bar.due")} shortcut="D">
      <DateInput name="day" label={t("sorting.bar.by")} min={today} optional />
      <button type="submit" name="intent" value="due">
        {t("sorting.bar.setDue")}
      </button>
    </Menu>
  );
}

export function WithholdMenu() {
  const { t } = useI18n();
  return (
    <Menu text={t("sorting.bar.withhold")} shortcut="W">
      <Select
        name="ground"
        label={t("sorting.bar.ground")}
        options={withholdingGrounds.map((value) => ({ value, label: t(`states.withheldGround.${value}`) }))}
        empty={t("common.form.chooseOne")}
        hint={t("sorting.bar.stillAnswered")}
        optional
      />
      <TextArea name="note" label={t("sorting.bar.note")} rows={2} optional />
      <button type="submit" name="intent" value="withhold">
        {t("sorting.bar.withhold")}
      </button>
    </Menu>
  );
}

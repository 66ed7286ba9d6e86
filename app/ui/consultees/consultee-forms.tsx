import { consulteeDuties, consulteeMarks, consulteeWays } from "~/domain/consultees/consultee.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";

export const dutyOptions = ({ t }: I18n) =>
  consulteeDuties.map((value) => ({ value, label: t(`consultees.duty.${value}`) }));
export const wayOptions = ({ t }: I18n) =>
  consulteeWays.map((value) => ({ value, label: t(`consultees.way.${value}`) }));

/** What is written down of those that are picked in the table above it, in one form with it. */
export function MarkFields({ form, today, links }: { form: Binding; today: string; links: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const marks = consulteeMarks.map((value) => ({ value, label: t(`consultees.mark.${value}`) }));
  const { on, way } = { on: form.field("on", today), way: form.field("way", "email") };
  return (
    <div className="form-narrow block">
      <section aria-labelledby="mark">
        <h2 id="mark">{t("consultees.mark.title")}</h2>
        <Select {...form.field("mark", "asked")} label={t("consultees.mark.what")} options={marks} />
        <DateInput {...on} label={t("consultees.mark.on")} max={today} />
        <Select {...way} label={t("consultees.mark.how")} options={wayOptions(i18n)} />
        <div className="actions">
          <SubmitButton name="intent" value="mark">
            {t("consultees.mark.do")}
          </SubmitButton>
          {links ? (
            <SubmitButton kind="second" name="intent" value="link">
              {t("consultees.mark.link")}
            </SubmitButton>
          ) : null}
        </div>
        {links ? <p className="m">{t("consultees.mark.linkHint")}</p> : null}
      </section>
    </div>
  );
}

/** Several at once, by pasting their names. */
export function AddForm({ form }: { form: Binding }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <section aria-labelledby="add" className="form-narrow block">
      <h2 id="add">{t("consultees.add.title")}</h2>
      <PostForm hidden={{ intent: "add" }}>
        <TextArea
          {...form.field("names", "")}
          label={t("consultees.add.names")}
          hint={t("consultees.add.namesHint")}
          rows={6}
        />
        <Select {...form.field("duty", "may")} label={t("consultees.add.duty")} options={dutyOptions(i18n)} />
        <div className="actions">
          <SubmitButton kind="second">{t("consultees.add.do")}</SubmitButton>
        </div>
      </PostForm>
    </section>
  );
}

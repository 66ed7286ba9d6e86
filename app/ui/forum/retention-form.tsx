import {
  type Periods,
  type RetentionKey,
  retention,
  retentionKeys,
  settableKeys,
} from "~/domain/forum/retention.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";

type Props = { form: Binding; version: number; periods: Periods };

/** One field for each period that can be set, with its reason; the first button only looks. */
export function RetentionForm({ form, version, periods }: Props) {
  const { t } = useI18n();
  const stored = (key: RetentionKey) => (periods[key] === null ? "" : String(periods[key]));
  return (
    <PostForm hidden={{ version }} className="form-narrow">
      {settableKeys.map((key) => {
        const { unit, usual, range } = retention[key];
        const [least, most] = range;
        const hints = [
          t(`privacy.why.${key}`),
          t("privacy.desk.range", { least: String(least), most: t(`privacy.unit.${unit}`, { count: most }) }),
          usual === null && t("privacy.desk.blank"),
        ];
        return (
          <TextInput
            key={key}
            {...form.field(`periods.${key}`, stored(key))}
            optional={usual === null}
            inputMode="numeric"
            maxLength={4}
            label={t(`privacy.desk.field_${unit}`, { what: t(`privacy.what.${key}`) })}
            hint={hints.filter(Boolean).join(" ")}
          />
        );
      })}
      <div className="actions">
        <SubmitButton kind="second" name="intent" value="preview">
          {t("privacy.desk.preview")}
        </SubmitButton>
        <SubmitButton name="intent" value="save">
          {t("common.button.save")}
        </SubmitButton>
      </div>
    </PostForm>
  );
}

const isSettable = (key: RetentionKey) => settableKeys.some((settable) => settable === key);

/** What the product keeps to by itself. */
export function FixedPeriods() {
  const { t } = useI18n();
  return (
    <>
      <h2 className="mt8">{t("privacy.desk.fixed")}</h2>
      <p className="m">{t("privacy.desk.fixedLede")}</p>
      <DataTable
        dense
        caption={t("privacy.desk.fixed")}
        captionHidden
        columns={[
          { key: "what", head: t("privacy.page.thing"), rowHead: true },
          { key: "time", head: t("privacy.page.time") },
          { key: "why", head: t("privacy.page.reason") },
        ]}
        rows={retentionKeys
          .filter((key) => !isSettable(key))
          .map((key) => ({
            id: key,
            what: t(`privacy.what.${key}`),
            time: t(`privacy.unit.${retention[key].unit}`, { count: retention[key].usual ?? 0 }),
            why: t(`privacy.why.${key}`),
          }))}
      />
    </>
  );
}

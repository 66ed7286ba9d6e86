import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DateInput } from "../form/date-input.tsx";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { PostForm } from "../form/post-form.tsx";
import { type Option, Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { ResponseView } from "./response-view.ts";

export type ConflictField = {
  name: string;
  label: string;
  theirs: string;
  mine: string;
  options?: Option[];
  date?: boolean;
};

type Props = { response: ResponseView; fields: ConflictField[] };

/** Two wrote at once: both texts side by side, and a third field to make one of them. Neither is lost. */
export function ResponseConflict({ response, fields }: Props) {
  const { t, date } = useI18n();
  const [last] = response.versions;
  const version = String(response.version);
  const differing = fields.filter((field) => field.theirs.trim() !== field.mine.trim());
  const same = fields.filter((field) => !differing.includes(field));
  const shown = (field: ConflictField, value: string) =>
    field.options?.find((option) => option.value === value)?.label ?? (value || t("respond.conflict.empty"));
  return (
    <>
      <div className="head">
        <div>
          <p className="trail">
            <a href={paths.desk.responses()}>{t("respond.title")}</a> /{" "}
            <a href={paths.desk.response(response.number)}>{response.number}</a>
          </p>
          <h1>{t("respond.conflict.title")}</h1>
          <p className="sub">
            {t("respond.conflict.lede", {
              person: last?.person ?? "–",
              version: String(last?.version ?? version),
              moment: last ? date(last.at, "moment") : "",
            })}
          </p>
        </div>
      </div>
      <PostForm className="outcome" hidden={{ version }}>
        <HiddenFields values={Object.fromEntries(same.map((field) => [field.name, field.mine]))} />
        {differing.length === 0 ? <p>{t("respond.conflict.same")}</p> : null}
        {differing.map((field) => (
          <section key={field.name} aria-label={field.label}>
            <div className="two">
              <div>
                <h2 className="h3">
                  {t("respond.conflict.theirs", { version: String(last?.version ?? version) })}
                </h2>
                <p className="kept words" lang={field.options || field.date ? undefined : response.language}>
                  {shown(field, field.theirs)}
                </p>
              </div>
              <div>
                <h2 className="h3">{t("respond.conflict.mine")}</h2>
                <p className="kept words" lang={field.options || field.date ? undefined : response.language}>
                  {shown(field, field.mine)}
                </p>
              </div>
            </div>
            <Third field={field} lang={response.language} />
          </section>
        ))}
        <div className="actions">
          <SubmitButton name="intent" value="save" shortcut="Ctrl Enter">
            {t("respond.conflict.save")}
          </SubmitButton>
          <a href={paths.desk.response(response.number)}>
            {t("respond.conflict.leave", { version: String(last?.version ?? version) })}
          </a>
        </div>
      </PostForm>
    </>
  );
}

function Third({ field, lang }: { field: ConflictField; lang: string }) {
  const { t } = useI18n();
  const props = {
    name: field.name,
    label: t("respond.conflict.result", { field: field.label }),
    value: field.mine,
    optional: true,
  };
  if (field.options) return <Select {...props} options={field.options} empty={t("respond.conflict.empty")} />;
  if (field.date) return <DateInput {...props} />;
  return <TextArea {...props} lang={lang} rows={4} />;
}

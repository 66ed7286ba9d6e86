import { type ListedOutreach, outreachChannels } from "~/domain/mailings/outreach.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";
import { TimeText } from "../time-text.tsx";

/** Its address, with what is being corrected. */
type Here = (query?: { change?: string }) => string;

/** What was done, the latest first. */
export function OutreachList({ here, rows }: { here: Here; rows: ListedOutreach[] }) {
  const { t, number } = useI18n();
  if (rows.length === 0) return <p className="block">{t("outreach.none")}</p>;
  return (
    <div className="block">
      <DataTable
        dense
        stacks
        caption={t("outreach.title")}
        captionHidden
        columns={[
          { key: "what", head: t("outreach.field.what"), rowHead: true },
          { key: "on", head: t("outreach.field.doneOn") },
          { key: "channel", head: t("outreach.field.channel") },
          { key: "reach", head: t("outreach.field.reach") },
        ]}
        rows={rows.map(({ ref, doneOn, channel, what, reach, url }) => ({
          id: ref,
          what: (
            <>
              {url ? (
                <a href={url} rel="noreferrer">
                  {what}
                </a>
              ) : (
                what
              )}
              <PostForm hidden={{ intent: "remove", outreach: ref }}>
                <a className="m" href={here({ change: ref })}>
                  {t("outreach.change")}
                  <span className="vh">: {what}</span>
                </a>{" "}
                <SubmitButton kind="quick">
                  {t("outreach.remove")}
                  <span className="vh">: {what}</span>
                </SubmitButton>
              </PostForm>
            </>
          ),
          on: <TimeText value={doneOn} />,
          channel: t(`outreach.channel.${channel}`),
          reach: reach === null ? null : number(reach),
        }))}
      />
    </div>
  );
}

type FormProps = { here: Here; form: Binding; changed: ListedOutreach | null; today: string };

/** One more, or one corrected. */
export function OutreachForm({ here, form, changed, today }: FormProps) {
  const { t } = useI18n();
  const hidden = { outreach: changed?.ref ?? "", version: changed?.version ?? 0 };
  return (
    <section className="block form-narrow" aria-labelledby="note">
      <h2 id="note">{t(changed ? "outreach.change" : "outreach.add")}</h2>
      <PostForm hidden={hidden}>
        <DateInput {...form.field("doneOn", changed?.doneOn ?? today)} label={t("outreach.field.doneOn")} />
        <Select
          {...form.field("channel", changed?.channel ?? "web")}
          label={t("outreach.field.channel")}
          options={outreachChannels.map((value) => ({ value, label: t(`outreach.channel.${value}`) }))}
        />
        <TextArea {...form.field("what", changed?.what)} className="low" label={t("outreach.field.what")} />
        <TextInput
          {...form.field("reach", changed?.reach === null ? "" : String(changed?.reach ?? ""))}
          optional
          className="narrow"
          label={t("outreach.field.reach")}
          hint={t("outreach.field.reachHint")}
        />
        <TextInput {...form.field("url", changed?.url)} type="url" optional label={t("outreach.field.url")} />
        <div className="actions">
          <SubmitButton>{t("outreach.save")}</SubmitButton>
          {changed ? <a href={here()}>{t("mailingDesk.to.back")}</a> : null}
        </div>
      </PostForm>
    </section>
  );
}

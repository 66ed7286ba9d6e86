import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DidNote } from "../did-note.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { Row } from "../row.tsx";

/** What has just been done, as the address says after a form. */
export const doneKinds = ["asked", "forgotten", "renewed"] as const;

export type FindProps = {
  /** references of the links that this browser holds */
  held: string[];
  sendsMail: boolean;
  done: (typeof doneKinds)[number] | null;
  mistake?: { email: string; error: string };
};

/** Where a contributor without a link begins: one mail lists all; the answer tells nobody whether an address is known. */
export function FindPage({ held, sendsMail, done, mistake }: FindProps) {
  const { t } = useI18n();
  return (
    <>
      <Row>
        {done ? (
          <DidNote>
            <p>
              {done === "forgotten"
                ? t("track.find.forgotten")
                : done === "renewed"
                  ? t(sendsMail ? "own.renew.done" : "own.renew.doneUnsent")
                  : t(sendsMail ? "track.find.done" : "track.find.unsent")}
            </p>
          </DidNote>
        ) : null}
        <ErrorSummary sayWhich={false} errors={mistake ? { email: mistake.error } : {}} />
        <h1>{t("track.find.title")}</h1>
        <p className="lede mt4">{t(sendsMail ? "track.find.lede" : "track.find.ledeUnsent")}</p>
        <PostForm hidden={{ intent: "find" }} className="mt8">
          <TextInput
            type="email"
            name="email"
            label={t("track.find.label")}
            value={mistake?.email}
            error={mistake?.error}
            autoComplete="email"
          />
          <div className="actions">
            <SubmitButton>{t("track.find.send")}</SubmitButton>
          </div>
        </PostForm>
        <p className="small mt6">{t("track.find.noAddress")}</p>
      </Row>
      {held.length > 0 ? (
        <Row heading label={t("track.find.held")}>
          <p>{t("track.find.heldText")}</p>
          <ul>
            {held.map((ref) => (
              <li key={ref}>
                <a className="ref" href={paths.tracked(ref)}>
                  {ref}
                </a>
              </li>
            ))}
          </ul>
          <PostForm hidden={{ intent: "forget" }}>
            <SubmitButton kind="quiet">{t("track.find.forget")}</SubmitButton>
          </PostForm>
        </Row>
      ) : null}
    </>
  );
}

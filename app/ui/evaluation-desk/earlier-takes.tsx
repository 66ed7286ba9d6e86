import { type EarlierTakes, takesGrounds } from "~/domain/evaluations/evaluation.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { useHostText } from "../public/host-text.tsx";
import { Rich } from "../rich.tsx";
import { TimeText } from "../time-text.tsx";

type Props = { answer: Answer | undefined; frame: MeetingFrame; version: number };

/** What stood on the meeting's page before, the latest first: each is withheld on a ground, or shown again. */
export function EarlierTakesList({ earlier, ...props }: Props & { earlier: readonly EarlierTakes[] }) {
  const { t } = useI18n();
  if (earlier.length === 0) return null;
  return (
    <section className="form-narrow block" aria-labelledby="earlier">
      <h2 id="earlier">{t("evaluation.desk.earlier")}</h2>
      <ol className="list open" reversed>
        {earlier.map((one, index) => (
          <Earlier key={one.publishedAt} {...props} one={one} number={earlier.length - index} />
        ))}
      </ol>
    </section>
  );
}

function Earlier({ answer, frame, version, one, number }: Props & { one: EarlierTakes; number: number }) {
  const { t } = useI18n();
  const host = useHostText(frame.mainLanguage);
  const form = useBinding(answer, `withhold-${number}`);
  const { text, publishedAt, withheld } = one;
  return (
    <li className="item">
      {host.paragraphs(text, "words")}
      <p className="meta">
        <Rich k="evaluation.desk.since" with={{ date: <TimeText value={publishedAt} /> }} />
      </p>
      {withheld ? (
        <>
          <p>
            <Rich k="evaluation.desk.withheld" with={{ date: <TimeText value={withheld.at} /> }} />{" "}
            {t(`states.withheldGround.${withheld.ground}`)}.
          </p>
          <PostForm hidden={{ intent: "show", version, number }} className="actions">
            <SubmitButton kind="second">{t("evaluation.desk.show")}</SubmitButton>
          </PostForm>
        </>
      ) : (
        <PostForm hidden={{ intent: "withhold", version, number }}>
          <Select
            {...form.field("ground")}
            label={t("evaluation.desk.withheldGround")}
            options={takesGrounds.map((value) => ({ value, label: t(`states.withheldGround.${value}`) }))}
            empty={t("common.form.chooseOne")}
          />
          <div className="actions">
            <SubmitButton kind="second">{t("evaluation.desk.withhold")}</SubmitButton>
          </div>
        </PostForm>
      )}
    </li>
  );
}

import type { LaterText } from "~/domain/contributions/later.ts";
import type { LateSaid as Late } from "~/domain/live/room.ts";
import type { IntakeEntry } from "~/domain/submissions/entry.ts";
import { laterKinds, limits } from "~/domain/submissions/submission.ts";
import { type Language, languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { LateSaid } from "../bench/late-said.tsx";
import { ChangedText } from "../changes.tsx";
import { Came } from "../desk/came.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { Quote } from "../quote.tsx";
import { Separated } from "../separated.tsx";

type Text = { number: number; body: string; language: Language };
type Props = {
  entry: IntakeEntry;
  later: LaterText[];
  /** those of them that a table captured before its meeting closed */
  late: Late[];
  texts: Text[];
  points: { ref: string; number: number; title: string; language: string }[];
  today: string;
  answer: Answer | undefined;
  /** its contributor took all of it back */
  takenBack: boolean;
  /** its contributor is forgotten: nothing can come from him any more */
  erased: object | null;
};

/** What its contributor added or corrected since: what changed, what it touches, and what waits; and the form for what comes by letter. */
export function Later(props: Props) {
  const { entry, later, late, texts, takenBack, erased } = props;
  const { t } = useI18n();
  const recorded = takenBack || erased ? null : <Record {...props} />;
  if (later.length === 0) return recorded;
  return (
    <section aria-labelledby="later">
      <h2 id="later">{t("intake.later.title")}</h2>
      {later.map((one) => {
        const text = texts.find(({ number }) => number === one.number);
        return text ? <One key={one.number} {...{ entry, late, text, takenBack }} later={one} /> : null;
      })}
      {recorded}
    </section>
  );
}

type OneProps = Pick<Props, "entry" | "late" | "takenBack"> & { later: LaterText; text: Text };

function One({ entry, late, later, text, takenBack }: OneProps) {
  const { t, date } = useI18n();
  const { kind, changes, touches, placed } = later;
  return (
    <div className="block">
      <h3>{t(`states.textKind.${kind}`)}</h3>
      <p className="m">
        <Separated
          by="·"
          items={[date(later.receivedOn), later.late ? t("intake.entry.late") : null].filter(
            (part) => part !== null,
          )}
        />
      </p>
      <LateSaid late={late} text={text.number} />
      {changes ? (
        <ChangedText changes={changes} lang={text.language} />
      ) : (
        <Quote text={text.body} lang={text.language} size="sent" />
      )}
      {touches.length > 0 ? (
        <>
          <p className="m">{t("intake.later.touches")}</p>
          <ul>
            {touches.map(({ ref, waits }) => (
              <li key={ref}>
                <a className="ref" href={paths.desk.contribution(ref)}>
                  {ref}
                </a>
                {waits ? (
                  <>
                    {" "}
                    <span className="m">{t("intake.later.answered")}</span>
                    <PostForm hidden={{ intent: "looked", point: ref, text: later.number }}>
                      <SubmitButton kind="quick">{t("intake.later.looked")}</SubmitButton>
                    </PostForm>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        {takenBack ? null : placed ? (
          <span className="m">{t("intake.later.placed")}</span>
        ) : entry.status === "split" ? (
          <a className="btn btn-2" href={paths.desk.split(entry.ref)}>
            {t("intake.later.place")}
          </a>
        ) : (
          <span className="m">{t("intake.later.waits")}</span>
        )}
      </p>
    </div>
  );
}

function Record({ entry, points, today, answer }: Props) {
  const { t } = useI18n();
  const form = useBinding(answer, "later");
  const { value: touched, ...group } = form.group("touches", []);
  return (
    <details open={form.answered}>
      <summary>{t("intake.later.record")}</summary>
      <PostForm hidden={{ intent: "later" }} label={t("intake.later.record")}>
        <RadioGroup
          {...form.field("kind", "addition")}
          label={t("intake.later.kind")}
          choices={laterKinds.map((kind) => ({ value: kind, label: t(`intake.later.${kind}`) }))}
        />
        <TextArea
          {...form.field("text")}
          label={t("intake.new.text")}
          maxLength={limits.text}
          className="tall"
        />
        <Select
          {...form.field("language", entry.language)}
          label={t("intake.one.language")}
          options={languages.map((code) => ({ value: code, label: t(`common.language.${code}`) }))}
        />
        {points.length > 0 ? (
          <CheckboxGroup
            {...group}
            values={touched}
            label={t("intake.later.touches")}
            choices={points.map(({ ref, number, title, language }) => ({
              value: ref,
              label: `${number}. ${title}`,
              lang: language as Language,
            }))}
          />
        ) : null}
        <Came form={form} today={today} />
        <p className="actions">
          <SubmitButton kind="second">{t("intake.later.save")}</SubmitButton>
        </p>
      </PostForm>
    </details>
  );
}

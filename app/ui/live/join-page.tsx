import type { Picked } from "~/i18n/translated.ts";
import type { MessageKey } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { fieldErrorText } from "../form/field-errors.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { LanguageLinks } from "../language-links.tsx";
import { Mark } from "../mark.tsx";
import { Note } from "../note.tsx";
import { languageLinks } from "../public-shell.tsx";
import { Rich } from "../rich.tsx";
import { useRootData } from "../root-data.ts";
import { Shape } from "../shape.tsx";
import { LiveHead, TableName } from "./live-head.tsx";
import { HeldHere } from "./waiting.tsx";

/** Why a device may not sit down; a code without a sentence does not compile. */
const refusals = {
  unknown_code: "live.refused.unknown_code",
  ended: "live.refused.over",
  table_full: "live.refused.devices",
  limited: "live.refused.limited",
  many: "live.refused.many",
} as const satisfies Record<string, MessageKey>;

type Props = {
  /** that the address holds */
  code: string;
  /** the table that this device sits at now */
  sitting: { handle: string; letter: string; title: Picked } | null;
  /** it has just left one */
  left: boolean;
  answer: (Answer & { refusal: keyof typeof refusals | null }) | undefined;
};

/** Joining a table: its code, and what one may be called there. */
export function JoinPage({ code, sitting, left, answer }: Props) {
  const { t } = useI18n();
  const { address } = useRootData();
  const { field } = useBinding(answer, "join");
  const calledAs = field("calledAs");
  const wrong = answer?.refusal === "unknown_code" ? t(refusals.unknown_code) : undefined;
  const typed = field("code", code);
  const errors = {
    [typed.id]: wrong ?? (answer?.errors.code && fieldErrorText(t, answer.errors.code)),
    [calledAs.id]: calledAs.error,
  };
  const refusal = answer?.refusal && answer.refusal !== "unknown_code" ? t(refusals[answer.refusal]) : null;
  return (
    <>
      <LiveHead mark={<Mark />} title={t("live.join.title")} />
      <main className="pad" id="main">
        <ErrorSummary errors={errors} refusal={refusal} sayWhich={false} />
        {left ? <Note live>{t("live.join.left")}</Note> : null}
        {sitting ? <Sitting {...sitting} /> : null}
        <HeldHere table={sitting?.handle ?? ""} />
        <h2>{t("live.join.heading")}</h2>
        <PostForm>
          <TextInput
            {...typed}
            error={errors[typed.id]}
            label={t("live.join.code")}
            hint={t("live.join.codeHint")}
            className="bigcode"
            autoComplete="off"
            spellCheck={false}
          />
          <TextInput
            {...calledAs}
            label={t("live.join.calledAs")}
            hint={t("live.join.calledAsHint")}
            optional
            autoComplete="nickname"
          />
          <SubmitButton>{t("live.join.button")}</SubmitButton>
        </PostForm>
        <ul className="plainlist">
          {(["see", "mean", "unnamed"] as const).map((what) => (
            <li key={what}>
              <Shape name="done" />
              <span>{t(`live.join.${what}`)}</span>
            </li>
          ))}
        </ul>
        <p className="m">
          {t("live.join.noApp")} <a href={paths.privacy()}>{t("live.join.kept")}</a>
        </p>
        <LanguageLinks links={languageLinks(address)} />
      </main>
    </>
  );
}

/** It sits somewhere already: the way back there, and what joining another does. */
function Sitting(table: Pick<NonNullable<Props["sitting"]>, "letter" | "title">) {
  const name = <TableName {...table} />;
  return (
    <Note>
      <p>
        <Rich k="live.join.sitting" with={{ table: name }} />
      </p>
      <p>
        <a href={paths.live.table()}>
          <Rich k="live.join.back" with={{ table: name }} />
        </a>
      </p>
    </Note>
  );
}

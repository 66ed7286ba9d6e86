import type { Doubt, DoubtfulPart } from "~/domain/responses/typing-error.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import type { Binding } from "../form/use-answer.ts";
import { Note } from "../note.tsx";
import { Rich } from "../rich.tsx";
import type { Correction, ResponseView } from "./response-view.ts";

const partKeys = {
  title: "respond.edit.title",
  reason: "respond.edit.reason",
  destination: "respond.edit.destination",
  promise: "respond.edit.promiseWhat",
  own: "respond.edit.addOwn",
} as const satisfies Record<DoubtfulPart, string>;

/** Why what is called a typing error looks like more, in the words that went and came. Nothing where it looks like one. */
export function TypingDoubts({ correction, lang }: { correction: Correction; lang: string }) {
  const { t } = useI18n();
  if (correction.doubts.length === 0) return null;
  const words = (text: string) => (text ? <b lang={lang}>{text}</b> : t("respond.conflict.empty"));
  const said = (doubt: Doubt) => {
    const part = t(partKeys[doubt.part]);
    return doubt.kind === "words" ? (
      t("doubt.words", { part, changed: String(doubt.changed), count: doubt.of })
    ) : (
      <Rich
        k={`doubt.${doubt.kind}`}
        with={{ part, before: words(doubt.before), after: words(doubt.after) }}
      />
    );
  };
  return (
    <div className="mt4">
      <Note tone="warn" title={t("respond.found.looks_substantive")}>
        <ul>
          {correction.doubts.map((doubt) => (
            <li key={`${doubt.part} ${doubt.kind}`}>{said(doubt)}</li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

/** The question to whoever writes it, and the two ways on. What is said holds for the text that it was said of. */
export function TypingQuestion({
  form,
  response,
  correction,
}: {
  form: Binding;
  response: ResponseView;
  correction: Correction;
}) {
  const { t } = useI18n();
  if (correction.doubts.length === 0) return null;
  const { value, ...field } = form.group("allTheSame", []);
  return (
    <>
      <TypingDoubts correction={correction} lang={response.language} />
      <CheckboxGroup
        {...field}
        theirs={undefined}
        values={value}
        label={t("doubt.question")}
        choices={[{ value: response.digest, label: t("doubt.only"), hint: t("doubt.onlyHint") }]}
      />
      <p>
        <SubmitButton kind="second" name="intent" value="send_told">
          {t("doubt.tell")}
        </SubmitButton>
      </p>
    </>
  );
}

import type { MailAction } from "~/domain/notifications/forms.ts";
import { typed } from "../form/field-errors.ts";
import type { HiddenValues } from "../form/hidden-fields.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";

/** Which of the page's forms was answered, what was typed in it, and what must be put right. */
export type FormState = {
  form: string | null;
  values?: Record<string, string | string[]>;
  /** by field name */
  errors: Record<string, string | undefined>;
};

/** The id of the reason in a row's form: what the error summary links to. */
export const reasonId = (id: string) => `reason-${id}`;

type Props = {
  id: string;
  hidden: HiddenValues;
  /** what can be done at once */
  now: { intent: MailAction; label: string }[];
  /** what asks for a reason */
  never: { intent: MailAction; label: string; reason: string };
  form: FormState;
};

/** What can be decided about one mail or mailing. */
export function DecisionForms({ id, hidden, now, never, form }: Props) {
  const own = form.form === id;
  return (
    <>
      {now.length > 0 ? (
        <PostForm hidden={hidden} className="quicks">
          {now.map(({ intent, label }) => (
            <SubmitButton key={intent} kind="quick" name="intent" value={intent}>
              {label}
            </SubmitButton>
          ))}
        </PostForm>
      ) : null}
      <details open={own || undefined}>
        <summary>{never.label}</summary>
        <PostForm hidden={{ ...hidden, intent: never.intent }}>
          <TextInput
            name="reason"
            id={reasonId(id)}
            label={never.reason}
            value={own ? typed(form.values, "reason") : undefined}
            error={own ? form.errors.reason : undefined}
          />
          <SubmitButton kind="quick">{never.label}</SubmitButton>
        </PostForm>
      </details>
    </>
  );
}

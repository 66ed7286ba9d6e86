import type { ReactNode } from "react";

export type Choice = {
  value: string;
  label: ReactNode;
  /** The label as plain words, where it is more than that. */
  text?: string;
  hint?: ReactNode;
  lang?: string;
  disabled?: boolean;
  /** Fields that belong to this choice, shown while it is chosen (always, where CSS can't tell). */
  nested?: ReactNode;
};

type ChoiceInputProps = {
  type: "radio" | "checkbox";
  choice: Choice;
  id: string;
  name: string;
  checked?: boolean;
  required?: boolean;
};

/** One radio button or check box with its label, hint and nested fields. */
export function ChoiceInput({ type, choice, id, name, checked, required }: ChoiceInputProps) {
  // A group that has a hint too lends its id to its first choice.
  const hintId = choice.hint ? `${id}-choice-hint` : undefined;
  return (
    <div className="choice">
      <div className="check">
        <input
          {...{ type, id, name, required }}
          value={choice.value}
          defaultChecked={checked}
          disabled={choice.disabled}
          aria-describedby={hintId}
        />
        <label htmlFor={id} lang={choice.lang}>
          {choice.label}
        </label>
        {choice.hint ? (
          <p className="hint" id={hintId}>
            {choice.hint}
          </p>
        ) : null}
      </div>
      {choice.nested ? <div className="nested">{choice.nested}</div> : null}
    </div>
  );
}

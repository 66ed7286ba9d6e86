import { type Choice, ChoiceInput } from "./choices.tsx";
import { type FieldProps, HintAndError, Optional } from "./field.tsx";

export type RadioGroupProps = FieldProps & { choices: Choice[]; value?: string };

/** One of a few, all in sight. The first choice has the group's id, so that an error summary reaches it. */
export function RadioGroup({ choices, value, ...props }: RadioGroupProps) {
  const { name, id = name, label, hint, error, optional } = props;
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <fieldset className={error ? "field has-err" : "field"} aria-describedby={described || undefined}>
      <legend>
        {label}
        {optional ? <Optional /> : null}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {choices.map((choice, index) => (
        <ChoiceInput
          key={choice.value}
          type="radio"
          choice={choice}
          id={index === 0 ? id : `${id}-${choice.value}`}
          name={name}
          checked={choice.value === value}
          required={optional ? undefined : true}
        />
      ))}
    </fieldset>
  );
}

import { type Choice, ChoiceInput } from "./choices.tsx";
import { type FieldProps, HintAndError } from "./field.tsx";

export type CheckboxGroupProps = Omit<FieldProps, "optional" | "lang"> & {
  choices: Choice[];
  /** The values that are ticked. */
  values?: readonly string[];
};

/** Any of a few. All have the same name; the first has the group's id. */
export function CheckboxGroup({ choices, values = [], ...props }: CheckboxGroupProps) {
  const { name, id = name, label, hint, error } = props;
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <fieldset className={error ? "field has-err" : "field"} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      <HintAndError id={id} hint={hint} error={error} />
      {choices.map((choice, index) => (
        <ChoiceInput
          key={choice.value}
          type="checkbox"
          choice={choice}
          id={index === 0 ? id : `${id}-${choice.value}`}
          name={name}
          checked={values.includes(choice.value)}
        />
      ))}
    </fieldset>
  );
}

import { type Choice, ChoiceInput } from "./choices.tsx";
import { describedBy, type FieldProps, HintAndError } from "./field.tsx";
import { useFieldName } from "./field-names.tsx";

export type CheckboxGroupProps = Omit<FieldProps, "optional" | "lang" | "theirs"> & {
  choices: Choice[];
  /** The values that are ticked. */
  values?: readonly string[];
  /** Those that somebody else has ticked meanwhile. */
  theirs?: readonly string[];
};

/** Any of a few. All have the same name; the first has the group's id. */
export function CheckboxGroup({ choices, values = [], theirs, ...group }: CheckboxGroupProps) {
  const { name, id = name, label, error } = group;
  useFieldName(id, label);
  const ticked = theirs && choices.filter((choice) => theirs.includes(choice.value));
  const props = { ...group, theirs: ticked?.map((choice) => choice.text ?? choice.label).join(", ") };
  return (
    <fieldset className={error ? "field has-err" : "field"} aria-describedby={describedBy(props)}>
      <legend>{label}</legend>
      <HintAndError {...props} />
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

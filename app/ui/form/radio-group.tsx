import { type Choice, ChoiceInput } from "./choices.tsx";
import { describedBy, type FieldProps, HintAndError, Optional } from "./field.tsx";
import { useFieldName } from "./field-names.tsx";

export type RadioGroupProps = FieldProps & {
  choices: Choice[];
  value?: string;
  /** short ones, as of a scale: side by side as far as they fit */
  inRow?: boolean;
};

/** One of a few, all in sight. The first choice has the group's id, so that an error summary reaches it. */
export function RadioGroup({ choices, value, theirs, inRow, ...group }: RadioGroupProps) {
  const { name, id = name, label, error, optional } = group;
  useFieldName(id, label);
  const chosen = choices.find((choice) => choice.value === theirs);
  const props = {
    ...group,
    theirs: theirs === undefined ? undefined : String(chosen?.text ?? chosen?.label ?? ""),
  };
  const classes = ["field", error && "has-err", inRow && "in-row"].filter(Boolean).join(" ");
  return (
    <fieldset className={classes} aria-describedby={describedBy(props)}>
      <legend>
        {label}
        <Optional {...{ optional }} />
      </legend>
      <HintAndError {...props} />
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

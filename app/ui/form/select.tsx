import { controlProps, Field, type FieldProps } from "./field.tsx";

export type Option = { value: string; label: string; lang?: string; disabled?: boolean };

export type SelectProps = FieldProps & {
  options: Option[];
  value?: string;
  /** The first, empty choice: «Choose one», «No owner». Left out where there is always one. */
  empty?: string;
  className?: string;
};

/** One of a list. */
export function Select({ options, value, empty, className, theirs, ...props }: SelectProps) {
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label ?? "";
  return (
    <Field {...props} theirs={theirs === undefined ? undefined : labelOf(theirs)}>
      <select {...controlProps({ ...props, theirs })} className={className} defaultValue={value ?? ""}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

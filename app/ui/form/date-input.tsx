import { useI18n } from "~/i18n/use-i18n.tsx";
import { controlProps, Field, type FieldProps } from "./field.tsx";

export type DateInputProps = FieldProps & { value?: string; min?: string; max?: string };

/** A plain date (2026-04-15): the browser's own picker, or typed where it has none. */
export function DateInput({ value, min, max, ...props }: DateInputProps) {
  const { date } = useI18n();
  return (
    <Field {...props} theirs={props.theirs && date(props.theirs)}>
      <input
        {...controlProps(props)}
        {...{ min, max }}
        type="date"
        className="narrow"
        placeholder="2026-04-15"
        defaultValue={value}
      />
    </Field>
  );
}

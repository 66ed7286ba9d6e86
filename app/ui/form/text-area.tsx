import { controlProps, Field, type FieldProps } from "./field.tsx";

export type TextAreaProps = FieldProps & {
  value?: string;
  rows?: number;
  maxLength?: number;
  readOnly?: boolean;
  className?: string;
};

/** A longer text. */
export function TextArea({ value, ...props }: TextAreaProps) {
  const { rows, maxLength, readOnly, className } = props;
  return (
    <Field {...props}>
      <textarea {...controlProps(props)} {...{ rows, maxLength, readOnly, className }} defaultValue={value} />
    </Field>
  );
}

import { controlProps, Field, type FieldProps } from "./field.tsx";

export type FileInputProps = FieldProps & { accept?: string; multiple?: boolean };

/** Files; the form must be multipart. A browser can't keep the choice over an error, so say so in the hint. */
export function FileInput({ accept, multiple, ...props }: FileInputProps) {
  return (
    <Field {...props}>
      <input {...controlProps(props)} {...{ accept, multiple }} type="file" />
    </Field>
  );
}

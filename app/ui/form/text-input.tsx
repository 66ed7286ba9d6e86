import { controlProps, Field, type FieldProps } from "./field.tsx";

export type TextInputProps = FieldProps & {
  type?: "text" | "email" | "tel" | "url" | "number" | "search";
  /** What was typed before, so that nothing is lost. */
  value?: string;
  autoComplete?: string;
  inputMode?: "numeric" | "email" | "tel" | "url" | "text";
  maxLength?: number;
  placeholder?: string;
  spellCheck?: boolean;
  readOnly?: boolean;
  className?: string;
  /** The id of a datalist with proposals. */
  list?: string;
};

/** One line of text. */
export function TextInput({ type = "text", value, ...props }: TextInputProps) {
  const { autoComplete, inputMode, maxLength, placeholder, spellCheck, readOnly, className, list } = props;
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        {...{ type, autoComplete, inputMode, maxLength, placeholder, spellCheck, readOnly, className, list }}
        defaultValue={value}
      />
    </Field>
  );
}

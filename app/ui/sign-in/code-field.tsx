import { TextInput } from "../form/text-input.tsx";

type Props = {
  name: string;
  label: string;
  hint: string;
  value?: string;
  error?: string;
  /** takes the longer codes on paper too */
  paper?: boolean;
};

/** A code that is good once: digits, pasted or typed, with or without space between them. */
export function CodeField({ paper, ...field }: Props) {
  return (
    <TextInput
      {...field}
      className={paper ? "onecode paper" : "onecode"}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={paper ? 20 : 12}
      spellCheck={false}
    />
  );
}

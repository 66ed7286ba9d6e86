import { type Choice, ChoiceInput } from "./choices.tsx";

export type CheckboxProps = Omit<Choice, "value"> & {
  name: string;
  id?: string;
  /** What is sent when it is ticked. */
  value?: string;
  checked?: boolean;
};

/** One thing that may be ticked. */
export function Checkbox({ name, id = name, value = "on", checked, ...choice }: CheckboxProps) {
  return <ChoiceInput type="checkbox" choice={{ ...choice, value }} {...{ id, name, checked }} />;
}

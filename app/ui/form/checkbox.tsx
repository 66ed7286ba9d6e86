import { useI18n } from "~/i18n/use-i18n.tsx";
import { type Choice, ChoiceInput } from "./choices.tsx";
import { Meanwhile } from "./meanwhile.tsx";

export type CheckboxProps = Omit<Choice, "value"> & {
  name: string;
  id?: string;
  /** What is sent when it is ticked. */
  value?: string;
  checked?: boolean;
  /** What somebody else has saved meanwhile, where it differs. */
  theirs?: boolean;
};

/** One thing that may be ticked. */
export function Checkbox({ name, id = name, value = "on", checked, theirs, ...choice }: CheckboxProps) {
  const { t } = useI18n();
  return (
    <>
      {theirs === undefined ? null : (
        <Meanwhile id={id} text={t(theirs ? "common.form.ticked" : "common.form.notTicked")} />
      )}
      <ChoiceInput type="checkbox" choice={{ ...choice, value }} {...{ id, name, checked }} />
    </>
  );
}

import type { Translated } from "~/domain/people/person.ts";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import type { Binding } from "../form/use-answer.ts";
import { useBodyOptions } from "../people/body-options.ts";

type Props = {
  form: Binding;
  name: string;
  label: string;
  hint?: string;
  bodies: { slug: string; name: Translated }[];
  stored: string[];
};

/** Any of the public bodies. */
export function BodyChoices({ form, name, label, hint, bodies, stored }: Props) {
  const choices = useBodyOptions(bodies);
  const { id, error } = form.field(name);
  const values = choices
    .map((choice) => choice.value)
    .filter((value) => form.ticked(name, stored.includes(value), value));
  return <CheckboxGroup {...{ name, id, label, hint, error, choices, values }} />;
}

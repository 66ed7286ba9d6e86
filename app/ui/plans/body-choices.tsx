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
  const { value, ...group } = form.group(name, stored);
  return <CheckboxGroup {...group} {...{ label, hint, choices }} values={value} />;
}

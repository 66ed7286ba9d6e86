import { acceptedValue } from "~/domain/contributions/forms.ts";
import type { ListedFinding } from "~/domain/contributions/redaction-bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Checkbox } from "../form/checkbox.tsx";

type Props = {
  name: string;
  id: string;
  /** the title as it stands in the field beside it */
  title: string;
  findings: readonly ListedFinding[];
  /** it was not cleared, since something looks personal: maybe in the title, which is being written */
  asked: boolean;
};

/** A person says of this very title and these finds that they may be public; what turns up later is not among them. */
export function AcceptPersonal({ name, id, title, findings, asked }: Props) {
  const { t } = useI18n();
  if (findings.length === 0 && !asked) return null;
  const value = acceptedValue(title, findings);
  return (
    <div className="field">
      <Checkbox
        // What was ticked is not ticked of other words.
        key={value}
        name={name}
        id={id}
        value={value}
        label={t(asked ? "redaction.found.acceptTitle" : "redaction.found.accept")}
      />
    </div>
  );
}

import type { ListedFinding, StaffPassage } from "~/domain/contributions/redaction-bench.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { MarkedText } from "../marked-text.tsx";

type Props = { passages: readonly StaffPassage[]; findings: readonly ListedFinding[] };

/** The words of a contribution for who clears it: what the public will not see, and what looks personal, are marked in them. */
export function StaffWords({ passages, findings }: Props) {
  const { t } = useI18n();
  const label = {
    redacted: t("states.mark.redacted").toLowerCase(),
    found: t("states.mark.found").toLowerCase(),
  };
  return (
    <blockquote className="quote">
      {passages.map(({ text, start: from, words, language, redactions }) => {
        const marked = (kind: "redacted" | "found", spans: readonly { start: number; end: number }[]) =>
          spans.map(({ start, end }) => ({ start: start - from, end: end - from, kind, label: label[kind] }));
        return (
          <MarkedText
            key={`${text}-${from}`}
            text={words}
            lang={language as Language}
            passages={[
              ...marked("redacted", redactions),
              ...marked(
                "found",
                findings.filter((one) => one.text === text),
              ),
            ]}
          />
        );
      })}
    </blockquote>
  );
}

import { useI18n } from "~/i18n/use-i18n.tsx";
import { cutOf, drawn, knots, type ShownStage, stepOf } from "./stage.ts";

/** The thread in a row of a dense list; a heather diamond where it is late. Its name is the state. */
export function Mini({ stage, lateText }: { stage: ShownStage; lateText?: string }) {
  const { t } = useI18n();
  const step = stepOf(stage);
  const cut = cutOf(stage);
  const label = [t(`states.stage.${stage}`), lateText].filter(Boolean).join(", ");
  const x = (index: number) => 5 + 14 * index;
  return (
    <svg className="mini" viewBox="0 0 66 12" width="66" height="12" role="img" aria-label={label}>
      <title>{label}</title>
      {cut ? null : <path d="M5 6H61" stroke="var(--rule)" strokeWidth="1.5" />}
      <path d={`M5 6H${x(step - 1)}`} stroke="var(--thread)" strokeWidth="2" />
      {drawn(stage).map((knot, index) => {
        if (cut && index === step - 1)
          return <path key={knot} d={`M${x(index) - 2} 11l4-10`} stroke="var(--thread)" strokeWidth="2" />;
        if (index < step - 1 || step === knots.length)
          return <circle key={knot} cx={x(index)} cy="6" r="2.6" fill="var(--thread)" />;
        if (index > step - 1)
          return (
            <circle key={knot} cx={x(index)} cy="6" r="2" fill="var(--paper)" stroke="var(--thread-off)" />
          );
        return lateText ? (
          <path key={knot} d={`M${x(index)} 1l5 5-5 5-5-5z`} fill="var(--err)" />
        ) : (
          <circle
            key={knot}
            cx={x(index)}
            cy="6"
            r="3.8"
            fill="var(--paper)"
            stroke="var(--thread)"
            strokeWidth="2"
          />
        );
      })}
    </svg>
  );
}

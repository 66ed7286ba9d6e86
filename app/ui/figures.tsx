import { useI18n } from "~/i18n/use-i18n.tsx";

/** A few numbers, large, each with what it counts. Zero is shown like any other. */
export function Figures({ items }: { items: { label: string; counts: string; value: number }[] }) {
  const { number } = useI18n();
  return (
    <dl className="figures">
      {items.map((item) => (
        <div key={item.label}>
          <dt>
            {item.label}
            <span className="counts">{item.counts}</span>
          </dt>
          <dd>{number(item.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

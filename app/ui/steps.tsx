/** The steps of a short task across the top, as a thread: sign-in. */
export function Steps({ label, steps, at }: { label: string; steps: string[]; at: number }) {
  return (
    <ol className="steps3" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? "was" : undefined}
          aria-current={index === at ? "step" : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}

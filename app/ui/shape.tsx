/** done · yours: waits for you · others: waits for somebody else · half: begun · held: held back · late · look: look here */
export type ShapeName = "done" | "yours" | "others" | "half" | "held" | "late" | "look";

const tones: Record<ShapeName, string> = {
  done: "sh sh-ok",
  yours: "sh sh-accent",
  others: "sh sh-subtle",
  half: "sh sh-accent",
  held: "sh sh-subtle",
  late: "sh sh-bad",
  look: "sh sh-warn",
};

/** A shape that says how a thing stands. Decoration: a word always stands beside it. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg
      className={tones[name]}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  );
}

const ring = <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />;

const drawings: Record<ShapeName, React.ReactNode> = {
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="M4.8 8.2l2.2 2.3 4.2-4.6"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  yours: (
    <>
      {ring}
      <circle cx="8" cy="8" r="3" fill="currentColor" />
    </>
  ),
  others: ring,
  half: (
    <>
      {ring}
      <path d="M8 1.8a6.200 6.200 0 0 1 0 12.400z" fill="currentColor" />
    </>
  ),
  held: (
    <circle
      cx="8"
      cy="8"
      r="6.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.6 2.2"
    />
  ),
  late: (
    <>
      <path d="M8 .8l7.2 7.2L8 15.2.8 8z" fill="currentColor" />
      <path d="M8 4.6v4.2" stroke="var(--paper)" strokeWidth="1.8" strokeLinecap="round" />
      <circle cx="8" cy="11.2" r="1" fill="var(--paper)" />
    </>
  ),
  look: (
    <>
      <path d="M8 1.6l7 12.6H1z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M8 6v3.6" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="8" cy="11.8" r=".9" fill="currentColor" />
    </>
  ),
};

import type { Delay } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** Each time that an answer was put off: from which day to which, and why. */
export function Delays({ delays, language }: { delays: readonly Delay[]; language: string }) {
  const { t, date } = useI18n();
  return (
    <>
      {delays.map(({ kind, on, fromOn, dueOn, reason }) => (
        <div key={`${on} ${dueOn}`} className="mt4">
          <p>{t(`contributions.delay.${kind}`, { on: date(on), from: date(fromOn), to: date(dueOn) })}</p>
          {reason ? (
            <p className="words as-typed" lang={language}>
              {reason}
            </p>
          ) : null}
        </div>
      ))}
    </>
  );
}

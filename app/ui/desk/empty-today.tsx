import type { ReactNode } from "react";

/** Nothing waits: what is with others, and what comes next with its date, on one thread. */
export function EmptyToday({
  others,
  next,
}: {
  others: { title: string; body: ReactNode };
  next: { title: string; body?: ReactNode };
}) {
  return (
    <div className="empty">
      <div className="hang now">
        <h2 className="h3">{others.title}</h2>
        <p className="m">{others.body}</p>
      </div>
      <div className="hang next end">
        <h2 className="h3">{next.title}</h2>
        {next.body ? <p className="m">{next.body}</p> : null}
      </div>
    </div>
  );
}

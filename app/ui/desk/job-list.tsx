import type { ReactNode } from "react";
import { DueDate } from "../due-date.tsx";
import { Shape } from "../shape.tsx";

export type JobRow = {
  key: string;
  href: string;
  title: string;
  more: ReactNode;
  dueOn: string | null;
  late: boolean;
  /** the verb on its button */
  go: string;
};

/** What needs somebody, most pressing first: what, by when, one button. The first is the page's filled one. */
export function JobList({ jobs, today }: { jobs: JobRow[]; today: string }) {
  return (
    <ol className="work">
      {jobs.map((job, index) => (
        <li key={job.key} data-row="" className={index === 0 ? "first" : undefined}>
          <span className="k">{index < 9 ? <kbd>{index + 1}</kbd> : null}</span>
          <Shape name={job.late ? "late" : "yours"} />
          <div>
            <h3>
              <a href={job.href} data-key={index < 9 ? String(index + 1) : undefined}>
                {job.title}
              </a>
            </h3>
            <p className="m">{job.more}</p>
          </div>
          <p className="due">{job.dueOn ? <DueDate due={job.dueOn} today={today} /> : null}</p>
          <a
            className={index === 0 ? "btn go" : "btn btn-2 go"}
            href={job.href}
            aria-label={`${job.go}: ${job.title}`}
          >
            {job.go}
          </a>
        </li>
      ))}
    </ol>
  );
}

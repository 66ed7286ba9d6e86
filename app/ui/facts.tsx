import { Fragment, type ReactNode } from "react";

/** Keys and values; a value that is not there is left out with its key. */
export function Facts({ items }: { items: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {items
        .filter((item) => item.value !== null && item.value !== undefined && item.value !== "")
        .map((item) => (
          <Fragment key={item.term}>
            <dt>{item.term}</dt>
            <dd>{item.value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

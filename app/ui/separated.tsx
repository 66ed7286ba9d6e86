import { Fragment, type ReactNode } from "react";

/** Small facts in a line, a dot between them that ends a line rather than begin one; what is empty is left out. */
export function Separated({ items, by = "·" }: { items: ReactNode[]; by?: "·" | "/" }) {
  const shown = items.filter((item) => item !== null && item !== undefined && item !== false && item !== "");
  return (
    <>
      {shown.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        <Fragment key={index}>
          {index > 0 ? <span className="sep">{`\u00a0${by} `}</span> : null}
          {item}
        </Fragment>
      ))}
    </>
  );
}

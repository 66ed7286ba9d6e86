import { type ReactNode, useId } from "react";

export type Column<Key extends string> = {
  key: Key;
  head: ReactNode;
  /** Right-aligned figures. */
  numeric?: boolean;
  /** The cell that names its row. */
  rowHead?: boolean;
  /** Where rows stack, the cell that names its row says its head as well: a number by itself says nothing. */
  saysHead?: boolean;
};

export type DataTableProps<Key extends string> = {
  caption: string;
  /** Where a heading just above says the same. */
  captionHidden?: boolean;
  columns: Column<Key>[];
  rows: ({ id: string } & Record<Key, ReactNode>)[];
  foot?: Record<Key, ReactNode>;
  /** The desk's close-set table. */
  dense?: boolean;
  /** Where it is narrow, each row stands by itself, with the heads beside its cells: nothing is cut off. */
  stacks?: boolean;
  className?: string;
};

/** A table with its caption; it scrolls on its own, by keyboard too, where it is wider than the column. */
export function DataTable<Key extends string>(props: DataTableProps<Key>) {
  const { caption, captionHidden, columns, rows, foot, dense, stacks, className } = props;
  const id = useId();
  const cell = (row: Record<Key, ReactNode>, column: Column<Key>) =>
    column.rowHead ? (
      <th
        key={column.key}
        scope="row"
        data-head={stacks && column.saysHead && typeof column.head === "string" ? column.head : undefined}
      >
        {row[column.key]}
      </th>
    ) : (
      <td
        key={column.key}
        className={column.numeric ? "n" : undefined}
        data-head={stacks && typeof column.head === "string" ? column.head : undefined}
      >
        {row[column.key]}
      </td>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-labelledby={id}>
      <table className={[dense ? "d" : "t", stacks && "stacks", className].filter(Boolean).join(" ")}>
        <caption id={id} className={captionHidden ? "vh" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? "n" : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>{columns.map((column) => cell(row, column))}</tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>{columns.map((column) => cell(foot, column))}</tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

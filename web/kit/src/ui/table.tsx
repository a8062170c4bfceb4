import type { ComponentChildren } from "preact";
import { classes } from "./classes.ts";
import "./table.css";

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** Numbers go right, in figures of one width. */
  readonly numeric?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

export interface TableProps<Row> {
  /** What the table shows, for ears. */
  readonly name: string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** A last row of sums, by column id. */
  readonly totals?: Readonly<Record<string, ComponentChildren>>;
}

/** Rows to compare. Its head stays while its box scrolls; give that box a height where the table is long. */
export function Table<Row>({ name, columns, rows, rowKey, totals }: TableProps<Row>) {
  const kind = (column: Column<Row>) => classes(column.numeric && "ui-table-numeric");
  return (
    // A box that scrolls must take focus, or the keyboard cannot scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="ui-table-box" tabIndex={0} aria-label={name}>
      <table class="ui-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" class={kind(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.id} scope="row" class={kind(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} class={kind(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.id} class={kind(column)}>
                  {totals[column.id]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

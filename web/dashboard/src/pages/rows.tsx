import { Table, type TableProps } from "@beckon/kit/ui/table.tsx";
import { useMatches } from "@beckon/kit/view/media-query.ts";
import "./rows.css";

/** Below this width a table of many columns would hide most of them. */
const NARROW = "(max-width: 719px)";

/** Rows to compare: a table that scrolls under its own head, and on a phone each row with its names beside its values. */
export function Rows<Row>(props: TableProps<Row>) {
  if (useMatches(NARROW)) return <Listed {...props} />;
  return (
    <div class="dash-rows">
      <Table {...props} />
    </div>
  );
}

function Listed<Row>({ name, columns, rows, rowKey }: TableProps<Row>) {
  const [first, ...others] = columns;
  return (
    <ul class="dash-listed" aria-label={name}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <div class="dash-listed-name">{first?.cell(row)}</div>
          <dl>
            {others.map((column) => (
              <div key={column.id}>
                <dt>{column.label}</dt>
                <dd>{column.cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

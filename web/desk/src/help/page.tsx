import { Fragment } from "preact";
import type { Block, Words } from "../model/document.ts";
import "./help.css";

export interface HelpPageProps {
  /** The documents by their names, in the order in which they are read. */
  readonly documents: Readonly<Record<string, readonly Block[]>>;
  /** Where each picture is, by its file's name. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Documents for people at work. */
export function HelpPage({ documents, pictures }: HelpPageProps) {
  return (
    <main class="help">
      {Object.entries(documents).map(([name, blocks]) => (
        <section key={name} id={name} class="help-document">
          {blocks.map((block, place) => (
            <Part key={place} block={block} pictures={pictures} />
          ))}
        </section>
      ))}
    </main>
  );
}

function Part({ block, pictures }: { readonly block: Block } & Pick<HelpPageProps, "pictures">) {
  switch (block.type) {
    case "heading": {
      const Heading = block.level === 1 ? "h1" : "h2";
      return (
        <Heading>
          <Line words={block.words} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Line words={block.words} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((words) => (
            <li key={JSON.stringify(words)}>
              <Line words={words} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <Table head={block.head} rows={block.rows} />;
    case "picture": {
      const source = pictures[block.file];
      return source === undefined ? null : <img src={source} alt={block.words} />;
    }
  }
}

function Table({ head, rows }: Pick<Extract<Block, { type: "table" }>, "head" | "rows">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
    <div class="help-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={JSON.stringify(words)} scope="col">
                <Line words={words} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {row.map((words) => (
                <td key={JSON.stringify(words)}>
                  <Line words={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MARKS = { strong: "strong", emphasis: "em", code: "kbd" } as const;

function Line({ words }: { readonly words: readonly Words[] }) {
  return (
    <>
      {words.map((part, place) => {
        if (typeof part === "string") return <Fragment key={part}>{part}</Fragment>;
        const key = `${place} ${part.text}`;
        if (part.type === "link") {
          return (
            <a key={key} href={`#${part.document}`}>
              {part.text}
            </a>
          );
        }
        const Mark = MARKS[part.type];
        return <Mark key={key}>{part.text}</Mark>;
      })}
    </>
  );
}

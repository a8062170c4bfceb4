// A document of docs/ as far as those are written: headings, paragraphs, lists, tables, pictures.

/** A part of a line. */
export type Words =
  | string
  | { type: "strong" | "emphasis" | "code"; text: string }
  // To another document of the same folder.
  | { type: "link"; text: string; document: string };

/** A part of a document. */
export type Block =
  | { type: "heading"; level: number; words: Words[] }
  | { type: "paragraph"; words: Words[] }
  | { type: "list"; ordered: boolean; items: Words[][] }
  | { type: "table"; head: Words[][]; rows: Words[][][] }
  | { type: "picture"; words: string; file: string };

const PARTS =
  /\*\*(?<strong>.+?)\*\*|\*(?<emphasis>[^*]+?)\*|`(?<code>[^`]+)`|\[(?<link>[^\]]+)\]\((?<document>[\w-]+)\.md\)/g;

/** Reads a document. */
export function blocksOf(source: string): Block[] {
  return source
    .trim()
    .split(/\n{2,}/)
    .map(blockOf);
}

function blockOf(text: string): Block {
  const heading = /^(#+) (.*)$/s.exec(text);
  if (heading) return { type: "heading", level: heading[1]?.length ?? 1, words: wordsOf(heading[2] ?? "") };
  const picture = /^!\[(.*)\]\((.*)\)$/s.exec(text);
  if (picture) return { type: "picture", words: picture[1] ?? "", file: picture[2] ?? "" };
  if (text.startsWith("|")) return tableOf(text);
  const mark = /^(- |\d+\. )/.exec(text)?.[1];
  if (mark === undefined) return { type: "paragraph", words: wordsOf(text) };
  const items = text.split(/^(?:- |\d+\. )/m).filter((item) => item !== "");
  return { type: "list", ordered: mark !== "- ", items: items.map(wordsOf) };
}

function tableOf(text: string): Block {
  const cells = (line: string) =>
    line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map(wordsOf);
  const [head = "", , ...rows] = text.split("\n");
  return { type: "table", head: cells(head), rows: rows.map(cells) };
}

function wordsOf(text: string): Words[] {
  const plain = text.trim().replace(/\s+/g, " ");
  const words: Words[] = [];
  let end = 0;
  for (const match of plain.matchAll(PARTS)) {
    if (match.index > end) words.push(plain.slice(end, match.index));
    const { document, ...said } = match.groups ?? {};
    const [type, text = ""] = Object.entries(said).find(([, found]) => found !== undefined) ?? [];
    if (document !== undefined) words.push({ type: "link", text, document });
    else words.push({ type: type as "strong" | "emphasis" | "code", text });
    end = match.index + match[0].length;
  }
  if (end < plain.length) words.push(plain.slice(end));
  return words;
}

import type { CallId, Device, FileId, Person, Timestamp } from "../protocol.ts";
import type { Line } from "./transcript.ts";

/** A picture that the agent took in a call (N8, S2-12). */
export interface Picture {
  readonly file: FileId;
  readonly call: CallId;
  /** What it shows. */
  readonly of: Device;
  readonly by: Person;
  readonly at: Timestamp;
  readonly width: number;
  readonly height: number;
  /** The consumer took it back: nobody can see it any more. */
  readonly withdrawn: boolean;
}

/** The pictures of a conversation, the latest first. */
export function picturesOf(lines: readonly Line[]): Picture[] {
  const withdrawn = new Set(
    lines.flatMap(({ content }) => (content.type === "screenshot_withdrawn" ? [content.file] : [])),
  );
  const pictures = lines.flatMap(({ at, content }) => {
    if (content.type !== "screenshot") return [];
    const { file, call, of, by, width, height } = content;
    return [{ file, call, of, by, at, width, height, withdrawn: withdrawn.has(file) }];
  });
  return pictures.reverse();
}

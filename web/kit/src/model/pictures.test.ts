import assert from "node:assert/strict";
import { test } from "node:test";
import { FakePage } from "../testing/page.ts";
import { ANA, MAYA } from "../testing/views.ts";
import { picturesOf } from "./pictures.ts";

test("a conversation's pictures are listed, the latest first, and a withdrawn one says so", async () => {
  const page = await new FakePage("agent").join();
  const shot = (seq: number, file: string) => ({
    seq,
    at: seq,
    content: {
      type: "screenshot",
      call: "cal_1",
      file,
      of: "camera",
      by: ANA,
      width: 640,
      height: 360,
      bytes: 9,
    } as const,
  });
  await page.entries(shot(1, "fil_1"), shot(2, "fil_2"), {
    seq: 3,
    at: 3,
    content: { type: "screenshot_withdrawn", file: "fil_1", by: MAYA },
  });
  assert.deepEqual(
    picturesOf(page.conversation.lines.value).map(({ file, withdrawn }) => [file, withdrawn]),
    [
      ["fil_2", false],
      ["fil_1", true],
    ],
  );
});

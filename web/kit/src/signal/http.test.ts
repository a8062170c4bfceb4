import assert from "node:assert/strict";
import { test } from "node:test";
import { get } from "./http.ts";
import { Refused } from "./refused.ts";

async function refusedWith(status: number, body: string): Promise<Refused> {
  const real = globalThis.fetch;
  globalThis.fetch = async () => new Response(body, { status });
  try {
    await get("/api/me");
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown;
    throw thrown;
  } finally {
    globalThis.fetch = real;
  }
  throw new Error("it was not refused");
}

test("a refusal passes where the fault is the edge's or the answer is none of its words", async () => {
  const problem = (code: string) => JSON.stringify({ code, title: "", remedy: "" });
  const internal = await refusedWith(500, problem("internal"));
  assert.deepEqual([internal.code, internal.passes], ["internal", true]);
  assert.equal((await refusedWith(503, problem("desk_unavailable"))).passes, true);
  assert.equal((await refusedWith(403, "<html>")).passes, true);
  assert.equal((await refusedWith(401, problem("sign_in_required"))).passes, false);
});

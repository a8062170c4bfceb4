import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tried } from "@beckon/kit/media/probe.ts";
import type { IceSettings, RelayServers } from "@beckon/kit/protocol.ts";
import { Refused } from "@beckon/kit/signal/refused.ts";
import { RelayCheck } from "./relay-check.ts";

const ICE: IceSettings = { servers: [], relay_only: false };
const TRIED: Tried[] = [{ url: "turn:turn.example", way: "udp", open: true, refused: null, ms: 34 }];
const OURS: RelayServers = { type: "ours" };

test("the servers that stand on the page are tried with the credentials that the edge makes", async () => {
  const asked: unknown[] = [];
  const check = new RelayCheck({
    credentials: async (servers) => {
      asked.push(servers);
      return ICE;
    },
    tryServers: async (ice) => {
      asked.push(ice);
      return TRIED;
    },
  });
  const run = check.run(OURS);
  assert.equal(check.state.value.phase, "trying");
  await run;
  assert.deepEqual(asked, [OURS, ICE]);
  assert.deepEqual(check.state.value, { phase: "done", tried: TRIED });
});

test("servers that the edge refuses are not tried, and it is said why", async () => {
  const refusal = { code: "service_refused", message: "No credentials.", remedy: "Check the account." } as const;
  const check = new RelayCheck({
    credentials: () => Promise.reject(new Refused(refusal)),
    tryServers: () => Promise.reject(new Error("must not be tried")),
  });
  await check.run(OURS);
  assert.deepEqual(check.state.value, { phase: "refused", refusal });
});

test("what is found for servers that have changed meanwhile is dropped", async () => {
  const check = new RelayCheck({ credentials: async () => ICE, tryServers: async () => TRIED });
  const run = check.run(OURS);
  check.forget();
  await run;
  assert.equal(check.state.value.phase, "none");
});

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

import { until } from "../edge/support/wait.ts";
import type { Place } from "./support/place.ts";
import { test as base, call, expect, pagesOf, skipWhereImpossible, talkBetween } from "./support/relayed.ts";
import { expectRelays, routesOf } from "./support/route.ts";

skipWhereImpossible("relay-own.spec.ts");

const run = promisify(execFile);

/** What the brand's server shares with the edge, and no page learns. */
const SECRET = "a-secret-of-the-brand-and-its-server";

const test = base.extend<{ turnServer: Place }>({
  turnServer: async ({ lan }, use) => {
    const place = await lan.place("brands-turn");
    const coturn = await started(place);
    await use(place);
    coturn.kill("SIGKILL");
    await once(coturn, "exit");
  },
});

/** Starts coturn as a brand might run it, and waits until it answers. */
async function started({ address, namespace }: Place): Promise<ChildProcess> {
  const [program, ...options] = namespace.within(
    "turnserver",
    ...["-n", "--no-cli", "--no-tls", "--no-dtls", "--log-file=/dev/null", "--pidfile=/dev/null"],
    ...["--use-auth-secret", `--static-auth-secret=${SECRET}`, "--realm=brand.test"],
    ...[`--listening-ip=${address}`, `--relay-ip=${address}`, "--listening-port=3478"],
  );
  const child = spawn(program, options, { stdio: "ignore" });
  const [client, ...at] = namespace.within("turnutils_stunclient", address);
  await until("the brand's TURN server to answer", () =>
    run(client, at, { timeout: 1_000 }).then(
      () => true,
      () => undefined,
    ),
  );
  return child;
}

test("a brand brings its own TURN server: its calls go through that one, and no page learns its secret", async ({
  brand,
  lan,
  node,
  office,
  turnServer,
}) => {
  const ours = await node("ours");
  await office.change((settings) => ({
    ...settings,
    relay: {
      force: true,
      servers: {
        type: "own",
        servers: [
          {
            urls: [`turn:${turnServer.address}:3478`],
            access: { type: "shared_secret", secret: { type: "new", text: SECRET } },
          },
        ],
      },
    },
  }));
  const sides = { agent: await lan.place("agent"), consumer: await lan.place("consumer") };
  const pair = await talkBetween(
    { brand, lan },
    { agent: [sides.agent, "chromium"], consumer: [sides.consumer, "chromium"] },
  );
  await call(pair, "Voice call");
  for (const page of pagesOf(pair)) {
    await expectRelays(page, ["udp"]);
    expect((await routesOf(page)).map(({ local }) => local.address)).toEqual([turnServer.address]);
  }
  expect(await ours.metric("media_node_allocated_total")).toBe(0);
});

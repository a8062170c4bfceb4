import { Administrator, today } from "./support/administrator.ts";
import { call, expect, expectState, skipWhereImpossible, talkBetween, test } from "./support/relayed.ts";

skipWhereImpossible("relay-dashboard.spec.ts");

test("an administrator sees which media nodes take calls, and which left", async ({
  brand,
  node,
  office,
  someBrowser,
}) => {
  const alpha = await node("alpha");
  const beta = await node("beta");
  const gamma = await node("gamma");
  const { page } = await Administrator.signIn(await someBrowser(), brand);
  await page.getByRole("link", { name: "Media nodes", exact: true }).click();
  const row = (name: string) => page.getByRole("region", { name: "Nodes" }).getByRole("row").filter({ hasText: name });
  for (const name of ["alpha", "beta", "gamma"]) await expect(row(name)).toContainText("Serving");
  await expect(page.getByText("3 of 3 take new calls.", { exact: false })).toBeVisible();

  // What a network that lets through only what it names has to name.
  const allow = page.getByRole("region", { name: "For firewalls" }).getByRole("row").filter({ hasText: "alpha" });
  for (const words of [alpha.place.address, "UDP 3478, 5004", "TCP 3478", "443, 5349", "10000–60000"]) {
    await expect(allow).toContainText(words);
  }

  beta.drain();
  expect(await beta.ended(10_000)).toEqual({ code: 0, signal: null });
  await gamma.kill();
  for (const { name } of [beta, gamma]) {
    await expectState(office, name, "gone");
    await expect(row(name)).toContainText("Gone");
  }
  await expect(row("alpha")).toContainText("Serving");
  await expect(page.getByText("1 of 3 take new calls.", { exact: false })).toBeVisible();

  await gamma.start();
  await expect(row("gamma")).toContainText("Serving");
});

test("an administrator forces the relay with one switch, and the report shows that the next call took it", async ({
  brand,
  lan,
  node,
  someBrowser,
}) => {
  // A run may cross midnight.
  const began = today();
  const relay = await node("relay");
  const administrator = await Administrator.signIn(await someBrowser(), brand);
  const { page } = administrator;
  await page.getByRole("link", { name: "Relay", exact: true }).click();
  await page.getByRole("switch", { name: "Calls through a relay alone" }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved. Open desks follow at once.")).toBeVisible();

  const sides = { agent: await lan.place("agent"), consumer: await lan.place("consumer") };
  const pair = await talkBetween(
    { brand, lan },
    { agent: [sides.agent, "chromium"], consumer: [sides.consumer, "chromium"] },
  );
  await call(pair, "Voice call");
  expect(await relay.metric("media_node_relayed_packets_total")).toBeGreaterThan(0);
  await pair.consumer.button("End call").click();
  await expect.poll(() => administrator.counted(began), { timeout: 30_000 }).toEqual(["voice completed 1"]);
  await administrator.openReport();
  const row = page.getByRole("table").getByRole("row").filter({ hasText: "Voice" });
  await expect(row).toContainText("100% (1)");
});

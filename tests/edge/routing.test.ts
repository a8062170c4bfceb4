import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { type DeskLine, TestBrand } from "./support/brand.ts";
import { until } from "./support/wait.ts";
import { Edge } from "./support/workerd.ts";

describe("the desk", () => {
  let edge: Edge;
  before(async () => {
    edge = await Edge.start();
  });
  after(() => edge?.stop());

  /** The conversations that a desk was told are its agent's. */
  const given = (desk: DeskLine) =>
    new Set(desk.frames.flatMap((frame) => (frame.type === "conversation" ? [frame.row.id] : [])));

  /** A consumer who wrote. */
  const write = async (brand: TestBrand) => {
    const maya = await brand.consumer();
    const page = await maya.page();
    await page.write("Hello");
    return { maya, page };
  };

  test("shares conversations fairly among available agents and gives none twice", async () => {
    const brand = await TestBrand.seed(edge);
    const desks = [
      await (await brand.signIn(brand.ana)).available(),
      await (await brand.signIn(brand.ben)).available(),
    ];
    const pages = await Promise.all(Array.from({ length: 6 }, () => write(brand)));
    for (const { page } of pages) await page.entry("assigned");
    const all = async () => desks.reduce((sum, desk) => sum + given(desk).size, 0) === pages.length || undefined;
    await until("the desks to show every conversation", all);
    const counts = desks.map((desk) => given(desk).size);
    assert.deepEqual(counts, [3, 3]);
    const [first, second] = desks.map(given);
    assert.ok([...(first ?? [])].every((id) => !second?.has(id)));
  });

  test("gives an agent no more than the profile's capacity, and the next as soon as there is room", async () => {
    const brand = await TestBrand.seed(edge, { capacity: 1 });
    const ana = await brand.signIn(brand.ana);
    const desk = await ana.available();
    const one = await write(brand);
    await one.page.entry("assigned");
    const two = await write(brand);
    await two.page.entry("queued");
    await desk.first((frame) => frame.type === "waiting" && frame.waiting === 1);
    const agent = await ana.page(one.maya.conversation);
    await agent.does({ type: "close", comment: "" });
    await two.page.entry("assigned");
    await desk.first((frame) => frame.type === "conversation" && frame.row.id === two.maya.conversation);
  });

  test("tells a second page of the same agent everything at its welcome", async () => {
    const brand = await TestBrand.seed(edge);
    const ana = await brand.signIn(brand.ana);
    await ana.available();
    const { maya, page } = await write(brand);
    await page.entry("assigned");
    const welcome = await (await ana.desk()).first((frame) => frame.type === "welcome");
    assert.ok(welcome.type === "welcome");
    assert.equal(welcome.status, "available");
    assert.equal(welcome.brand, "Northwind Outdoor");
    assert.deepEqual(
      welcome.conversations.map((row) => row.id),
      [maya.conversation],
    );
  });

  test("shows another agent's conversation to nobody else", async () => {
    const brand = await TestBrand.seed(edge);
    await (await brand.signIn(brand.ana)).available();
    const { maya, page } = await write(brand);
    await page.entry("assigned");
    const ben = await brand.signIn(brand.ben);
    const line = await ben.line(maya.conversation);
    line.say({ type: "hello", tab: "tab_1", after: 0, visible: true, can_call: true });
    assert.deepEqual(await line.ending(), { code: 4404, reason: "unknown_conversation" });
    assert.ok(!line.frames.some((frame) => frame.type === "welcome" || frame.type === "entries"));
  });
});

import { type BrowserContext, expect, type Frame, type FrameLocator, type Locator, type Page } from "@playwright/test";

import { watchMedia } from "./media.ts";
import { PASSWORD, type Someone, type TestBrand } from "./product.ts";

/** Signs a person in on all pages of a browser's profile, as the form does; the form itself is *dashboard.spec.ts*'s. */
export async function signIn(context: BrowserContext, brand: TestBrand, { email }: Someone): Promise<void> {
  const answer = await context.request.post(`${brand.at.app}/api/sign-in`, {
    headers: { origin: brand.at.app },
    data: { brand: brand.id, email, password: PASSWORD },
  });
  expect(answer.status()).toBe(200);
}

/** An agent at the desk. */
export class Agent {
  readonly page: Page;
  readonly person: Someone;

  private constructor(page: Page, person: Someone) {
    this.page = page;
    this.person = person;
  }

  /** Opens the desk in a browser of its own, which has been allowed its devices, and signs in. */
  static async signIn(context: BrowserContext, brand: TestBrand, person: Someone = brand.ana): Promise<Agent> {
    await context.addInitScript(watchMedia);
    // Firefox allows them by its own settings.
    if (context.browser()?.browserType().name() === "chromium") {
      await context.grantPermissions(["microphone", "camera"]);
    }
    await signIn(context, brand, person);
    const page = await context.newPage();
    await page.goto(`${brand.at.app}/desk?brand=${brand.id}`);
    await expect(page.getByRole("heading", { name: "Chats in progress" })).toBeVisible();
    return new Agent(page, person);
  }

  /** Takes new conversations. */
  async becomeAvailable(): Promise<void> {
    await this.page.getByRole("radio", { name: "Available" }).check();
    await expect(this.page.getByRole("radio", { name: "Available" })).toBeChecked();
  }

  /** The rows of *Chats in progress*. */
  rows(): Locator {
    return this.page.getByRole("list", { name: "Chats in progress" }).getByRole("listitem");
  }

  /** Selects the conversation whose last line is `text`. */
  async select(text: string): Promise<void> {
    await this.rows().filter({ hasText: text }).getByRole("button").first().click();
    await expect(this.message(text)).toBeVisible();
  }

  /** A message in the open conversation. */
  message(text: string): Locator {
    return this.page.getByRole("log").last().getByText(text);
  }

  async write(text: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Message" }).fill(text);
    await this.page.getByRole("button", { name: "Send" }).click();
    await expect(this.message(text)).toBeVisible();
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The call's screen. */
  get call(): Locator {
    return this.page.getByRole("dialog", { name: /call/i });
  }
}

/** What of a page or a frame's place stories use. */
type Place = Pick<Page | FrameLocator, "getByRole" | "getByText">;

/** A consumer: on the shop's pages with the window in its frame. */
export class Consumer {
  readonly page: Page;
  readonly brand: TestBrand;

  private constructor(page: Page, brand: TestBrand) {
    this.page = page;
    this.brand = brand;
  }

  /** Opens the shop in a page of `context`; or a page of another site of the brand. */
  static async visit(context: BrowserContext, brand: TestBrand, address?: string): Promise<Consumer> {
    await context.addInitScript(watchMedia);
    const page = await context.newPage();
    await page.goto(address ?? `${brand.at.shop}/?brand=${brand.id}`);
    return new Consumer(page, brand);
  }

  /** The same person's next tab, with the window open. */
  async another(): Promise<Consumer> {
    const page = await this.page.context().newPage();
    await page.goto(`${this.brand.at.shop}/?brand=${this.brand.id}`);
    const consumer = new Consumer(page, this.brand);
    await consumer.openWindow();
    return consumer;
  }

  /** The window. */
  get window(): Place {
    return this.page.frameLocator("iframe[title='Messages']");
  }

  /** The window's frame, to read its media. */
  frame(): Frame {
    const frame = this.#frame();
    if (!frame) throw new Error("the window is not open");
    return frame;
  }

  /** Loads the page anew, and waits until the window is there: it comes by itself to who has a conversation. */
  async reload(): Promise<void> {
    await this.page.reload();
    await expect.poll(() => this.#frame() !== undefined).toBe(true);
  }

  async openWindow(): Promise<void> {
    await this.page.getByRole("button", { name: "Open chat" }).click();
    await expect(this.window.getByRole("textbox", { name: "Message" })).toBeVisible();
  }

  message(text: string): Locator {
    return this.window.getByRole("log").getByText(text);
  }

  async write(text: string): Promise<void> {
    await this.window.getByRole("textbox", { name: "Message" }).fill(text);
    await this.window.getByRole("button", { name: "Send" }).click();
    await expect(this.message(text)).toBeVisible();
  }

  button(name: string): Locator {
    return this.window.getByRole("button", { name, exact: true });
  }

  #frame(): Frame | undefined {
    return this.page.frames().find((each) => each.url().includes("/window/"));
  }
}

import type { BrowserContext, Page } from "@playwright/test";

import { signIn } from "./people.ts";
import type { TestBrand } from "./product.ts";

/** Today in UTC, as reports count days. */
export const today = () => new Date().toISOString().slice(0, 10);

/** Someone who runs a brand, at the dashboard. */
export class Administrator {
  readonly page: Page;
  readonly #brand: TestBrand;

  private constructor(page: Page, brand: TestBrand) {
    this.page = page;
    this.#brand = brand;
  }

  /** Opens the dashboard in a page of `context` and signs in. */
  static async signIn(context: BrowserContext, brand: TestBrand): Promise<Administrator> {
    await signIn(context, brand, brand.administrator);
    const page = await context.newPage();
    await page.goto(`${brand.at.app}/dashboard?brand=${brand.id}`);
    await page.getByRole("switch", { name: "Video calls" }).waitFor();
    return new Administrator(page, brand);
  }

  /** Goes to the report. */
  async openReport(): Promise<void> {
    await this.page.getByRole("link", { name: "Call report" }).click();
  }

  /** What DynamoDB has counted since a day, as *kind outcome calls*; nothing while it cannot be asked. */
  async counted(since: string): Promise<string[]> {
    const answer = await this.page.request.get(`${this.#brand.at.app}/api/reports/calls?from=${since}&to=${today()}`);
    const report = (await answer.json()) as { rows?: { kind: string; outcome: string; calls: number }[] };
    return (report.rows ?? []).map((row) => `${row.kind} ${row.outcome} ${row.calls}`).sort();
  }
}

import type { NodesPage, NodeView, Settings, SettingsPage } from "@beckon/kit/protocol.ts";

import { PASSWORD, type TestBrand } from "./product.ts";

/** An administrator's session without a page: what the dashboard asks and says. */
export class Office {
  readonly #brand: TestBrand;
  readonly #cookie: string;

  private constructor(brand: TestBrand, cookie: string) {
    this.#brand = brand;
    this.#cookie = cookie;
  }

  /** Signs the brand's administrator in. */
  static async signIn(brand: TestBrand): Promise<Office> {
    const said = { brand: brand.id, email: brand.administrator.email, password: PASSWORD };
    const answer = await ask(brand, "/api/sign-in", { method: "POST", body: JSON.stringify(said) });
    return new Office(brand, answer.headers.getSetCookie()[0]?.split(";")[0] ?? "");
  }

  /** Changes the brand's settings. */
  async change(change: (settings: Settings) => Settings): Promise<void> {
    const { settings } = (await (await this.#ask("/api/settings")).json()) as SettingsPage;
    await this.#ask("/api/settings", { method: "PUT", body: JSON.stringify(change(settings)) });
  }

  /** Lets calls go through a relay alone. */
  forceRelay(): Promise<void> {
    return this.change((settings) => ({ ...settings, relay: { ...settings.relay, force: true } }));
  }

  /** The media nodes as the edge knows them. */
  async nodes(): Promise<NodeView[]> {
    const { nodes } = (await (await this.#ask("/api/relays/nodes")).json()) as NodesPage;
    return nodes;
  }

  #ask(path: string, request: RequestInit = {}): Promise<Response> {
    return ask(this.#brand, path, { ...request, headers: { cookie: this.#cookie } });
  }
}

async function ask({ at }: TestBrand, path: string, request: RequestInit): Promise<Response> {
  const headers = { "content-type": "application/json", origin: at.app, ...request.headers };
  const answer = await fetch(`${at.app}${path}`, { ...request, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

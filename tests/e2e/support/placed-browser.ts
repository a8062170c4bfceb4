import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, firefox } from "@playwright/test";

import { freePort } from "../../edge/support/ports.ts";
import type { Authority } from "./authority.ts";
import { chromiumOptions, firefoxOptions } from "./browsers.ts";
import { Forwarder } from "./forwarder.ts";
import type { Place } from "./place.ts";

/** Which browser. */
export type Kind = "chromium" | "firefox";

const KINDS = {
  chromium: { type: chromium, options: chromiumOptions() },
  firefox: { type: firefox, options: firefoxOptions() },
};

/** A browser that has nothing but a place's network and, where one is named, believes an authority. */
export class PlacedBrowser {
  readonly #browser: Browser;
  readonly #driven: Forwarder[];

  private constructor(browser: Browser, driven: Forwarder[]) {
    this.#browser = browser;
    this.#driven = driven;
  }

  /** Starts one, which keeps what it needs in `folder`. */
  static async start(
    place: Place,
    kind: Kind,
    folder: string,
    authority?: Authority,
    options = KINDS[kind].options,
  ): Promise<PlacedBrowser> {
    const { type } = KINDS[kind];
    const port = await freePort();
    const program = options.executablePath ?? type.executablePath();
    const executablePath = join(folder, `${place.namespace.name}-${kind}-${port}`);
    const prepare = kind === "chromium" ? asChromium(folder, authority) : asFirefox(port, authority);
    const words = place.namespace.within(`'${program}'`, '"$@"').join(" ");
    writeFileSync(executablePath, `#!/bin/sh\n${prepare}\nexec ${words}\n`, { mode: 0o755 });
    // Chromium is driven through pipes, Firefox through a port of its own loopback.
    const driven = kind === "chromium" ? [] : await drive(place, port, join(folder, `${port}.sock`));
    return new PlacedBrowser(await type.launch({ ...options, executablePath }), driven);
  }

  /** A profile in it. */
  context(): Promise<BrowserContext> {
    return this.#browser.newContext({ viewport: { width: 1440, height: 900 } });
  }

  /** Ends it. */
  async remove(): Promise<void> {
    await this.#browser.close();
    await Promise.all(this.#driven.map((forwarder) => forwarder.kill()));
  }
}

/** It looks for certificates below its home. */
function asChromium(folder: string, authority?: Authority): string {
  return authority ? `export HOME='${folder}'` : "";
}

/** It looks for certificates in its profile, which is new each time, and is told on which port it is driven. */
function asFirefox(port: number, authority?: Authority): string {
  const believe = authority ? `cp '${authority.store}'/* "$word"` : ":";
  return `before= left=$#
while [ $left -gt 0 ]; do
  word=$1 left=$((left - 1))
  shift
  case $before in -profile | --profile) ${believe} ;; esac
  case $word in --remote-debugging-port=*) word=--remote-debugging-port=${port} ;; esac
  set -- "$@" "$word"
  before=$word
done`;
}

async function drive(place: Place, port: number, file: string): Promise<Forwarder[]> {
  return [
    await Forwarder.start(file, `127.0.0.1:${port}`, place.namespace),
    await Forwarder.start(`127.0.0.1:${port}`, file),
  ];
}

import { createHash } from "node:crypto";

/** The names under which a test asks; the port is whatever was free, so none of them carries one. */
export const ORIGINS = {
  app: "http://app.beckon.test",
  window: "http://window.beckon.test",
  shop: "http://shop.beckon.test",
} as const;

export type Origin = keyof typeof ORIGINS;

/** The Host header of an origin. */
export const hostOf = (origin: Origin): string => ORIGINS[origin].slice("http://".length);

/** What the Worker is configured with, besides where its functions are. */
export const VARIABLES = {
  ENVIRONMENT: "development",
  APP_ORIGIN: ORIGINS.app,
  WINDOW_ORIGIN: ORIGINS.window,
  SHOP_ORIGIN: ORIGINS.shop,
  TICKET_KEY: Buffer.alloc(32, 7).toString("base64"),
  SEAL_KEY: Buffer.alloc(32, 8).toString("base64"),
  // Media nodes refuse a key of equal bytes: nobody drew it.
  RELAY_FLEET_KEY: createHash("sha256").update("the fleet of the tests").digest("base64"),
  RELAY_REGIONS: "local;far=OC",
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "EDGETEST",
  AWS_SECRET_ACCESS_KEY: "edge-test-secret",
} as const;

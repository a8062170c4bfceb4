// Builds the apps named as arguments, all of them without any: `node web/build.ts desk`. `cargo xtask` calls it.

import { fileURLToPath } from "node:url";
import { build } from "vite";

const every = ["tag", "window", "desk", "dashboard", "shop"];
const asked = process.argv.slice(2);

for (const name of asked.length > 0 ? asked : every) {
  await build({ configFile: fileURLToPath(new URL(`./${name}/vite.config.ts`, import.meta.url)) });
}

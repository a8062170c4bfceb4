// The workerd program itself. The script of that name in node_modules/.bin is a process between, which a signal ends alone.

import { createRequire } from "node:module";

const { default: path } = createRequire(import.meta.url)("workerd") as { default: string };

/** Where it is. */
export const workerdProgram = path;

// The tag is one classic script with a stable name: brands write its address into their pages once.

import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default {
  root: folder("."),
  publicDir: false,
  logLevel: "warn",
  build: {
    outDir: folder("../dist/tag"),
    emptyOutDir: true,
    target: "es2022",
    reportCompressedSize: false,
    lib: { entry: folder("./src/main.ts"), formats: ["iife"], name: "beckonTag", fileName: () => "tag.js" },
  },
} satisfies UserConfig;

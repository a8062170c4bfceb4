import { fileURLToPath } from "node:url";
import { createServer } from "vite";

/** The design system's own page, served for as long as `use` needs it. */
export async function withGallery(use: (address: string) => Promise<void>): Promise<void> {
  const root = fileURLToPath(new URL("../../../web/kit/gallery", import.meta.url));
  const server = await createServer({ configFile: `${root}/vite.config.ts`, server: { host: "127.0.0.1" } });
  try {
    await server.listen(0);
    await use(server.resolvedUrls?.local[0]?.replace("/kit/gallery/", "") ?? "");
  } finally {
    await server.close();
  }
}

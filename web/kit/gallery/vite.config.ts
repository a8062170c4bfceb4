import { fileURLToPath } from "node:url";
import { app } from "../../app.ts";

const config = app("kit/gallery");

// Outside web/dist, whose files are served to everybody.
const outDir = fileURLToPath(new URL("../../../.beckon/gallery", import.meta.url));

export default { ...config, build: { ...config.build, outDir } };

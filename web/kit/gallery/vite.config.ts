import { app } from "../../app.ts";

export default app("kit/gallery");

import ftl from "./en/window-call.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

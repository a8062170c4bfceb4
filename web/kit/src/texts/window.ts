import ftl from "./en/window.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

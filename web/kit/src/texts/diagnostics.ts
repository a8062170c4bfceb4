import ftl from "./en/diagnostics.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

import ftl from "./en/fix.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

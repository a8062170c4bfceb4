import ftl from "./en/common.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

import ftl from "./en/safety.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

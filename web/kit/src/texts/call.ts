import ftl from "./en/call.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

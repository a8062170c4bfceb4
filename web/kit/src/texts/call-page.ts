import ftl from "./en/call-page.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

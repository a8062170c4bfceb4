import ftl from "./en/desk.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

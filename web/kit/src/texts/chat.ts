import ftl from "./en/chat.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

import ftl from "./en/dashboard.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

import ftl from "./en/device-settings.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

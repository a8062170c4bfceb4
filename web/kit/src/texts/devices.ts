import ftl from "./en/devices.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);

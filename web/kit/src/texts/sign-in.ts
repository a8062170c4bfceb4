import ftl from "./en/sign-in.ftl?raw";
import { addTexts } from "./texts.ts";

addTexts(ftl);
